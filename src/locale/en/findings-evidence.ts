// Findings of the station: what is wrong (`CODE.why`) and what to do (`CODE.fix`).
import type { findingsEvidence as source } from '../id/findings-evidence.ts'

export const findingsEvidence: Record<keyof typeof source, string> = {
  'PACK_UNREADABLE.why': 'This is not a whole Ringkas evidence file: {reason}.',
  'PACK_UNREADABLE.fix': 'Ask its maker for the evidence file (.zip) again, and verify it without unpacking and packing it.',
  'PACK_FILE_MISSING.why': 'The file {file} is in the list of contents but not in the evidence file.',
  'PACK_FILE_MISSING.fix': 'Ask its maker for the complete evidence file.',
  'PACK_FILE_UNLISTED.why': 'The file {file} is in the evidence file but not in its list of contents.',
  'PACK_FILE_UNLISTED.fix': 'Do not take that file as evidence, and ask the sender why it was added.',
  'PACK_FILE_CHANGED.why': 'The contents of {file} are not what they were when the evidence was made.',
  'PACK_FILE_CHANGED.fix': 'Do not use that file. Ask for the original evidence file, or make it again from the two BPMN models.',
  'PACK_NUMBER_DIFFERS.why': 'In {file}, {place} says {written}; computed again from the models it is {computed}.',
  'PACK_NUMBER_DIFFERS.fix': 'Use the number computed again, and ask the maker to produce the evidence anew from the right models.',
  'PACK_DOCUMENT_DIFFERS.why': 'The contents of {file} differ from the document rebuilt from the models: {place} says "{written}" where it should say "{computed}".',
  'PACK_DOCUMENT_DIFFERS.fix': 'Do not use that file. Make the report again from the two BPMN models in this evidence file.',
  'PACK_TOOL_VERSION_DIFFERS.why': 'This evidence was made with Ringkas version {written}, and is verified with version {own}. Numbers are computed again all the same; differences in the make-up of documents are only warnings.',
  'PACK_TOOL_VERSION_DIFFERS.fix': 'For a full check of the documents, verify with Ringkas version {written}.',
  'SIDE_MISSING.why': 'This side has no model yet, so there is nothing to compare.',
  'SIDE_MISSING.fix': 'Put in the as-is and the to-be BPMN file at the Model station, then make the evidence again.',
  'STUDY_INVALID.why': 'The study data cannot be read: the part {path} is not as it should be.',
  'STUDY_INVALID.fix': 'Use a study file saved by Ringkas and not changed since, or begin a new study from the two BPMN files.',
  'STUDY_TOO_NEW.why': 'The study data were made by a newer Ringkas (format {written}; this version knows up to format {known}).',
  'STUDY_TOO_NEW.fix': 'Update Ringkas, then open the study again.',
}
