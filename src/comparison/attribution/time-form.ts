// A time tree -> a sum: what rows of the ledger add by themselves, and blocks in which it depends on others what they add.
import type { Minutes } from '../../model/units.ts'
import type { RowTimes } from './complete-trees.ts'
import { foldTimes, valueOf, type TimeFigure, type TimeNode, type TimeRun } from './time-tree.ts'

/** A time as a sum. `own` holds what each row adds when it is done as one side does it, and as the other does. */
export interface TimeForm {
  fixed: Minutes
  readonly own: Map<number, { asIs: Minutes; toBe: Minutes }>
  readonly blocks: { readonly weight: number; readonly block: TimeBlock }[]
  /** The least and the most it can be, whatever rows are done which way. */
  low: Minutes
  high: Minutes
}

/** Branches of which the longest that is taken counts: the chance of each, and the chance that any is, which the mean is divided by. */
export interface TakenBranches {
  readonly chances: readonly number[]
  readonly whole: number
}

/** A form as an operand of a block, with the positions of its rows and the additions and comparisons it takes. */
export interface Operand extends TimeForm {
  readonly rows: readonly number[]
  readonly effort: number
}

/** A time that is no sum of what its rows add: the longest of several sums, or a mean of such. */
export interface TimeBlock {
  readonly operands: readonly Operand[]
  /** The time, when the operands take so long. */
  readonly timeOf: (operands: ArrayLike<Minutes>) => Minutes
  /** Positions of the rows in it, in order. */
  readonly rows: readonly number[]
  readonly low: Minutes
  readonly high: Minutes
  /** Comparisons one call of `timeOf` takes, roughly, and additions and comparisons together with those for its operands. */
  readonly steps: number
  readonly effort: number
  /** Of a block that is a longest branch. */
  readonly taken?: TakenBranches
}

/**
 * The form of a tree. [TF1] Sums of sums are one sum. [TF2] A branch that can never be the longest is left out, and where one always is, the
 * time is its sum; so is an inclusive block whose branches never overtake each other, and interwoven work of which one chain always is
 * the longest. What is left are blocks. Deep trees do not exhaust the call stack.
 */
export function timeForm(root: TimeNode, times: ReadonlyMap<TimeNode, RowTimes>, figure: TimeFigure): TimeForm {
  const made = new Map<TimeNode, TimeForm>()
  const sumFrom = (top: TimeNode): TimeForm => {
    const form = emptyForm()
    const open = [{ node: top, weight: 1 }]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { node, weight } = next
      const known = made.get(node)
      if (known !== undefined) add(form, known, weight)
      else if (node.kind === 'element') addElement(form, node.own[figure], times.get(node), weight, figure)
      else for (const part of node.parts) open.push({ node: part.node, weight: weight * part.weight })
    }
    return form
  }
  foldTimes<undefined>(root, (node) => {
    if (node.kind === 'element' || node.kind === 'sum') return undefined
    const operands = node.parts.map((part) => sumFrom(part.node))
    made.set(node, formOf(node, operands, figure))
    return undefined
  })
  return sumFrom(root)
}

function emptyForm(fixed: Minutes = 0): TimeForm {
  return { fixed, own: new Map(), blocks: [], low: fixed, high: fixed }
}

function addElement(form: TimeForm, own: Minutes, times: RowTimes | undefined, weight: number, figure: TimeFigure): void {
  const [asIs, toBe] = [weight * (times?.asIs[figure] ?? own), weight * (times?.toBe[figure] ?? own)]
  form.low += Math.min(asIs, toBe)
  form.high += Math.max(asIs, toBe)
  if (times === undefined || asIs === toBe) form.fixed += asIs
  else addOwn(form, times.row, asIs, toBe)
}

function addOwn({ own }: TimeForm, row: number, asIs: Minutes, toBe: Minutes): void {
  const known = own.get(row)
  if (known === undefined) {
    own.set(row, { asIs, toBe })
  } else {
    known.asIs += asIs
    known.toBe += toBe
  }
}

function add(form: TimeForm, other: TimeForm, weight: number): void {
  form.fixed += weight * other.fixed
  form.low += weight * other.low
  form.high += weight * other.high
  for (const [row, { asIs, toBe }] of other.own) addOwn(form, row, weight * asIs, weight * toBe)
  for (const { weight: inside, block } of other.blocks) form.blocks.push({ weight: weight * inside, block })
}

function formOf(node: Exclude<TimeNode, { readonly kind: 'element' | 'sum' }>, operands: readonly TimeForm[], figure: TimeFigure): TimeForm {
  if (operands.every(isFixed)) return emptyForm(valueOf(node, operands.map(({ fixed }) => fixed), figure))
  switch (node.kind) {
    case 'longest':
      return longestForm(operands)
    case 'inclusive':
      return inclusiveForm(node, operands, figure)
    case 'runs': {
      const form = emptyForm()
      for (const run of node.runs) add(form, runForm(run, operands, figure), run.share)
      return form
    }
  }
}

const isFixed = ({ own, blocks }: TimeForm): boolean => own.size === 0 && blocks.length === 0

function longestForm(operands: readonly TimeForm[]): TimeForm {
  const surest = operands.reduce((best, form) => (form.low > best.low ? form : best))
  const contenders = operands.filter((form) => form === surest || form.high > surest.low)
  if (contenders.length === 1) return surest
  const timeOf = (times: ArrayLike<Minutes>): Minutes => {
    let most = 0
    for (let at = 0; at < contenders.length; at++) if (times[at]! > most) most = times[at]!
    return most
  }
  return formOfBlock(contenders, timeOf, contenders.length, { chances: contenders.map(() => 1), whole: 1 })
}

function inclusiveForm(node: TimeNode & { readonly kind: 'inclusive' }, operands: readonly TimeForm[], figure: TimeFigure): TimeForm {
  const order = operands.map((_form, at) => at).filter((at) => at !== node.byDefault).sort((a, b) => operands[b]!.low - operands[a]!.low)
  const never = order.every((at, position) => position === 0 || operands[at]!.high <= operands[order[position - 1]!]!.low)
  const none = order.reduce((product, at) => product * (1 - node.parts[at]!.weight), 1)
  if (!never) {
    // The default branch takes its time when no other does, whatever they take.
    const others: typeof node = { ...node, byDefault: undefined, parts: order.map((at) => node.parts[at]!) }
    const whole = 1 - none
    const block = formOfBlock(order.map((at) => operands[at]!), (times) => valueOf(others, times, figure), order.length, { chances: others.parts.map(({ weight }) => weight), whole })
    if (node.byDefault === undefined) return block
    const form = emptyForm()
    add(form, block, whole)
    add(form, operands[node.byDefault]!, none)
    return form
  }
  const form = emptyForm()
  let longer = 1
  for (const at of order) {
    const { weight } = node.parts[at]!
    add(form, operands[at]!, (longer * weight) / (node.byDefault === undefined ? 1 - none : 1))
    longer *= 1 - weight
  }
  if (node.byDefault !== undefined) add(form, operands[node.byDefault]!, none)
  return form
}

/** The longest chain of one run: steps that can never be what another waited for are left out. */
function runForm({ steps, end }: TimeRun, operands: readonly TimeForm[], figure: TimeFigure): TimeForm {
  const low = new Float64Array(steps.length)
  const high = new Float64Array(steps.length)
  const waited: (readonly number[])[] = []
  const contenders = ({ after, until }: Omit<TimeRun['steps'][number], 'strand'>): readonly number[] => {
    const all = [...new Set(figure === 'leadTime' ? [...after, ...until] : after)]
    if (all.length < 2) return all
    const surest = all.reduce((best, step) => (low[step]! > low[best]! ? step : best))
    return all.filter((step) => step === surest || high[step]! > low[surest]!)
  }
  const most = (times: Float64Array, over: readonly number[]): Minutes => over.reduce((latest, step) => Math.max(latest, times[step]!), 0)
  steps.forEach((step, at) => {
    const before = contenders(step)
    waited.push(before)
    low[at] = most(low, before) + operands[step.strand]!.low
    high[at] = most(high, before) + operands[step.strand]!.high
  })
  const last = contenders(end)
  const needed = new Set(last)
  for (const step of needed) for (const before of waited[step]!) needed.add(before)
  const kept = [...needed].sort((a, b) => a - b)
  if (last.length < 2 && kept.every((step) => waited[step]!.length < 2)) {
    const form = emptyForm()
    for (const step of kept) add(form, operands[steps[step]!.strand]!, 1)
    return form
  }
  // Each strand once, however often it is begun.
  const strands = [...new Set(kept.map((step) => steps[step]!.strand))]
  const position = new Map(strands.map((strand, at) => [strand, at]))
  const operandOf = kept.map((step) => position.get(steps[step]!.strand)!)
  const finished = new Float64Array(steps.length)
  const latest = (over: readonly number[]): Minutes => {
    let time = 0
    for (const step of over) if (finished[step]! > time) time = finished[step]!
    return time
  }
  return formOfBlock(strands.map((strand) => operands[strand]!), (times) => {
    kept.forEach((step, at) => { finished[step] = latest(waited[step]!) + times[operandOf[at]!]! })
    return latest(last)
  }, kept.length)
}

/** A block alone as a form. What operands cannot be changed by any row stays in them as it is. */
function formOfBlock(forms: readonly TimeForm[], timeOf: TimeBlock['timeOf'], steps = forms.length, taken?: TakenBranches): TimeForm {
  const operands = forms.map(operandOf)
  const rows = new Set(operands.flatMap((operand) => operand.rows))
  const low = timeOf(operands.map((form) => form.low))
  const high = timeOf(operands.map((form) => form.high))
  if (rows.size === 0) return emptyForm(low)
  const effort = operands.reduce((sum, operand) => sum + operand.effort, steps)
  const block: TimeBlock = { operands, timeOf, rows: inOrder(rows), low, high, steps, effort, ...(taken && { taken }) }
  return { fixed: 0, own: new Map(), blocks: [{ weight: 1, block }], low, high }
}

function operandOf(form: TimeForm): Operand {
  const rows = new Set([...form.own.keys(), ...form.blocks.flatMap(({ block }) => block.rows)])
  return { ...form, rows: inOrder(rows), effort: form.blocks.reduce((sum, { block }) => sum + block.effort, form.own.size) }
}

function inOrder(rows: Iterable<number>): readonly number[] {
  return [...rows].sort((a, b) => a - b)
}
