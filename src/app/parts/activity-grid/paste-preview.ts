// What a pasted table would change, row by row, before anything is changed.
import type { Analysis } from '../../../analysis/analysis.ts'
import { append } from '../../../model/append.ts'
import { factsOf } from '../../../model/fact-sheet.ts'
import type { ActivityFacts, FactSheet } from '../../../model/facts.ts'
import type { Finding } from '../../../model/finding.ts'
import type { ProcessModel } from '../../../model/process-model.ts'
import type { FactTable } from '../../../tables/read-fact-table.ts'
import type { FactChange } from './cell-entry.ts'

/** One cell of the pasted table that nobody can read: its column head and its text. */
export interface UnreadCell {
  readonly column: string
  readonly text: string
}

/** What the table says of one activity. */
export interface PreviewLine {
  readonly id: string
  readonly number: number
  readonly name?: string
  /** Only what differs from what is stated already. */
  readonly change: FactChange
  readonly doubts: readonly UnreadCell[]
}

/** A pasted table laid against the activities. */
export interface PastePreview {
  /** Activities that change or have a doubtful cell, in table order. */
  readonly lines: readonly PreviewLine[]
  /** Activities found whose facts are as stated already. */
  readonly unchanged: number
  /** Rows and columns that found no place, and a table that could not be read at all. */
  readonly others: readonly Finding[]
  /** Facts of branches, performers and processes that differ from what is stated, by element id. */
  readonly besides: BesidesActivities
}

/** Facts that no row of the table of activities shows. */
export type BesidesActivities = Pick<FactSheet, 'flows' | 'performers' | 'processes'>

/** Compares a table of facts with an analysis, and what it says beside activities with the facts of the model. Rows of variants are no part of it. */
export function pastePreview({ facts, findings }: FactTable, analysis: Analysis, model: ProcessModel): PastePreview {
  const lines: PreviewLine[] = []
  const shown = new Set(analysis.activities.map(({ id }) => id))
  const doubtsOf = new Map<string, UnreadCell[]>()
  for (const { code, elementId, params } of findings) {
    if (code === 'FACTS_CELL_UNREADABLE' && elementId !== undefined) append(doubtsOf, elementId, { column: String(params?.['column'] ?? ''), text: String(params?.['value'] ?? '') })
  }
  let unchanged = 0
  for (const { id, number, name, activity } of analysis.activities) {
    const stated = Object.hasOwn(facts.activities, id) ? facts.activities[id]! : undefined
    const change = stated ? difference(activity.facts, stated) : {}
    const doubts = doubtsOf.get(id) ?? []
    if (Object.keys(change).length > 0 || doubts.length > 0) lines.push({ id, number, name, change, doubts })
    else if (stated) unchanged++
  }
  return {
    lines, unchanged, besides: besidesOf(facts, factsOf(model)),
    others: findings.filter((finding) => finding.elementId === undefined || !shown.has(finding.elementId) || finding.code !== 'FACTS_CELL_UNREADABLE'),
  }
}

/** The changes of a preview as one step for the study. */
export function changesOf({ lines, besides }: PastePreview): FactSheet {
  return { activities: Object.fromEntries(lines.filter(({ change }) => Object.keys(change).length > 0).map(({ id, change }) => [id, change as ActivityFacts])), ...besides }
}

function besidesOf(stated: FactSheet, before: FactSheet): BesidesActivities {
  const changed = <T extends object>(some: Readonly<Record<string, T>>, known: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(some).flatMap(([id, facts]) => {
      const change = difference(Object.hasOwn(known, id) ? known[id]! : ({} as T), facts)
      return Object.keys(change).length > 0 ? [[id, change as T] as const] : []
    }))
  return { flows: changed(stated.flows, before.flows), performers: changed(stated.performers, before.performers), processes: changed(stated.processes, before.processes) }
}

function difference<T extends object>(before: T, stated: T): Partial<T> {
  const differs = (key: keyof T): boolean => JSON.stringify(before[key]) !== JSON.stringify(stated[key])
  return Object.fromEntries((Object.keys(stated) as (keyof T)[]).filter(differs).map((key) => [key, stated[key]])) as Partial<T>
}
