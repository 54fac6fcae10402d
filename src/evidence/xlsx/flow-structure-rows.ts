// The structure of one side's flow -> rows from the whole down to its parts, their times as formulas over the rows of the parts.
import type { Fragment } from '../../analysis/flow/flow-analysis.ts'
import { message } from '../../locale/messages.ts'
import type { Side } from '../../model/finding.ts'
import { formulaText } from '../formula-text.ts'
import { trailRows } from '../flow-trail.ts'
import { elementNames, partName } from '../flow-text.ts'
import type { Report } from '../report.ts'
import type { ActivityRows } from './flow-activity-rows.ts'
import { fragmentFormula } from './flow-formulas.ts'
import { looks, timeValue } from './looks.ts'
import { address, type Cell, type Row } from './sheet.ts'

/** The rows, and the cells that hold the times of the whole case. */
export interface StructureRows {
  readonly rows: readonly Row[]
  readonly leadTime: string
  readonly workTime: string
}

const column = { no: 0, name: 1, kind: 2, weight: 3, factor: 4, workTime: 5, leadTime: 6, halfWidth: 7, formula: 8 } as const
const columns = ['no', 'part', 'kind', 'weight', 'factor', 'cycle', 'lead', 'halfWidth', 'formula'] as const

/** The rows of one side, with a heading, `start` rows from the top of the sheet; `activities` are the rows their times stand in. */
export function structureRows(report: Report, side: Side, start: number, activities: ActivityRows): StructureRows {
  const { language, sides: { [side]: { model, flow } } } = report
  const nameOf = elementNames(model)
  const first = start + 1
  const trail = trailRows(flow.structure)
  const rows = trail.map((piece, at): Row => {
    const { fragment, depth, part, parts } = piece
    const line = first + at
    const factor = fragment.repeat ?? fragment.instances
    const time = (of: 'workTime' | 'leadTime'): Cell => {
      const formula = ownFormula(fragment, of, activities) ?? fragmentFormula(fragment, {
        of, factor: address(column.factor, line),
        parts: parts.map((child) => ({ time: address(column[of], first + child), weight: address(column.weight, first + child) })),
      })
      const value = timeValue(fragment[of])
      return formula === undefined ? { number: value, style: looks.exactTime } : { formula, value, style: looks.exactTime }
    }
    const amount = (value: number | undefined): Cell => (value === undefined ? { blank: true, style: looks.number } : { number: value, style: { ...looks.number, format: '0.0###' } })
    const { simulated } = fragment
    return {
      cells: [
        { number: at + 1, style: looks.centred },
        // Blanks before the name show whose part it is; deeper than eight they would leave no room for the name.
        { text: `${'\u2003'.repeat(Math.min(depth, 8))}${partName(language, piece, nameOf)}`, style: looks.text },
        { text: fragment.kind === 'node' ? '' : message(language, `analysis.fragment.${fragment.kind}`), style: looks.text },
        amount(part?.weight), amount(factor), time('workTime'), time('leadTime'),
        simulated ? { number: timeValue(simulated.halfWidth), style: looks.exactTime } : { blank: true, style: looks.exactTime },
        { text: parts.length === 0 && fragment.kind !== 'irreducible' ? '' : formulaText(language, fragment, nameOf, 'leadTime'), style: looks.text },
      ],
    }
  })
  return {
    rows: [{ cells: columns.map((name) => ({ text: name === 'no' ? message(language, 'report.table.no') : message(language, `report.flow.${name}`), style: looks.heading })) }, ...rows],
    leadTime: address(column.leadTime, first), workTime: address(column.workTime, first),
  }
}

/** A node's times stand in the table of activities; a timer has none there. */
function ownFormula({ kind, elementIds, ...fragment }: Fragment, of: 'workTime' | 'leadTime', { times }: ActivityRows): string | undefined {
  const cells = kind === 'node' && elementIds[0] !== undefined ? times.get(elementIds[0]) : undefined
  if (!cells) return undefined
  const { processing, waiting } = cells.own
  const isOwn = Math.abs((of === 'workTime' ? processing : processing + waiting) - fragment[of]) < 1e-9 * Math.max(1, fragment[of])
  if (!isOwn) return undefined
  return of === 'workTime' ? cells.processing : `${cells.processing}+${cells.waiting}`
}
