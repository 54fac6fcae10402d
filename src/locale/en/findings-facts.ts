// Findings of the station: what is wrong (`CODE.why`) and what to do (`CODE.fix`).
import type { findingsFacts as source } from '../id/findings-facts.ts'

export const findingsFacts: Record<keyof typeof source, string> = {
  'FACTS_ROW_UNMATCHED.why': 'Row {row}: no element of the model has the name or id "{name}".',
  'FACTS_ROW_UNMATCHED.fix': 'Write the name as the diagram has it, or add a column "id" with the element\'s id.',
  'FACTS_ROW_AMBIGUOUS.why': 'Row {row}: {count} elements of the model have the name "{name}".',
  'FACTS_ROW_AMBIGUOUS.fix': 'Add a column "id" or "performer" to tell which activity is meant.',
  'FACTS_ROW_REPEATED.why': 'Row {row}: an earlier row already speaks of "{name}", so this one is not used.',
  'FACTS_ROW_REPEATED.fix': 'Remove one of the rows, or tell them apart with a column "id".',
  'FACTS_CELL_UNREADABLE.why': 'Row {row} ("{name}"), column "{column}": "{value}" cannot be used.',
  'FACTS_CELL_UNREADABLE.fix': 'Write times with their unit, such as "45 minutes"; categories as VA, NNVA or NVA; wastes by their names; or a plain number.',
  'FACTS_COLUMN_UNKNOWN.why': 'The column "{column}" is not known and was passed over.',
  'FACTS_COLUMN_UNKNOWN.fix': 'If it holds facts, rename it, for example to "processing", "value" or "waste". If not, leave it.',
  'FACTS_HEADER_MISSING.why': 'The table has no row of column headers that are known.',
  'FACTS_HEADER_MISSING.fix': 'Put headers into the first row: "id" or "name", then for example "value", "waste" and "processing".',
  'FACTS_FILE_UNREADABLE.why': 'The table file cannot be opened ({reason}).',
  'FACTS_FILE_UNREADABLE.fix': 'Open it in Excel, remove its password if it has one, and save it again as .xlsx or .csv.',
  'TABLE_TOO_LONG.why': 'The table has more than {limit} rows; row {row} and those below were not read.',
  'TABLE_TOO_LONG.fix': 'Remove rows that are not needed, or split the table into several files.',
  'LINKS_HEADER_MISSING.why': 'The table of links has no columns "as-is" and "to-be".',
  'LINKS_HEADER_MISSING.fix': 'Put the headers "as-is" and "to-be" into the first row; a third column may say "same" or "not-same".',
  'LINKS_ROW_AMBIGUOUS.why': 'Row {row}: {count} activities have the name "{name}", so this link is not used.',
  'LINKS_ROW_AMBIGUOUS.fix': 'Write the id of the activity that is meant instead of its name.',
  'LINKS_ROW_INCOMPLETE.why': 'Row {row}: the link names only one side.',
  'LINKS_ROW_INCOMPLETE.fix': 'Fill in both columns "as-is" and "to-be" of the row, or remove it.',
}
