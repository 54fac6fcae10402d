// Texts of where differences come from, row by row: the documents and the command.
export const attribution = {
  title: 'Where the difference comes from', sheet: 'Sources',
  flow: 'Changes of the flow (order, branches, chances, parallel work, loops)', others: '{count} other rows', total: 'Total', difference: 'Difference on the sheet Measures', remainder: 'Remainder',
  outcome: 'Outcome', activities: 'Activities',
  'finding': '{measure}: difference {total}. The largest part comes from {name}: {amount}.',
  'finding.flow': '{measure}: difference {total}. The largest part comes from changes of the flow: {amount}.',
  'finding.evened': '{measure}: stays the same: what is less equals what is more.',
  'finding.none': '{measure}: stays the same, and no row adds to it.',
  'method.sum': '{measures}: a row adds the sum over its to-be activities less the sum over its as-is activities.',
  'method.distinct': '{measures}: a name that vanishes is shared equally by the rows that bore it, a name that appears by the rows that bear it now (Shapley value).',
  'method.ratio': '{measures}: the Shapley value of numerator and denominator. A row that changes the numerator by ΔN and the denominator by ΔD adds ΔN · (1/D₀ + 1/D₁)/2 − ΔD · (N₀ + N₁)/(2 · D₀ · D₁).',
  'method.shapley': '{measures}: the Shapley value, the mean of what a row adds over all orders in which the rows and the flow could change one after the other. In a flow that is only a sequence it is exactly the difference of the row\'s time times how often it is done; in parallel work it depends on which branch takes longest. The rest belongs to the changed flow.',
  'method.flow': '{measures}: carried by no activity but by the drawing of the flow as a whole, and so not shared out.',
  'sampled': 'Too many rows depend on each other to try every order: {orders} random orders, always the same, were taken, with a 95 % error of at most ± {halfWidth}. The sum is exact all the same.',
}
