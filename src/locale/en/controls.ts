// Texts of the controls that are gone: their panel on the screen and their section in the documents.
export const controls = {
  title: 'Controls removed', sheet: 'Controls',
  note: 'checks and approvals of the as-is that the to-be no longer has',
  statement: 'Checks and approvals of the as-is that the to-be no longer has. What is marked as suggested follows from names and places of activities and has not been stated by the analyst.',
  none: 'No check or approval is gone.',
  'column.control': 'Control', 'column.kind': 'Kind', 'column.outcome': 'Outcome', 'column.risk': 'Risk prevented', 'column.safeguard': 'Covered now by', 'column.legalBasis': 'Legal basis',
  'kind.approval': 'approval', 'kind.check': 'check', 'kind.stated': 'stated by the analyst',
  'risk.approval': 'a decision is made without authority', 'risk.check': 'wrong or incomplete data get through',
  'safeguard.successor': '{activity}, which took over its work', 'safeguard.document': '{activity}, for the same document', 'safeguard.performer': '{activity}, by the same performer',
  suggested: '{text} (suggested)', missing: 'not stated',
  'suggestion': 'Suggested: {text}', 'suggestion.none': 'No suggestion: no to-be activity seems to stand in for it.', 'suggestion.take': 'Take', 'suggestion.takeOf': 'Take the suggested {column} for “{name}”',
  'of': '{column}: {name}', 'choose': 'Show “{name}”', 'basis.warning': 'Make sure that the rule allows it to go.',
  'count': '{stated} of {count} explained',
  'summary.one': 'One control (check or approval) is gone from the to-be; {stated}.', 'summary': '{count} controls (checks or approvals) are gone from the to-be; {stated}.',
  'summary.allStated': 'the risk and what covers it now are stated', 'summary.someStated': 'for {count} of them the risk or what covers it now is not stated', 'summary.noneStated': 'the risk and what covers it now are not stated',
}
