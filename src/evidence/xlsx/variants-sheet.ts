// The variants of a study -> a sheet: each kind of case before and after, and all cases together by the shares in it.
import { wholeOf, type CaseKind, type VariantComparison } from '../../comparison/compare-variants.ts'
import type { Measure, MeasureName } from '../../comparison/comparison.ts'
import { message } from '../../locale/messages.ts'
import type { Side } from '../../model/finding.ts'
import { measureText } from '../measure-text.ts'
import type { Report } from '../report.ts'
import { processName } from '../table-text.ts'
import { totalNote, varyingMeasures } from '../variant-text.ts'
import { percentCell } from './difference-cells.ts'
import { looks, timeValue } from './looks.ts'
import { amountStyle, cellValue, differenceCell } from './measures-sheet.ts'
import type { Cell, CellStyle, Row, Sheet } from './sheet.ts'

const sides = ['asIs', 'toBe'] as const
/** Columns of the amounts, and of what a ratio is a share of. */
const letters = { asIs: { amount: 'C', whole: 'H' }, toBe: { amount: 'D', whole: 'I' } } as const

/**
 * The sheet; `undefined` where the study has no variants. A block for each measure that differs: the rows of the kinds hold their numbers, the row of
 * all cases is Σ share · amount ÷ Σ share, of a ratio Σ share · ratio · whole ÷ Σ share · whole, as live formulas.
 */
export function variantsSheet(report: Report): Sheet | undefined {
  const { language, variants } = report
  if (!variants) return undefined
  const head: Row[] = [
    { cells: [{ text: message(language, 'variants.title').toUpperCase(), style: looks.title }] },
    { cells: [{ text: processName(report), style: looks.subtitle }] },
    { cells: [] },
  ]
  const rows: Row[] = [...head]
  for (const name of varyingMeasures(variants)) rows.push(...block(report, variants, name, rows.length), { cells: [] })
  return {
    name: message(language, 'variants.title'), landscape: true, widths: [34, 12, 18, 18, 16, 14, 16, 18, 18],
    rows: [...rows, { cells: [{ text: totalNote(language, variants), style: looks.note }] }], merges: ['A1:G1', 'A2:G2', `A${rows.length + 1}:G${rows.length + 1}`],
  }
}

/** The rows of one measure; `above` is how many rows stand above it. */
function block(report: Report, { kinds, total }: VariantComparison, name: MeasureName, above: number): readonly Row[] {
  const { language } = report
  const measures = kinds.map(({ comparison }) => comparison.measures.find(({ measure }) => measure === name))
  const all = total?.find(({ measure }) => measure === name)
  const look = lookOf([...measures, all])
  const [first, last] = [above + 3, above + 2 + kinds.length]
  const texts = (['asIs', 'toBe', 'difference', 'percent', 'verdict'] as const).map((key) => message(language, `report.measures.${key}`))
  const wholes = look.unit === 'ratio' ? sides.map((side) => message(language, 'variants.whole', { side: message(language, `vocabulary.${side}`) })) : []
  const heads = [message(language, 'variants.title'), message(language, 'variants.share'), ...texts, ...wholes]
  return [
    { cells: [{ text: message(language, `vocabulary.measure.${name}`), style: looks.band }, ...Array.from({ length: 6 }, (): Cell => ({ blank: true, style: looks.band }))] },
    { cells: heads.map((text) => ({ text, style: looks.heading })) },
    ...kinds.map((kind, at): Row => ({ cells: kindCells(report, kind, measures[at], first + at, look) })),
    ...(total ? [{ cells: totalCells(report, all, { first, last, look }) }] : []),
  ]
}

function kindCells(report: Report, { variant, share, comparison }: CaseKind, measure: Measure | undefined, line: number, look: Look): readonly Cell[] {
  const { language } = report
  const style = amountStyle(look)
  const amount = (side: Side): Cell => (measure?.[side] === undefined ? { blank: true, style } : { number: cellValue(measure, measure[side]), style })
  const whole = (side: Side): Cell => ({ number: timeValue(wholeOf(measure!.measure, comparison, side) ?? 0), style: looks.exactTime })
  return [
    { text: variant?.name ?? message(language, 'variants.base'), style: looks.text },
    share === undefined ? { blank: true, style: looks.percent } : { number: share, style: looks.percent },
    ...sides.map(amount), ...resultCells(report, measure, line, look), ...(look.unit === 'ratio' && measure ? sides.map(whole) : []),
  ]
}

interface Total {
  readonly first: number
  readonly last: number
  readonly look: Look
}

function totalCells(report: Report, all: Measure | undefined, { first, last, look }: Total): readonly Cell[] {
  const style: CellStyle = { ...amountStyle(look), bold: true }
  const range = (letter: string): string => `${letter}${first}:${letter}${last}`
  const amount = (side: Side): Cell => {
    const value = all?.[side]
    if (!all || value === undefined) return { blank: true, style }
    const { amount: letter, whole } = letters[side]
    const formula = look.unit === 'ratio'
      ? `SUMPRODUCT(${range('B')},${range(letter)},${range(whole)})/SUMPRODUCT(${range('B')},${range(whole)})`
      : `SUMPRODUCT(${range('B')},${range(letter)})/SUM(${range('B')})`
    return { formula, value: cellValue(all, value), style }
  }
  return [
    { text: message(report.language, 'variants.total'), style: { ...looks.text, bold: true } },
    { formula: `SUM(${range('B')})`, value: 1, style: { ...looks.percent, bold: true } },
    ...sides.map(amount), ...resultCells(report, all, last + 1, look).map((cell) => ({ ...cell, style: { ...cell.style, bold: true } })),
  ]
}

/** Difference, percent and verdict of the row. */
function resultCells(report: Report, measure: Measure | undefined, line: number, look: Look): readonly Cell[] {
  const { difference, percent } = measure ?? {}
  return [
    !measure || difference === undefined ? { blank: true, style: looks.number } : differenceCell(report, { ...measure, ...look }, difference, `D${line}-C${line}`),
    percentCell(percent, `C${line}`, `E${line}`),
    { text: measure ? measureText(report.language, measure).verdict : '', style: looks.centred },
  ]
}

/** What decides how amounts look. */
type Look = Pick<Measure, 'unit' | 'asIs'>

/** One look for all kinds and their mean, so that the numbers of a column can be read against each other: that of an amount with a fraction. */
function lookOf(measures: readonly (Measure | undefined)[]): Look {
  const known = measures.flatMap((measure) => measure ?? [])
  const fraction = known.flatMap(({ asIs = 0, toBe = 0 }) => [asIs, toBe]).find((value) => !Number.isInteger(value))
  return { unit: known[0]?.unit ?? 'count', ...(fraction !== undefined && { asIs: fraction }) }
}
