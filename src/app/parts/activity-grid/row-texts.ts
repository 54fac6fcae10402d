// One row as texts in column order: what a copy puts on the clipboard.
import type { Language } from '../../../locale/language.ts'
import { message } from '../../../locale/messages.ts'
import { formatHours, formatNumber } from '../../../locale/numbers.ts'
import type { ColumnId } from './grid-columns.ts'
import type { RowView } from './row-view.ts'

/** The cells of a row as the table prints them; a cell that says nothing is empty. A category without a time is its letters. */
export function rowTexts(row: RowView, columns: readonly ColumnId[], language: Language): readonly string[] {
  return columns.map((column) => {
    switch (column) {
      case 'number': return String(row.number)
      case 'name': return row.name ?? ''
      case 'phase': return row.phase ?? ''
      case 'days': return row.days === undefined ? '' : formatNumber(language, row.days)
      case 'time': return row.time === undefined ? '' : formatHours(row.time)
      case 'waiting': return row.waiting === undefined ? '' : formatHours(row.waiting)
      case 'waste': return row.waste ? message(language, `vocabulary.waste.${row.waste}`) : ''
      default: {
        const time = row[column]
        return time === undefined ? (row.value === column ? column : '') : formatHours(time)
      }
    }
  })
}
