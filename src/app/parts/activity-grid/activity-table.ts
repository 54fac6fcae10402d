// The table at work: which cell is active, which rows are selected, what is being typed, and what each command changes in
// the study. Knows the store; knows nothing of elements on the screen.
import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { Analysis } from '../../../analysis/analysis.ts'
import type { CategorySuggestion } from '../../../analysis/category-suggestion.ts'
import { renameElement } from '../../../bpmn/rename-element.ts'
import type { ActivityFacts } from '../../../model/facts.ts'
import type { Side } from '../../../model/finding.ts'
import type { ValueCategory } from '../../../model/value-category.ts'
import { useLanguage } from '../../language.ts'
import { useStudyStore } from '../../stores/study-store.ts'
import { durationText, estimateText } from '../inspector/duration-words.ts'
import { pasteBlock, spread, type BlockPaste } from './block-paste.ts'
import { readEntry, type FactChange } from './cell-entry.ts'
import { moved, neighbour, within, type Cell } from './cell-navigation.ts'
import type { Block } from '../clipboard-block.ts'
import { categoryOf, entryKinds, type ColumnId } from './grid-columns.ts'
import type { GridCommand } from './key-command.ts'
import { cleared, filledDown, toEach } from './row-changes.ts'
import { all, extended, only, toggled, type RowSelection } from './row-selection.ts'
import type { RowView } from './row-view.ts'

/** What the table works on; all of it follows the study. */
export interface TableSource {
  readonly side: ComputedRef<Side>
  readonly analysis: ComputedRef<Analysis>
  readonly views: ComputedRef<ReadonlyMap<string, RowView>>
  /** Ids in the order they are walked through. */
  readonly order: ComputedRef<readonly string[]>
  readonly columns: ComputedRef<readonly ColumnId[]>
  /** The open suggestion of a row; `undefined` once tagged or dismissed. */
  suggestionOf(id: string): CategorySuggestion | undefined
  dismiss(id: string): void
}

/** The cell with the focus. */
export interface ActiveCell {
  readonly id: string
  readonly column: ColumnId
}

/** The controller of one activity table. */
export type ActivityTable = ReturnType<typeof useActivityTable>

/** Sets up a table over its source. */
export function useActivityTable(source: TableSource) {
  const store = useStudyStore()
  const { language } = useLanguage()
  const wanted = shallowRef<ActiveCell>()
  const anchor = shallowRef<string>()
  /** The text in the cell being edited. */
  const draft = shallowRef<string>()
  const lastPaste = shallowRef<BlockPaste>()

  const active = computed<ActiveCell | undefined>(() => {
    const id = wanted.value && source.order.value.includes(wanted.value.id) ? wanted.value.id : source.order.value[0]
    const column = wanted.value && source.columns.value.includes(wanted.value.column) ? wanted.value.column : 'name'
    return id === undefined ? undefined : { id, column }
  })
  const selected = computed<readonly string[]>(() => {
    const selection = store.selection
    return selection?.side === source.side.value ? selection.ids : []
  })
  /** The rows a command is for: the selected ones that are shown, else the active one. */
  const targets = computed<readonly string[]>(() => {
    const shown = selected.value.length > 1 ? source.order.value.filter((id) => selected.value.includes(id)) : []
    return shown.length > 0 ? shown : active.value ? [active.value.id] : []
  })

  // Somebody pointed at an element elsewhere: the table goes there.
  watch(selected, (ids) => {
    const first = ids.find((id) => source.order.value.includes(id))
    if (first !== undefined && !ids.includes(active.value?.id ?? '')) wanted.value = { id: first, column: active.value?.column ?? 'name' }
  })
  watch([source.side, () => source.analysis.value.activities.length], () => { draft.value = undefined })

  function select(selection: RowSelection): void {
    anchor.value = selection.anchor
    store.select(source.side.value, selection.ids)
  }
  const selection = (): RowSelection => ({ ids: selected.value, anchor: anchor.value ?? active.value?.id })
  const place = (cell: ActiveCell): Cell => ({ row: source.order.value.indexOf(cell.id), column: source.columns.value.indexOf(cell.column) })
  const size = () => ({ rows: source.order.value.length, columns: source.columns.value.length })

  function goTo(cell: Cell, how: 'select' | 'extend' | 'keep'): void {
    const { row, column } = within(cell, size())
    const id = source.order.value[row]
    if (id === undefined) return
    const from = selection()
    draft.value = undefined
    lastPaste.value = undefined
    wanted.value = { id, column: source.columns.value[column] ?? 'name' }
    if (how === 'select') select(only(id))
    if (how === 'extend') select(extended(from, id, source.order.value))
  }

  function change(changes: Readonly<Record<string, FactChange>>): void {
    if (Object.keys(changes).length > 0) store.setActivityFacts(source.side.value, changes)
  }

  const factsOf = (id: string): ActivityFacts =>
    source.analysis.value.activities.find((activity) => activity.id === id)?.activity.facts ?? {}

  /** Tags rows, or takes the tag away where all of them carry it already. A suggested waste comes along with its category. */
  function tag(ids: readonly string[], value: ValueCategory): void {
    const carry = ids.every((id) => source.views.value.get(id)?.value === value)
    change(Object.fromEntries(ids.map((id) => {
      const suggestion = source.suggestionOf(id)
      const waste = suggestion?.value === value && source.views.value.get(id)?.waste === undefined ? suggestion.waste : undefined
      return [id, carry ? { value: undefined } : { value, ...(waste && { waste }) }]
    })))
  }

  /** Takes over what is suggested for the rows; rows without a suggestion stay as they are. */
  function accept(ids: readonly string[]): void {
    change(Object.fromEntries(ids.flatMap((id) => {
      const suggestion = source.suggestionOf(id)
      if (!suggestion) return []
      const waste = source.views.value.get(id)?.waste ?? suggestion.waste
      return [[id, { value: suggestion.value, ...(waste && { waste }) }]]
    })))
  }

  /** Every shown row with a suggestion for the same reason. */
  function alike(id: string): readonly string[] {
    const reason = source.suggestionOf(id)?.reason
    return reason ? source.order.value.filter((other) => source.suggestionOf(other)?.reason === reason) : []
  }

  function startText({ id, column }: ActiveCell): string {
    const view = source.views.value.get(id)
    if (column === 'phase' || column === 'name') return view?.[column] ?? ''
    if (column === 'waste') return view?.waste ?? ''
    const facts = factsOf(id)
    const [stated, varies] = column === 'waiting' ? [facts.waiting, facts.waitingDistribution] : [facts.processing, facts.processingDistribution]
    if (stated) return durationText(language.value, stated)
    return varies?.kind === 'triangular' ? estimateText(language.value, varies) : ''
  }

  /** Writes another name into the diagram. */
  function rename(id: string, typed: string): void {
    const name = typed.replace(/\s+/g, ' ').trim()
    const file = store.study?.sides[source.side.value]
    if (file && name !== (source.views.value.get(id)?.name ?? '')) store.editSource(source.side.value, renameElement(file.source, id, name))
  }

  /** Takes what was typed over into the rows and ends editing. A text in doubt is not taken: `false`, and editing goes on. */
  function commit(forAll = false): boolean {
    const cell = active.value
    if (!cell || draft.value === undefined) return true
    if (cell.column === 'name') {
      const typed = draft.value
      draft.value = undefined
      rename(cell.id, typed)
      return true
    }
    if (draft.value !== startText(cell) || forAll) {
      const entry = readEntry(cell.column, draft.value)
      if (entry.doubt) return false
      const ids = forAll || entryKinds[cell.column] === 'choice' ? targets.value : [cell.id]
      draft.value = undefined
      if (entry.change) change(toEach(ids, entry.change))
    }
    draft.value = undefined
    return true
  }

  function step(by: 1 | -1): boolean {
    const next = active.value && neighbour(place(active.value), by, size())
    if (!next || !active.value) return false
    goTo(next, next.row === place(active.value).row ? 'keep' : 'select')
    return true
  }

  function fillDown({ id, column }: ActiveCell): void {
    const [first, ...below] = targets.value
    if (below.length > 0 && first !== undefined) return change(filledDown(column, factsOf(first), below))
    const above = source.order.value[source.order.value.indexOf(id) - 1]
    if (above !== undefined) change(filledDown(column, factsOf(above), [id]))
  }

  function clear({ id, column }: ActiveCell): void {
    if (column === 'name' && source.suggestionOf(id)) source.dismiss(id)
    else change(cleared(column, targets.value))
  }

  /** Does a command; `false` leaves the key to the browser, as when Tab leaves the table. */
  function run(command: GridCommand): boolean {
    const cell = active.value
    if (!cell) return false
    switch (command.do) {
      case 'move': {
        const next = moved(place(cell), command.direction, size())
        goTo(next, command.extend ? 'extend' : next.row === place(cell).row ? 'keep' : 'select')
        return true
      }
      case 'step': {
        // Tab walks through one row and then leaves the table, so that nobody is caught in it.
        const edge = command.by === 1 ? source.columns.value.length - 1 : 0
        return place(cell).column !== edge && step(command.by)
      }
      case 'edit':
        draft.value = command.typed ?? startText(cell)
        return true
      case 'mark': {
        const value = categoryOf(cell.column)
        if (value) tag(targets.value, value)
        return true
      }
      case 'tag':
        tag(targets.value, command.value)
        return true
      case 'accept':
        accept(targets.value)
        goTo(moved(place(cell), 'down', size()), 'select')
        return true
      case 'acceptAlike':
        accept(alike(cell.id))
        return true
      case 'toggleRow':
        select(toggled({ ids: selected.value }, cell.id))
        return true
      case 'selectAll':
        select(all(selection(), source.order.value))
        return true
      case 'selectOne':
        select(only(cell.id))
        return true
      case 'fillDown':
        fillDown(cell)
        return true
      case 'clear':
        clear(cell)
        return true
    }
  }

  /** A press on a cell: alone, with Shift as a span, with Ctrl or Cmd as one more or fewer. */
  function press(cell: ActiveCell, held: { readonly shift: boolean; readonly ctrl: boolean }): void {
    const from = selection()
    wanted.value = cell
    lastPaste.value = undefined
    if (held.shift) select(extended(from, cell.id, source.order.value))
    else if (held.ctrl) select(toggled(from, cell.id))
    else if (!(selected.value.length === 1 && selected.value[0] === cell.id)) select(only(cell.id))
  }

  /** Lays a block over the table from the active cell on; one value alone over every selected row. */
  function paste(block: Block): void {
    const cell = active.value
    if (!cell || block.length === 0) return
    const single = block.length === 1 && block[0]!.length === 1 && targets.value.length > 1
    const at = place(cell)
    const result = pasteBlock(
      single ? spread(block[0]![0]!, targets.value.length) : block,
      single ? targets.value : source.order.value.slice(at.row),
      source.columns.value.slice(at.column),
      source.analysis.value.calendar,
    )
    change(result.changes)
    lastPaste.value = result
  }

  return {
    active, selected, targets, draft, lastPaste, rename, run, press, commit, step, paste, tag, accept, alike, change,
    cancel(): void { draft.value = undefined },
    /** After Enter: the cell below. */
    down(): void { if (active.value) goTo(moved(place(active.value), 'down', size()), 'select') },
  }
}
