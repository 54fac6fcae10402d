// The expected figures of one side -> a sheet: each activity with its visits, and the structure whose times are formulas over its
// parts, so that another time or another probability gives another lead time.
import type { MeasureName } from '../../comparison/comparison.ts'
import { message } from '../../locale/messages.ts'
import type { Side } from '../../model/finding.ts'
import { extremePaths, flowAssumptions, flowSheetName, pathText } from '../flow-text.ts'
import type { Report } from '../report.ts'
import { tableTitle } from '../table-text.ts'
import { activityRows, type ActivityRows } from './flow-activity-rows.ts'
import { structureRows, type StructureRows } from './flow-structure-rows.ts'
import { looks, timeValue } from './looks.ts'
import { address, type Cell, type CellStyle, type Row, type Sheet } from './sheet.ts'

/** The sheet, and where it shows figures of the whole model. */
export interface FlowSheet {
  readonly sheet: Sheet
  readonly figureCells: ReadonlyMap<MeasureName, string>
}

const width = 9
const figureColumn = 2

/** The sheet of one side. */
export function flowSheet(report: Report, side: Side): FlowSheet {
  const { language } = report
  const head: Row[] = [
    { cells: [{ text: message(language, 'report.heading.flow').toUpperCase(), style: looks.title }] },
    ...tableTitle(report, side).slice(1).map((line): Row => ({ cells: [{ text: line, style: looks.subtitle }] })),
    { cells: [] },
  ]
  const band = (key: 'figures' | 'activities' | 'structure' | 'paths' | 'assumptions'): Row => ({
    cells: Array.from({ length: width }, (_, at): Cell => (at === 0 ? { text: message(language, `report.flow.${key}`), style: looks.band } : { blank: true, style: looks.band })),
  })

  // Every block starts where the one before it ends; the figures stand first and refer to the blocks below.
  const figures = 6
  const activityStart = head.length + 1 + figures + 1
  const activities = activityRows(report, side, activityStart + 1)
  const structureStart = activityStart + 1 + activities.rows.length + 1
  const structure = structureRows(report, side, structureStart + 1, activities)
  const pathStart = structureStart + 1 + structure.rows.length + 1
  const paths = pathRows(report, side)
  const assumed = flowAssumptions(report, side)
  const assumptionStart = pathStart + 1 + paths.length + 1
  const assumptions = assumed.map((text): Row => ({ cells: [{ text, style: looks.note }], height: 14 * Math.ceil(text.length / 150) }))

  const figure = figureRows(report, side, head.length + 1, activities, structure)
  return {
    sheet: {
      name: flowSheetName(language, side), widths: [6, 46, 16, 11, 12, 13, 13, 13, 62],
      rows: [
        ...head, band('figures'), ...figure.rows, { cells: [] },
        band('activities'), ...activities.rows, { cells: [] },
        band('structure'), ...structure.rows, { cells: [] },
        band('paths'), ...paths, { cells: [] },
        ...(assumptions.length > 0 ? [band('assumptions'), ...assumptions] : []),
      ],
      merges: [
        ...[0, 1, 2, head.length, activityStart, structureStart, pathStart].map((row) => whole(row)),
        ...(assumptions.length > 0 ? [whole(assumptionStart), ...assumptions.map((_, at) => whole(assumptionStart + 1 + at))] : []),
      ],
      frozenRows: 3, landscape: true,
    },
    figureCells: figure.cells,
  }
}

function whole(row: number): string {
  return `A${row + 1}:${address(width - 1, row)}`
}

/** The figures by name; each refers to where it is made up. */
function figureRows(
  report: Report, side: Side, start: number, activities: ActivityRows, structure: StructureRows,
): { readonly rows: readonly Row[]; readonly cells: ReadonlyMap<MeasureName, string> } {
  const { language, comparison, sides: { [side]: { flow } } } = report
  const cells = new Map<MeasureName, string>()
  const at = (name: MeasureName): string => cells.get(name) ?? ''
  const valueOf = (name: MeasureName): number | undefined => comparison.measures.find(({ measure }) => measure === name)?.[side]
  const contents: Partial<Record<MeasureName, () => Cell>> = {
    expectedWork: () => ({ formula: activities.work, value: timeValue(flow.expectedWork), style: looks.exactTime }),
    expectedValueAddedRatio: () => activities.ratio,
    expectedLeadTime: () => ({ formula: structure.leadTime, value: timeValue(flow.expectedLeadTime), style: looks.exactTime }),
    theoreticalCycleTime: () => ({ formula: structure.workTime, value: timeValue(flow.theoreticalCycleTime), style: looks.exactTime }),
    cycleTimeEfficiency: () => ({
      formula: `IF(${at('expectedLeadTime')}=0,"",${at('theoreticalCycleTime')}/${at('expectedLeadTime')})`,
      value: flow.cycleTimeEfficiency ?? '', style: looks.percent,
    }),
  }
  const rows = (Object.keys(contents) as (keyof typeof contents)[]).map((name, index): Row => {
    const cell = address(figureColumn, start + index)
    cells.set(name, cell)
    const content: Cell = valueOf(name) === undefined ? { blank: true, style: looks.exactTime } : contents[name]!()
    return { cells: [undefined, { text: message(language, `vocabulary.measure.${name}`), style: looks.text }, content] }
  })
  const exactness: Row = { cells: [undefined, { text: message(language, flow.isExact ? 'report.flow.exact' : 'report.flow.simulated'), style: looks.note }] }
  return { rows: [...rows, exactness], cells: new Map([...cells].filter(([name]) => valueOf(name) !== undefined)) }
}

/** The shortest, the longest and the likeliest ways, as numbers of the table. */
function pathRows(report: Report, side: Side): readonly Row[] {
  const { language, sides: { [side]: { analysis, flow } } } = report
  const say = (key: 'path' | 'kind' | 'probability' | 'pathTime' | 'best' | 'worst' | 'only' | 'otherPaths'): string => message(language, `report.flow.${key}`)
  const style: CellStyle = looks.text
  const marked = [
    ...extremePaths(flow).map(({ kind, path }) => ({ path, kind: say(kind) })),
    // A way without another has been told.
    ...(flow.paths.length > 1 ? flow.paths.map((path, at) => ({ path, kind: message(language, 'report.flow.likely', { number: at + 1 }) })) : []),
  ]
  return [
    { cells: [{ blank: true, style: looks.heading }, ...[say('path'), say('kind'), say('probability'), say('pathTime')].map((text): Cell => ({ text, style: looks.heading }))] },
    ...marked.map(({ path, kind }): Row => ({
      cells: [
        { blank: true, style }, { text: pathText(analysis, path), style }, { text: kind, style },
        { number: path.probability, style: looks.percent }, { number: timeValue(path.time), style: looks.exactTime },
      ],
    })),
    ...(flow.otherPaths > 0 ? [{
      cells: [
        { blank: true, style }, { text: say('otherPaths'), style }, { blank: true, style }, { number: flow.otherPaths, style: looks.percent }, { blank: true, style },
      ],
    } satisfies Row] : []),
  ]
}
