// One row of a table of facts -> what it states, with the cells nobody can read.
import type { Distribution } from '../model/distribution.ts'
import { distributionFrom } from '../model/distribution-parameters.ts'
import { readDuration } from '../model/duration-text.ts'
import type { Duration, DurationUnit } from '../model/duration.ts'
import type { ActivityFacts, FlowFacts, PerformerFacts } from '../model/facts.ts'
import { durationToIso } from '../model/iso-duration.ts'
import { readThreePoint } from '../model/three-point-text.ts'
import type { Ratio } from '../model/units.ts'
import { readValueCategory } from '../model/value-category-text.ts'
import type { ValueCategory } from '../model/value-category.ts'
import { readWaste } from '../model/waste-text.ts'
import { defaultCalendar, leadMinutes } from '../model/work-calendar.ts'
import {
  isBlank, readApplicationKind, readApproach, readAutomation, readCount, readDate, readEsia, readMoney, readPerformerSide, readProbability, readTimeSource,
} from './fact-words.ts'
import type { EstimatePoint, FactColumn, PlacedColumn } from './fact-columns.ts'
import { emptyCell, type TableCell, type TableRow } from './table-cell.ts'

/** What a row says, before anybody knows of which element. */
export interface RowFacts {
  readonly id: string
  readonly name: string
  /** Who performs it, to tell activities of one name apart. */
  readonly performer: string
  readonly institution: string
  /** The variant the row speaks of; empty for the study's own facts. */
  readonly variant: string
  readonly activity: ActivityFacts
  readonly flow: FlowFacts
  /** Of the performer, where the row speaks of one. */
  readonly staff: PerformerFacts
  readonly unreadable: readonly UnreadableCell[]
}

/** Which kind of element a column states something of. */
export const columnOwners: Readonly<Partial<Record<FactColumn['kind'], 'flow' | 'performer'>>> = { probability: 'flow', capacity: 'performer', tariff: 'performer', side: 'performer' }

/** A cell that holds something, but nothing its column can state. */
export interface UnreadableCell {
  readonly column: string
  readonly value: string
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Reads the cells of a row. Blank cells state nothing; a cell under a merged one counts for phase, performer, institution and variant only. */
export function readRow(row: TableRow, columns: readonly PlacedColumn[]): RowFacts {
  const activity: Mutable<ActivityFacts> = {}
  const flow: Mutable<FlowFacts> = {}
  const staff: Mutable<PerformerFacts> = {}
  const points: StatedPoint[] = []
  const unreadable: UnreadableCell[] = []
  const words = { id: '', name: '', performer: '', institution: '', variant: '' }
  const times: StatedTime[] = []
  const marked: { category: ValueCategory; cell: UnreadableCell }[] = []

  for (const { at, header, column } of columns) {
    const cell = row.cells[at] ?? emptyCell
    const { text } = cell
    const label = { column: header, value: text }
    const take = <T>(value: T | undefined, put: (value: T) => void): void => {
      if (value === undefined) unreadable.push(label)
      else put(value)
    }
    if (isBlank(text) || (cell.isRepeated && !['phase', 'performer', 'institution', 'variant'].includes(column.kind))) continue
    switch (column.kind) {
      case 'id': case 'name': case 'performer': case 'institution': case 'variant': words[column.kind] ||= text; break
      case 'phase': case 'application': case 'legalBasis': case 'risk': case 'safeguard': case 'note': activity[column.kind] = text; break
      case 'approach': take(readApproach(text), (approach) => { activity.approach = approach }); break
      case 'esia': take(readEsia(text), (esia) => { activity.esia = esia }); break
      case 'value': take(readValueCategory(text), (value) => { activity.value = value }); break
      case 'waste': take(readWaste(text), (waste) => { activity.waste = waste }); break
      case 'automation': take(readAutomation(text), (automation) => { activity.automation = automation }); break
      case 'applicationKind': take(readApplicationKind(text), (kind) => { activity.applicationKind = kind }); break
      case 'documents': take(readCount(cell), (documents) => { activity.documents = documents }); break
      case 'inPersonVisits': take(readCount(cell), (visits) => { activity.inPersonVisits = visits }); break
      case 'dataAskedAgain': take(readCount(cell), (items) => { activity.dataAskedAgain = items }); break
      case 'cost': take(readMoney(cell), (cost) => { activity.cost = cost }); break
      case 'instances': take(readCount(cell, 1), (count) => { activity.instances = count }); break
      case 'batch': take(readCount(cell, 2), (count) => { activity.batch = count }); break
      case 'repeat': take(belowOne(readProbability(cell)), (repeat) => { activity.repeat = repeat }); break
      case 'timeSource': take(readTimeSource(text), (source) => { activity.timeSource = source }); break
      case 'timeSourceDate': take(readDate(cell), (date) => { activity.timeSourceDate = date }); break
      case 'timeSampleSize': take(readCount(cell, 1), (count) => { activity.timeSampleSize = count }); break
      case 'capacity': take(readCount(cell, 1), (capacity) => { staff.capacity = capacity }); break
      case 'side': take(readPerformerSide(text), (side) => { staff.side = side }); break
      case 'tariff': take(readMoney(cell), (tariff) => { staff.tariff = tariff }); break
      case 'point': take(readTime(cell, column.unit), (duration) => { points.push({ of: column.of, point: column.point, duration, cell: label }) }); break
      case 'probability': take(readProbability(cell), (probability) => { flow.probability = probability }); break
      case 'waiting': case 'processing': {
        const { kind, unit } = column
        const estimate = readThreePoint(text)
        if ('distribution' in estimate) activity[`${kind}Distribution`] = estimate.distribution
        else if (kind === 'waiting') take(readTime(cell, unit), (waiting) => { activity.waiting = waiting })
        else take(readTime(cell, unit), (duration) => { times.push({ duration, unit }) })
        break
      }
      case 'category': {
        if (isMark(text)) marked.push({ category: column.category, cell: label })
        else {
          take(readTime(cell, 'hour'), (duration) => {
            if (leadMinutes(duration, defaultCalendar) === 0) return
            marked.push({ category: column.category, cell: label })
            times.push({ duration, unit: 'hour' })
          })
        }
        break
      }
      case 'rowNumber':
    }
  }

  const [first, ...others] = marked
  // One activity has one category; a row that spreads its time over several states none.
  if (others.length > 0) unreadable.push(...others.map(({ cell }) => cell))
  else if (first) activity.value ??= first.category
  const processing = oneTime(times)
  if (processing) activity.processing = processing
  for (const of of ['processing', 'waiting'] as const) {
    const stated = points.filter((point) => point.of === of)
    const [only] = stated
    // What is usual, said alone, is simply the time.
    if (stated.length === 1 && only!.point === 'mode') activity[of] ??= only!.duration
    else {
      const estimate = estimateOf(stated)
      if (estimate) activity[`${of}Distribution`] = estimate
      else unreadable.push(...stated.map(({ cell }) => cell))
    }
  }
  return { ...words, activity, flow, staff, unreadable }
}

interface StatedPoint {
  readonly of: 'processing' | 'waiting'
  readonly point: EstimatePoint
  readonly duration: Duration
  readonly cell: UnreadableCell
}

/** An estimate in three points, or between two ends; `undefined` where they are not in order, or one end is missing. */
function estimateOf(stated: readonly StatedPoint[]): Distribution | undefined {
  const kind = stated.some(({ point }) => point === 'mode') ? 'triangular' : 'uniform'
  return distributionFrom(kind, (name) => stated.find(({ point }) => point === name)?.duration)
}

function belowOne(share: Ratio | undefined): Ratio | undefined {
  return share === 1 ? undefined : share
}

interface StatedTime {
  readonly duration: Duration
  /** The unit the column is headed with. */
  readonly unit: DurationUnit | undefined
}

/**
 * The time a row states in one or several columns. The ministry's table prints the same time in days and in hours; the days
 * are kept where both agree under the usual calendar, so that another calendar changes the hours; where they disagree the hours
 * are. A column without a unit goes before both.
 */
function oneTime(times: readonly StatedTime[]): Duration | undefined {
  const minutes = ({ duration }: StatedTime): number => leadMinutes(duration, defaultCalendar)
  const hours = times.find(({ unit }) => unit === 'hour')
  const days = times.find(({ unit }) => unit === 'workday')
  const unheaded = times.find(({ unit }) => unit === undefined)
  if (unheaded) return unheaded.duration
  if (days && hours) return (Math.abs(minutes(days) - minutes(hours)) < 1 ? days : hours).duration
  return times[0]?.duration
}

function readTime(cell: TableCell, unit: DurationUnit | undefined): Duration | undefined {
  // Decimals with a comma: a point before three digits would group thousands.
  const text = cell.number === undefined ? cell.text : String(cell.number).replace('.', ',')
  const options = unit === undefined ? {} : { defaultUnit: unit }
  const { duration, work } = readDuration(text, options)
  const stated = work ?? duration
  if (!stated) return undefined
  // A bare number means nothing without its header: what was written is then the reading itself.
  return /^[\d.,]+$/.test(text) ? { ...stated, raw: durationToIso(stated) } : stated
}

function isMark(text: string): boolean {
  return /^(?:[xv✓✔√●•]|ya|yes)$/i.test(text)
}
