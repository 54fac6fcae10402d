// Computes the few formulas our sheets use, from the values of the cells, so that a test can hold formula and value together.
import { utils, type CellObject, type WorkBook } from '@e965/xlsx'

type Value = number | string

/** The value of a formula on a sheet of the book. Knows sums, differences, quotients, IF on zero, points of percent, SUMIF, COUNTIF and ROUND. */
export function evaluate(formula: string, book: WorkBook, sheet: string): Value {
  const at = (reference: string): Value => {
    const [, name = sheet, cell = ''] = /^(?:'([^']+)'!)?\$?([A-Z]+\$?\d+)$/.exec(reference.replace(/\$(?=\d)/, '')) ?? []
    const value = (book.Sheets[name]?.[cell] as CellObject | undefined)?.v
    return typeof value === 'number' || typeof value === 'string' ? value : 0
  }
  const numberAt = (reference: string): number => Number(at(reference)) || 0
  const range = (reference: string): Value[] => {
    const { s, e } = utils.decode_range(reference.replaceAll('$', ''))
    return Array.from({ length: e.r - s.r + 1 }, (_, row) => at(utils.encode_cell({ c: s.c, r: s.r + row })))
  }
  const sum = (values: readonly Value[]): number => values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0)
  const holds = (condition: string) => (value: Value) => (condition === '>0' ? typeof value === 'number' && value > 0 : value === condition)

  const guarded = /^IF\((\w+)=0,"",(.+)\)$/.exec(formula)
  if (guarded) return numberAt(guarded[1]!) === 0 ? '' : evaluate(guarded[2]!, book, sheet)
  const rounded = /^ROUND\((.+),6\)$/.exec(formula)
  if (rounded) return Math.round(Number(evaluate(rounded[1]!, book, sheet)) * 1e6) / 1e6
  const points = /^\((.+)\)\*100$/.exec(formula)
  if (points) return Number(evaluate(points[1]!, book, sheet)) * 100
  const plain = /^SUM\(([^)]+)\)$/.exec(formula)
  if (plain) return sum(range(plain[1]!))
  const counted = /^COUNTIF\(([^,]+),"([^"]+)"\)$/.exec(formula)
  if (counted) return range(counted[1]!).filter(holds(counted[2]!)).length
  const chosen = /^SUMIF\(([^,]+),"([^"]+)",([^)]+)\)$/.exec(formula)
  if (chosen) {
    const summed = range(chosen[3]!)
    return sum(range(chosen[1]!).flatMap((value, row) => (holds(chosen[2]!)(value) ? [summed[row] ?? 0] : [])))
  }
  const sumRatio = /^\((\w+)\+(\w+)\)\/(\w+)$/.exec(formula)
  if (sumRatio) return (numberAt(sumRatio[1]!) + numberAt(sumRatio[2]!)) / numberAt(sumRatio[3]!)
  const pair = /^(\w+)([-/])(\w+)$/.exec(formula)
  if (pair) return pair[2] === '-' ? numberAt(pair[1]!) - numberAt(pair[3]!) : numberAt(pair[1]!) / numberAt(pair[3]!)
  const reference = /^(?:'[^']+'!)?[A-Z]+\d+$/.exec(formula)
  if (reference) return at(formula)
  throw new Error(`The test does not know the formula ${formula}`)
}
