// Measures of the analyst's own -> rows below those of the models, with differences and percents by formula.
import { compareExtraMeasures } from '../../comparison/extra-measures.ts'
import { message } from '../../locale/messages.ts'
import { extraMeasureText, statedDecimals } from '../extra-measure-text.ts'
import type { Report } from '../report.ts'
import { percentCell, signedStyle } from './difference-cells.ts'
import { looks } from './looks.ts'
import type { Cell, CellStyle, Row } from './sheet.ts'

/** The rows, the first of them standing in line `from`; nothing where the study has none. Columns as those of the measures, the direction behind them. */
export function extraMeasureRows({ language, study }: Report, from: number): readonly Row[] {
  const measures = compareExtraMeasures(study.extraMeasures)
  if (measures.length === 0) return []
  const columns = ['name', 'asIs', 'toBe', 'difference', 'percent', 'verdict', 'direction'] as const
  const head: readonly Row[] = [
    { cells: [] },
    { cells: [{ text: `${message(language, 'extraMeasures.title')}: ${message(language, 'extraMeasures.note')}`, style: { bold: true } }] },
    { cells: columns.map((name): Cell => ({ text: message(language, `extraMeasures.column.${name}`), style: looks.heading })) },
  ]
  return [...head, ...measures.map((measure, at): Row => {
    const line = from + head.length + at
    const { asIs, toBe, difference, percent } = measure
    const text = extraMeasureText(language, measure)
    const style: CellStyle = { ...looks.number, format: `#,##0${decimalsOf([asIs, toBe, difference])}` }
    const amount = (value: number | undefined): Cell => (value === undefined ? { blank: true, style } : { number: value, style })
    return {
      cells: [
        { text: text.name, style: looks.text }, amount(asIs), amount(toBe),
        difference === undefined
          ? { blank: true, style }
          : { formula: `C${line}-B${line}`, value: difference, style: signedStyle(style) },
        percentCell(percent, `B${line}`, `D${line}`, true),
        { text: text.verdict, style: looks.centred }, { text: text.direction, style: looks.text },
      ],
    }
  })]
}

// As many decimals as the amounts have; a format that leaves them open would print a bare mark behind whole numbers.
function decimalsOf(values: readonly (number | undefined)[]): string {
  const least = Array.from({ length: statedDecimals + 1 }, (_, decimals) => decimals)
    .find((decimals) => values.every((value) => value === undefined || Math.abs(value - Number(value.toFixed(decimals))) < 0.5 / 10 ** statedDecimals)) ?? statedDecimals
  return least === 0 ? '' : `.${'0'.repeat(least)}`
}
