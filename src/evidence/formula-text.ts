// The trail of a lead time: one fragment of the structure -> its formula with the numbers put in. Screen, command and documents
// print these same lines.
import type { Fragment, FragmentPart } from '../analysis/flow/flow-analysis.ts'
import type { Language } from '../locale/language.ts'
import { message, type MessageKey, type MessageParameters } from '../locale/messages.ts'
import { formatNumber } from '../locale/numbers.ts'
import type { Minutes } from '../model/units.ts'

/** The figures a structure is reckoned for: lead time over waiting and work, work time over work alone. */
export type StructureFigure = 'leadTime' | 'workTime'

/** What people call an element; `undefined` where it has no name. */
export type NameOf = (elementId: string) => string | undefined

// Beyond this a sum is read in the list of parts, not in one line.
const mostTerms = 8

/**
 * What a fragment is called: its activity, or its kind with the names of the elements it is known by. A node without a name is
 * called unnamed.
 */
export function fragmentName(language: Language, { kind, elementIds }: Fragment, nameOf: NameOf): string {
  const names = elementIds.flatMap((id) => nameOf(id) ?? [])
  const first = names[0]
  if (kind === 'node') return first ?? message(language, 'vocabulary.unnamed')
  return first === undefined ? message(language, `analysis.fragment.${kind}`) : message(language, `analysis.fragment.${kind}.named`, { name: first })
}

/**
 * The formula of a fragment with its numbers, in minutes: `0,6 × 480 + 0,4 × 960 = 672 menit`. Parts that take no time are left
 * out of sums; a sum of more than eight terms is shortened. `nameOf` names branches where numbers alone would not say which.
 */
export function formulaText(language: Language, fragment: Fragment, nameOf: NameOf, figure: StructureFigure): string {
  const line = formulaOf(language, fragment, nameOf, figure)
  const result = minutesText(language, fragment[figure])
  return line === '' || line === amount(language, fragment[figure]) ? result : `${line} = ${result}`
}

/** Minutes with at most two decimals and their unit. */
export function minutesText(language: Language, minutes: Minutes): string {
  return message(language, 'analysis.minutes', { minutes: amount(language, minutes) })
}

function formulaOf(language: Language, fragment: Fragment, nameOf: NameOf, figure: StructureFigure): string {
  const { kind, parts, repeat = 0 } = fragment
  const say = (key: MessageKey, parameters?: MessageParameters): string => message(language, key, parameters)
  const timeOf = (part: FragmentPart): Minutes => part.fragment[figure]
  const number = (value: number): string => amount(language, value)
  const sumOf = (role: FragmentPart['role']): Minutes => parts.filter((part) => part.role === role).reduce((sum, part) => sum + timeOf(part), 0)
  switch (kind) {
    case 'node':
      return nodeFormula(language, fragment, figure)
    case 'sequence':
      return sum(language, parts.map(timeOf).filter((time) => time !== 0).map(number))
    case 'exclusive':
    case 'unstructured':
      return sum(language, parts.filter((part) => timeOf(part) !== 0 && part.weight !== 0).map((part) => weighted(language, part.weight ?? 1, timeOf(part))))
    case 'parallel':
    case 'pools':
      return longest(language, parts.map((part) => number(timeOf(part))))
    case 'inclusive':
      return say('analysis.formula.inclusive', { branches: parts.map((part) => say('analysis.formula.branch', {
        name: fragmentName(language, part.fragment, nameOf), minutes: number(timeOf(part)), probability: share(language, part.weight ?? 1),
      })).slice(0, mostTerms).join('; ') })
    case 'loop':
      return loopFormula(language, fragment[figure], sumOf('body'), sumOf('redo'), repeat)
    case 'subProcess':
      return say('analysis.formula.inside', { sum: sum(language, parts.map((part) => number(timeOf(part)))) })
    case 'repetition':
      return repetitionFormula(language, fragment, figure)
    case 'boundary': {
      const [host, ...exceptions] = [...parts].sort((a, b) => Number(b.role === 'host') - Number(a.role === 'host'))
      return sum(language, [
        ...(host ? [host.weight === undefined || host.weight === 1 ? number(timeOf(host)) : weighted(language, host.weight, timeOf(host))] : []),
        ...exceptions.filter((part) => timeOf(part) !== 0).map((part) => weighted(language, part.weight ?? 1, timeOf(part))),
      ])
    }
    case 'irreducible': {
      const { runs, halfWidth } = fragment.simulated ?? {}
      if (runs === undefined || halfWidth === undefined) return say('analysis.formula.simulated')
      // The width was found for the lead time.
      return figure === 'leadTime'
        ? say('analysis.formula.simulatedWidth', { runs: number(runs), halfWidth: number(halfWidth) })
        : say('analysis.formula.simulatedRuns', { runs: number(runs) })
    }
  }
}

function nodeFormula(language: Language, { own }: Fragment, figure: StructureFigure): string {
  if (!own || figure === 'workTime' || own.waiting === 0) return ''
  return message(language, 'analysis.formula.node', { waiting: amount(language, own.waiting), processing: amount(language, own.processing) })
}

// Which of the two readings of a loop was taken is told by the result itself.
function loopFormula(language: Language, result: Minutes, body: Minutes, redo: Minutes, repeat: number): string {
  const once = body + repeat * (redo + body)
  const again = (body + repeat * redo) / (1 - repeat)
  const [b, c, r] = [amount(language, body), amount(language, redo), share(language, repeat)]
  if (repeat === 0) return b
  if (Math.abs(once - result) < Math.abs(again - result)) return redo === 0 ? `${b} + ${r} × ${b}` : `${b} + ${r} × (${c} + ${b})`
  return redo === 0 ? `${b} ÷ (1 − ${r})` : `(${b} + ${r} × ${c}) ÷ (1 − ${r})`
}

function repetitionFormula(language: Language, fragment: Fragment, figure: StructureFigure): string {
  const { parts, repeat, instances } = fragment
  const inside = parts.reduce((total, part) => total + part.fragment[figure], 0)
  if (instances === undefined) return loopFormula(language, fragment[figure], inside, 0, repeat ?? 0)
  // All at once take as long as one.
  const isParallel = instances > 1 && Math.abs(fragment[figure] - inside) < Math.abs(fragment[figure] - instances * inside)
  if (!isParallel) return weighted(language, instances, inside)
  return message(language, 'analysis.formula.together', { count: amount(language, instances), minutes: amount(language, inside) })
}

function sum(language: Language, terms: readonly string[]): string {
  if (terms.length <= mostTerms) return terms.join(' + ')
  const shown = terms.slice(0, mostTerms - 1)
  return message(language, 'analysis.formula.more', { terms: shown.join(' + '), count: amount(language, terms.length - shown.length) })
}

function longest(language: Language, times: readonly string[]): string {
  if (times.length < 2) return times.join('')
  const shown = times.length <= mostTerms ? times : [...times.slice(0, mostTerms - 1), '…']
  return message(language, 'analysis.formula.longest', { times: shown.join('; ') })
}

function weighted(language: Language, weight: number, time: Minutes): string {
  return `${share(language, weight)} × ${amount(language, time)}`
}

function amount(language: Language, value: number): string {
  return formatNumber(language, value)
}

function share(language: Language, value: number): string {
  return formatNumber(language, value, 4)
}
