// What the analyst decides about pairs of the open study, and what is told about it to those who do not see the ledger change.
import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { LedgerRow, Pair } from '../../../comparison/comparison.ts'
import { confirmRows, pairAnew, separate, type Repaired } from '../../../comparison/edit-links.ts'
import { withoutEnd, type LinkEnd } from '../../../comparison/follow-links.ts'
import { membersOn } from '../../../comparison/row-members.ts'
import type { Side } from '../../../model/finding.ts'
import type { Links } from '../../../model/study.ts'
import { useLanguage } from '../../language.ts'
import { useStudyStore } from '../../stores/study-store.ts'

/** Changes of the open study's links; each is one step to undo. */
export interface LedgerLinks {
  /** What the last change made of the ledger, also by undo; for a live region. */
  readonly told: Readonly<Ref<string>>
  /** The links as they stand; none where no study is open. */
  readonly links: ComputedRef<Links | undefined>
  confirm(some: readonly LedgerRow[]): void
  /** `instead` is an end that is gone, whose links the new pair takes the place of. */
  pair(own: Repaired, chosen: readonly string[], instead?: LinkEnd): void
  part(pair: Pair): void
  /** Takes the links away that lead to an end that is gone. */
  forget(end: LinkEnd): void
}

/** How many rows are told one by one. */
const mostTold = 3

/** `nameOfRow` says what a row was and is. */
export function useLedgerLinks(rows: ComputedRef<readonly LedgerRow[]>, nameOfRow: (row: LedgerRow) => string): LedgerLinks {
  const store = useStudyStore()
  const { t } = useLanguage()
  const told = ref('')
  let isOwn = false
  const links = computed(() => store.standingLinks)

  function set(next: Links): void {
    isOwn = true
    if (store.study) store.setLinks(next)
  }
  watch([() => store.study?.links, () => store.study?.id, rows] as const, ([now, study, after], [before, studyBefore, rowsBefore]) => {
    if (now !== before && study === studyBefore) told.value = tell(rowsBefore, after)
    isOwn = false
  })

  function tell(before: readonly LedgerRow[], after: readonly LedgerRow[]): string {
    const known = new Set(before.map(stateOf))
    const changed = after.filter((row) => !known.has(stateOf(row)))
    if (changed.length === 0) return ''
    const list = changed.slice(0, mostTold).map((row) => `${t(`vocabulary.outcome.${row.outcome}`)}: ${nameOfRow(row)}`).join('; ')
    const what = changed.length > mostTold ? t('comparison.told.more', { list, count: changed.length - mostTold }) : list
    return t(isOwn ? 'comparison.told.done' : 'comparison.told.restored', { what })
  }

  return {
    told, links,
    confirm(some) { if (links.value) set(confirmRows(links.value, some)) },
    pair(own, chosen, instead) { if (links.value) set(pairAnew(instead ? withoutEnd(links.value, instead) : links.value, rows.value, own, chosen)) },
    forget(end) { if (links.value) set(withoutEnd(links.value, end)) },
    part(pair) { if (links.value) set(separate(links.value, { asIs: pair.asIs, toBe: pair.toBe })) },
  }
}

function stateOf(row: LedgerRow): string {
  return JSON.stringify([row.outcome, row.isConfirmed, membersOn(row, 'asIs'), membersOn(row, 'toBe')])
}

/** The side a row is taken by when it is paired anew: the as-is, unless only the to-be has an activity. */
export function ownSideOf(row: LedgerRow): Side {
  return row.asIs.length > 0 ? 'asIs' : 'toBe'
}

/** What a row is taken by when it is paired anew. */
export function ownOf(row: LedgerRow): Repaired {
  const side = ownSideOf(row)
  return { side, ids: membersOn(row, side) }
}
