// The activities of one side with their visits -> rows whose expected work and time are formulas.
import type { Fragment } from '../../analysis/flow/flow-analysis.ts'
import { message } from '../../locale/messages.ts'
import type { Side } from '../../model/finding.ts'
import type { Minutes } from '../../model/units.ts'
import { trailRows } from '../flow-trail.ts'
import type { Report } from '../report.ts'
import { exactTimeFormat, looks, timeValue } from './looks.ts'
import { address, type Cell, type CellStyle, type Row } from './sheet.ts'

/** The rows, and the cells others refer to. */
export interface ActivityRows {
  readonly rows: readonly Row[]
  /** The cell of the expected work of all activities. */
  readonly work: string
  /** The expected value-added ratio, as a formula over the rows where it is one of them. */
  readonly ratio: Cell
  /** By id of the activity: the cells of its processing and its waiting time, with the minutes they hold. */
  readonly times: ReadonlyMap<string, ActivityCells>
}

/** Where the times of one activity stand. */
export interface ActivityCells {
  readonly processing: string
  readonly waiting: string
  readonly own: { readonly processing: Minutes; readonly waiting: Minutes }
}

const column = { no: 0, activity: 1, category: 2, visits: 3, processing: 4, waiting: 5, work: 6, time: 7 } as const

/** The rows of one side, with a heading and a total, `start` rows from the top of the sheet. */
export function activityRows(report: Report, side: Side, start: number): ActivityRows {
  const { language, sides: { [side]: { analysis, flow } } } = report
  const own = ownTimes(flow.structure)
  const say = (key: 'visits' | 'processing' | 'waiting' | 'work' | 'time'): string => message(language, `report.flow.${key}`)
  const headings = [
    message(language, 'report.table.no'), message(language, 'report.table.activity'), message(language, 'report.flow.category'),
    ...(['visits', 'processing', 'waiting', 'work', 'time'] as const).map(say),
  ]
  const first = start + 1
  const times = new Map<string, ActivityCells>()
  const counted = analysis.activities.map((activity, at) => {
    const line = first + at
    const { processing = 0, waiting = 0 } = own.get(activity.id) ?? activity
    const cells = { processing: address(column.processing, line), waiting: address(column.waiting, line), own: { processing, waiting } }
    times.set(activity.id, cells)
    return { activity, cells, visits: flow.visits.get(activity.id) ?? 0, visitCell: address(column.visits, line) }
  })
  const rows = counted.map(({ activity, cells, visits, visitCell }): Row => {
    const { processing, waiting } = cells.own
    return {
      cells: [
        { number: activity.number, style: looks.centred }, { text: activity.name ?? message(language, 'vocabulary.unnamed'), style: looks.text },
        { text: activity.value ?? message(language, 'report.table.untagged'), style: looks.centred },
        { number: visits, style: { ...looks.number, format: '0.00##' } },
        { number: timeValue(processing), style: looks.exactTime }, { number: timeValue(waiting), style: looks.exactTime },
        { formula: `${visitCell}*${cells.processing}`, value: timeValue(visits * processing), style: looks.exactTime },
        { formula: `${visitCell}*(${cells.processing}+${cells.waiting})`, value: timeValue(visits * (processing + waiting)), style: looks.exactTime },
      ],
    }
  })
  const last = first + rows.length - 1
  const total = last + 1
  const style: CellStyle = { ...looks.group, border: 'heavyTop' }
  const sum = (at: number, minutes: Minutes): Cell => {
    const look: CellStyle = { ...style, align: 'right', format: exactTimeFormat }
    return rows.length === 0 ? { number: 0, style: look } : { formula: `SUM(${address(at, first)}:${address(at, last)})`, value: timeValue(minutes), style: look }
  }
  const [work, time] = [flow.expectedWork, flow.expectedTime]
  const totals: Row = {
    cells: Array.from({ length: column.time + 1 }, (_, at): Cell => {
      if (at === column.activity) return { text: message(language, 'report.table.total'), style }
      if (at === column.work) return sum(at, work)
      return at === column.time ? sum(at, time) : { blank: true, style }
    }),
  }
  return {
    rows: [{ cells: headings.map((text) => ({ text, style: looks.heading })) }, ...rows, totals],
    work: address(column.work, total),
    ratio: ratioCell(),
    times,
  }

  function ratioCell(): Cell {
    const ratio = flow.expectedValueAddedRatio
    if (ratio === undefined) return { blank: true, style: looks.percent }
    const added = counted.filter(({ activity }) => activity.value === 'VA').reduce((total, { visits, cells }) => total + visits * (cells.own.processing + cells.own.waiting), 0)
    const whole = address(column.time, total)
    const range = (at: number): string => `${address(at, first)}:${address(at, last)}`
    const isSum = Math.abs(added / time - ratio.value) < 1e-9
    return isSum
      ? { formula: `IF(${whole}=0,"",SUMIF(${range(column.category)},"VA",${range(column.time)})/${whole})`, value: ratio.value, style: looks.percent }
      : { number: ratio.value, style: looks.percent }
  }
}

/** The times the structure was computed with, which are means where only distributions are stated. */
function ownTimes(structure: Fragment): ReadonlyMap<string, NonNullable<Fragment['own']>> {
  return new Map(trailRows(structure).flatMap(({ fragment: { kind, own, elementIds } }) => (kind === 'node' && own && elementIds[0] !== undefined ? [[elementIds[0], own] as const] : [])))
}
