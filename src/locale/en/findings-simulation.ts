// Findings about what a simulation is told beside the model: what is wrong (`CODE.why`) and what to do (`CODE.fix`).
export const findingsSimulation = {
  'OFFICE_NEVER_OPENS.why': 'The opening hours{name} hold not a single hour in a week. The office is taken as open day and night, so that no case waits for ever.',
  'OFFICE_NEVER_OPENS.fix': 'Enter opening hours for one day at least, or use the hours of government agencies.',
  'OFFICE_SPAN_INVALID.why': 'The opening hours{name} hold hours that end before they begin, overlap, or pass midnight. Those that overlap are joined, the others are not used.',
  'OFFICE_SPAN_INVALID.fix': 'Write the hours of each day in order, for example 07:30–12:00, 13:00–16:00.',
  'OFFICE_DATE_INVALID.why': '“{text}” in the opening hours{name} is no date and is not used.',
  'OFFICE_DATE_INVALID.fix': 'Write the whole date, for example 2026-08-17.',
  'OFFICE_PERIOD_REVERSED.why': 'The period with hours of its own{name} from {from} to {to} ends before it begins and is not used.',
  'OFFICE_PERIOD_REVERSED.fix': 'Swap or correct the two dates.',
  'ASSUMED_ARRIVALS_OF_OTHER_MODEL.why': 'This model does not state the time between the arrivals of cases. That of the other model is used, since demand is the same.',
  'ASSUMED_ARRIVALS_OF_OTHER_MODEL.fix': 'If demand does change, enter the time between arrivals for the process of this model too.',
}
