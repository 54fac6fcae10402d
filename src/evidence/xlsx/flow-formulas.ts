// A piece of a flow's structure -> the spreadsheet formula that gives its time from the cells of its parts.
import type { Fragment, FragmentPart } from '../../analysis/flow/flow-analysis.ts'
import type { Minutes } from '../../model/units.ts'

/** A part as a formula sees it: the cells of its time and its weight, and their values. */
interface PartCells {
  readonly part: FragmentPart
  readonly time: string
  readonly weight: string
  readonly minutes: Minutes
}

/** Where the cells of a piece stand, and which of its two times is asked for. */
export interface FragmentCells {
  readonly of: 'leadTime' | 'workTime'
  /** The cell of the chance of going round again, or of the number of instances. */
  readonly factor: string
  /** The cells of each part, in the order of the parts. */
  readonly parts: readonly { readonly time: string; readonly weight: string }[]
}

interface Candidate {
  readonly formula: string
  readonly minutes: Minutes
}

// A formula longer than this is refused by spreadsheets.
const longestFormula = 8000
const mostArguments = 200

/**
 * The formula; `undefined` for a piece whose time is no arithmetic of its parts' (inclusive branches, simulated pieces, pools that
 * wait for each other), and for one with more parts than a formula can hold. What is returned always gives the piece's own time.
 */
export function fragmentFormula(fragment: Fragment, cells: FragmentCells): string | undefined {
  const parts = fragment.parts.map((part, at): PartCells => ({ part, ...cells.parts[at]!, minutes: part.fragment[cells.of] }))
  const target = fragment[cells.of]
  const isRight = ({ minutes }: Candidate): boolean => Math.abs(minutes - target) <= 1e-9 * Math.max(1, Math.abs(target))
  const found = parts.length === 0 ? undefined : candidates(fragment, parts, cells.factor).find(isRight)
  return found && found.formula.length <= longestFormula ? found.formula : undefined
}

/** The readings a kind can have, the usual one first; settings decide which one the figures were computed by. */
function candidates({ kind, repeat = 0, instances = 1 }: Fragment, parts: readonly PartCells[], factor: string): readonly Candidate[] {
  switch (kind) {
    case 'sequence':
    case 'subProcess':
      return [sum(parts)]
    case 'exclusive':
    case 'unstructured':
      return [weighted(parts)]
    case 'parallel':
    case 'pools':
      return [largest(parts), sum(parts)]
    case 'loop':
      return loops(parts, repeat, factor)
    case 'repetition': {
      const [body] = parts
      if (!body) return []
      return [
        { formula: body.time, minutes: body.minutes },
        { formula: `${factor}*${body.time}`, minutes: instances * body.minutes },
        { formula: `${body.time}/(1-${factor})`, minutes: body.minutes / (1 - repeat) },
        { formula: `(1+${factor})*${body.time}`, minutes: (1 + repeat) * body.minutes },
      ]
    }
    case 'boundary':
      return boundaries(parts)
    default:
      return []
  }
}

function loops(parts: readonly PartCells[], repeat: number, factor: string): readonly Candidate[] {
  const body = parts.find(({ part }) => part.role === 'body')
  const redo = parts.find(({ part }) => part.role === 'redo')
  if (!body) return []
  const [back, plus] = redo ? [redo.minutes, `+${factor}*${redo.time}`] : [0, '']
  const once = redo ? `(${redo.time}+${body.time})` : body.time
  return [
    { formula: `${plus === '' ? body.time : `(${body.time}${plus})`}/(1-${factor})`, minutes: (body.minutes + repeat * back) / (1 - repeat) },
    { formula: `${body.time}+${factor}*${once}`, minutes: body.minutes + repeat * (back + body.minutes) },
  ]
}

// The host's time is spent in any case, an exception's with its chance.
function boundaries(parts: readonly PartCells[]): readonly Candidate[] {
  const term = ({ part: { weight }, time, weight: cell, minutes }: PartCells): Candidate =>
    weight === undefined ? { formula: time, minutes } : { formula: `${cell}*${time}`, minutes: weight * minutes }
  return [joined(parts.map(term))]
}

function sum(parts: readonly PartCells[]): Candidate {
  return joined(parts.map(({ time, minutes }) => ({ formula: time, minutes })))
}

function weighted(parts: readonly PartCells[]): Candidate {
  return joined(parts.map(({ part, time, weight, minutes }) => ({ formula: `${weight}*${time}`, minutes: (part.weight ?? 0) * minutes })))
}

function largest(parts: readonly PartCells[]): Candidate {
  const cells = parts.map(({ time }) => time)
  return { formula: withArguments('MAX', cells), minutes: Math.max(...parts.map(({ minutes }) => minutes)) }
}

function joined(terms: readonly Candidate[]): Candidate {
  return { formula: terms.map(({ formula }) => formula).join('+'), minutes: terms.reduce((total, { minutes }) => total + minutes, 0) }
}

// Functions take so many arguments at most; more are taken in groups.
function withArguments(name: string, cells: readonly string[]): string {
  if (cells.length <= mostArguments) return `${name}(${cells.join(',')})`
  const groups = Array.from({ length: Math.ceil(cells.length / mostArguments) }, (_, at) => cells.slice(at * mostArguments, (at + 1) * mostArguments))
  return `${name}(${groups.map((group) => withArguments(name, group)).join(',')})`
}
