// Trouble as data: found by a station, told to people by locale/, never printed here.

/** How much a finding matters: an error makes a figure or file unusable, a warning doubtful, an info merely tells. */
export type Severity = 'error' | 'warning' | 'info'

/** The side of a study a finding belongs to. */
export type Side = 'asIs' | 'toBe'

/** One piece of trouble. `params` fill the sentences that locale/ keeps for the code. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly elementId?: string
  readonly side?: Side
  readonly file?: string
  readonly line?: number
  readonly params?: Readonly<Record<string, string | number>>
}

/** What makes findings of one model findings of a study: each with the side it belongs to. */
export function ofSide(side: Side): (finding: Finding) => Finding {
  return (finding) => ({ ...finding, side })
}

/** Codes are permanent: a code once published keeps its meaning. Grouped by the station that returns them. */
export const findingCodes = [
  // bpmn: refusals
  'FILE_EMPTY', 'FILE_NOT_XML', 'FILE_NOT_BPMN', 'FILE_IS_ZIP', 'FILE_IS_DOCUMENT', 'FILE_IS_XPDL', 'FILE_IS_VISIO', 'FILE_IS_HTML',
  'FILE_IS_OLD_BPMN', 'FILE_IS_XMI', 'FILE_HAS_CONFLICT_MARKERS', 'FILE_HAS_DOCTYPE', 'FILE_TOO_LARGE', 'XML_MALFORMED',
  'XML_TRUNCATED', 'FILE_TOO_DEEP', 'FILE_WITHOUT_PROCESS', 'PREFIX_UNDECLARED',
  // bpmn: repaired or left out while reading
  'ENCODING_MISMATCH', 'XML_WARNING', 'ID_MISSING', 'ID_DUPLICATE', 'ID_NOT_NCNAME', 'ELEMENT_UNKNOWN', 'ELEMENT_MISPLACED',
  'ENTITY_UNKNOWN', 'FLOW_WITHOUT_SOURCE', 'FLOW_WITHOUT_TARGET', 'FLOW_END_REPAIRED', 'FLOW_CROSSES_BORDER', 'MESSAGE_FLOW_WITHOUT_END', 'REFERENCE_UNRESOLVED',
  'BOUNDARY_WITHOUT_HOST', 'CHOREOGRAPHY_NOT_READ', 'DIAGRAM_MISSING', 'DIAGRAM_INCOMPLETE', 'DIAGRAM_REFERENCE_UNRESOLVED',
  'FACT_UNREADABLE', 'NODE_IN_SEVERAL_LANES', 'PROCESS_EMPTY',
  // bpmn: parameters of other tools
  'PARAMETERS_TAKEN', 'PARAMETERS_LEFT', 'PARAMETERS_NONE', 'PARAMETERS_UNREADABLE',
  // tables of facts
  'FACTS_ROW_UNMATCHED', 'FACTS_ROW_AMBIGUOUS', 'FACTS_ROW_REPEATED', 'FACTS_CELL_UNREADABLE', 'FACTS_COLUMN_UNKNOWN',
  'FACTS_HEADER_MISSING', 'FACTS_FILE_UNREADABLE', 'LINKS_HEADER_MISSING', 'LINKS_ROW_AMBIGUOUS', 'LINKS_ROW_INCOMPLETE',
  'TABLE_TOO_LONG', 'TABLE_TOO_LARGE', 'TABLE_QUOTE_OPEN',
  // analysis: readiness
  'ACTIVITY_UNTAGGED', 'ACTIVITY_UNTIMED', 'WORK_TIME_MISSING', 'ACTIVITY_UNNAMED', 'NO_ACTIVITY', 'NO_START', 'NO_END',
  'NODE_UNREACHABLE', 'NODE_DEAD_END', 'PROBABILITY_MISSING', 'PROBABILITY_SUM', 'DAY_AMBIGUOUS', 'TIME_IS_LIMIT',
  'TIME_IS_RANGE', 'NAME_DUPLICATE', 'NNVA_WITHOUT_LEGAL_BASIS', 'TIME_IS_APPROXIMATE', 'PROBABILITY_UNUSED',
  'START_PROBABILITY_SUM', 'BOUNDARY_PROBABILITY_SUM', 'DISTRIBUTION_MEAN_DIFFERS',
  // analysis: soundness of the flow
  'DEADLOCK', 'DEADLOCK_EVENT', 'DEADLOCK_STARTS', 'DEADLOCK_LOOP', 'DEADLOCK_UNREACHED', 'LACK_OF_SYNCHRONISATION',
  'LACK_OF_SYNCHRONISATION_EVENT', 'LACK_OF_SYNCHRONISATION_STARTS', 'LIVELOCK', 'LIVELOCK_PARALLEL', 'MESSAGE_NEVER_SENT',
  'MESSAGE_NOT_ALWAYS_SENT', 'SOUNDNESS_NOT_CHECKED', 'SOUNDNESS_STEERED_BY_EVENTS',
  // analysis: what a model does not say, and what was taken instead (never readiness findings)
  'ASSUMED_EQUAL_BRANCHES', 'ASSUMED_EQUAL_EVENTS', 'ASSUMED_EVEN_CHANCE', 'ASSUMED_COMPLEX_GATEWAY', 'ASSUMED_EQUAL_STARTS',
  'ASSUMED_START', 'ASSUMED_FIRST_PROCESS', 'ASSUMED_PROCESSES_TOGETHER', 'ASSUMED_NO_REPEAT', 'ASSUMED_ONE_INSTANCE',
  'ASSUMED_NO_BOUNDARY_EVENT', 'ASSUMED_ONLY_THROWN_ERRORS', 'ASSUMED_TIMER_BY_TIME', 'ASSUMED_EVENT_WITHOUT_TIME',
  'ASSUMED_EVENT_IS_THERE', 'ASSUMED_NO_EVENT_SUBPROCESS', 'ASSUMED_NO_COMPENSATION', 'ASSUMED_NO_WAY_OUT', 'ASSUMED_JOIN_LETS_ON', 'ASSUMED_NO_WAIT_INSIDE',
  'ASSUMED_ONE_CASE_AT_A_TIME', 'ASSUMED_FIRST_ARRIVALS', 'ASSUMED_UNLIMITED_STAFF', 'ASSUMED_FIXED_TIMES',
  // simulation: what it is told beside the model
  'OFFICE_NEVER_OPENS', 'OFFICE_SPAN_INVALID', 'OFFICE_DATE_INVALID', 'OFFICE_PERIOD_REVERSED', 'ASSUMED_ARRIVALS_OF_OTHER_MODEL',
  // comparison
  'NOTHING_COMPARABLE', 'LINK_END_MISSING', 'TO_BE_LONGER', 'TO_BE_MORE_STEPS', 'UNITS_DIFFER', 'RECLASSIFIED_ONLY',
  'CALENDARS_DIFFER', 'TIME_ON_ONE_SIDE_ONLY', 'CONTROL_REMOVED',
  // evidence
  'PACK_UNREADABLE', 'PACK_TOO_LARGE', 'PACK_NAME_UNSAFE', 'PACK_MANIFEST_INVALID', 'PACK_FILE_MISSING', 'PACK_FILE_UNLISTED', 'PACK_FILE_CHANGED', 'PACK_NUMBER_DIFFERS',
  'PACK_DOCUMENT_DIFFERS', 'PACK_TOOL_VERSION_DIFFERS', 'SIDE_MISSING', 'STUDY_INVALID', 'STUDY_TOO_NEW',
] as const

/** One code. */
export type FindingCode = (typeof findingCodes)[number]
