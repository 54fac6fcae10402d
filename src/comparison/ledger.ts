// The matching as rows, one for everything that became of something, with the time each row gained or lost.
import type { Analysis, AnalysedActivity } from '../analysis/analysis.ts'
import type { Minutes } from '../model/units.ts'
import { outcomes, type Comparison, type LedgerRow, type Matching, type NamedEvent, type Pair } from './comparison.ts'
import { append } from '../model/append.ts'
import { esiaOf } from './esia.ts'
import { burdenChanges, changesBetween, changesOfKind, memberCount, outcomeOf, suggestedApproach, type RowActivities } from './outcomes.ts'

const noEvents = { asIs: [], toBe: [] }

/**
 * The rows of a comparison. [LE1] Every activity of both sides is in exactly one row; activities that pairs connect share one.
 * [LE2] Rows stand in as-is reading order, one without an as-is activity behind the row of the to-be activity before it. [LE3] The
 * time differences add up to the difference of the table totals, exactly: every time is a multiple of 2⁻²⁰ minutes. [LE5] An event
 * stands in a row only as the counterpart of an activity.
 */
export function ledgerOf(asIs: Analysis, toBe: Analysis, matching: Matching): readonly LedgerRow[] {
  const before = new Map(asIs.activities.map((activity) => [activity.id, activity]))
  const after = new Map(toBe.activities.map((activity) => [activity.id, activity]))
  const groups = groupsOf(matching.pairs)
  const groupOfAsIs = new Map(groups.flatMap((pairs) => pairs.map((pair) => [pair.asIs, pairs])))
  const groupOfToBe = new Map(groups.flatMap((pairs) => pairs.map((pair) => [pair.toBe, pairs])))
  const inOrder = (ids: Iterable<string>, side: ReadonlyMap<string, AnalysedActivity>): readonly AnalysedActivity[] =>
    [...new Set(ids)].flatMap((id) => side.get(id) ?? []).sort((a, b) => a.number - b.number)

  const esia = esiaOf(asIs, toBe)
  const rowOf = (activities: RowActivities, pairs: readonly Pair[]): LedgerRow => rowWith(activities, pairs, esia)

  const added = new Map<readonly Pair[] | undefined, LedgerRow[]>()
  let last: readonly Pair[] | undefined
  const told = new Set<readonly Pair[]>()
  const tell = (group: readonly Pair[]): LedgerRow => {
    told.add(group)
    const ids = { asIs: group.map((pair) => pair.asIs), toBe: group.map((pair) => pair.toBe) }
    return rowOf({ asIs: inOrder(ids.asIs, before), toBe: inOrder(ids.toBe, after), events: { asIs: eventsIn(ids.asIs, matching.events.asIs), toBe: eventsIn(ids.toBe, matching.events.toBe) } }, group)
  }
  for (const activity of toBe.activities) {
    const group = groupOfToBe.get(activity.id)
    if (!group) append(added, last, rowOf({ asIs: [], toBe: [activity], events: noEvents }, []))
    else if (group.some((pair) => before.has(pair.asIs))) last = group
    else if (!told.has(group)) append(added, last, tell(group))
  }
  const rows = [...(added.get(undefined) ?? [])]
  for (const activity of asIs.activities) {
    const group = groupOfAsIs.get(activity.id)
    if (!group) {
      rows.push(rowOf({ asIs: [activity], toBe: [], events: noEvents }, []))
    } else if (!told.has(group)) {
      rows.push(tell(group))
      for (const row of added.get(group) ?? []) rows.push(row)
    }
  }
  return rows
}

/** The time difference by outcome, in the fixed order of outcomes, without outcomes nothing has. */
export function waterfallOf(ledger: readonly LedgerRow[]): Comparison['waterfall'] {
  return outcomes.flatMap((outcome) => {
    const rows = ledger.filter((row) => row.outcome === outcome)
    return rows.length === 0 ? [] : [{ outcome, rows: rows.length, difference: rows.reduce((sum, row) => sum + row.timeDifference, 0) }]
  })
}

function rowWith(activities: RowActivities, pairs: readonly Pair[], esiaOfRow: ReturnType<typeof esiaOf>): LedgerRow {
  const { asIs: [asIs], toBe: [toBe], events } = activities
  const isOneToOne = memberCount(activities, 'asIs') === 1 && memberCount(activities, 'toBe') === 1
  const changes = !isOneToOne ? [] : asIs && toBe ? changesBetween(asIs, toBe) : changesOfKind(asIs ?? events.asIs[0], toBe ?? events.toBe[0], asIs !== undefined)
  const outcome = outcomeOf(activities, changes)
  const decided = [...activities.toBe, ...activities.asIs].find(({ activity }) => activity.facts.approach !== undefined)?.activity.facts.approach
  const approach = decided ?? suggestedApproach(outcome, activities, changes)
  const esia = esiaOfRow(outcome, activities)
  const [timeAsIs, timeToBe] = [timeOf(activities.asIs), timeOf(activities.toBe)]
  return {
    outcome,
    asIs: activities.asIs.map(({ id }) => id),
    toBe: activities.toBe.map(({ id }) => id),
    ...(events.asIs.length + events.toBe.length > 0 && { events }),
    pairs,
    changes: [...changes, ...burdenChanges(activities)],
    ...(timeAsIs !== undefined && { timeAsIs }),
    ...(timeToBe !== undefined && { timeToBe }),
    timeDifference: (timeToBe ?? 0) - (timeAsIs ?? 0),
    ...(approach && { approach }),
    approachIsDecided: decided !== undefined,
    ...(esia && { esia }),
    isConfirmed: pairs.every(isBeyondDoubt),
  }
}

function eventsIn(ids: readonly string[], events: readonly NamedEvent[]): readonly NamedEvent[] {
  return events.length === 0 ? events : events.filter(({ id }) => ids.includes(id))
}

/** [LE4] Linked by the analyst, or of equal name. A row without pairs holds no guess. */
function isBeyondDoubt({ kind, reason }: Pair): boolean {
  return reason.rule === 'link' || reason.rule === 'equal-name' || (reason.rule === 'id-and-name' && kind === 'same')
}

function timeOf(activities: readonly AnalysedActivity[]): Minutes | undefined {
  const times = activities.flatMap(({ time }) => time ?? [])
  return times.length === 0 ? undefined : times.reduce((sum, time) => sum + time, 0)
}

/** Pairs that share an activity, directly or through others; in the order of their first pair. Linear. */
function groupsOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const ofAsIs = listed(pairs, ({ asIs }) => asIs)
  const ofToBe = listed(pairs, ({ toBe }) => toBe)
  const position = new Map(pairs.map((pair, at) => [pair, at]))
  const seen = new Set<Pair>()
  return pairs.flatMap((first) => {
    if (seen.has(first)) return []
    const group: Pair[] = []
    const open = [first]
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      if (seen.has(pair)) continue
      seen.add(pair)
      group.push(pair)
      open.push(...(ofAsIs.get(pair.asIs) ?? []), ...(ofToBe.get(pair.toBe) ?? []))
    }
    return [group.sort((a, b) => position.get(a)! - position.get(b)!)]
  })
}

function listed(pairs: readonly Pair[], keyOf: (pair: Pair) => string): ReadonlyMap<string, readonly Pair[]> {
  const lists = new Map<string, Pair[]>()
  for (const pair of pairs) append(lists, keyOf(pair), pair)
  return lists
}
