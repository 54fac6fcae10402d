// Texts: variants. Kinds of cases with facts of their own, and all of them together.
import type { variants as source } from '../id/variants.ts'

export const variants: Record<keyof typeof source, string> = {
  title: 'Variants', base: 'Base', total: 'All cases', share: 'Share', measure: 'Measure',
  'total.note': 'All cases = the mean by share. A ratio of all cases is the ratio of their sums.',
  'total.none': 'The mean of all cases is not computed yet, because the share of each variant is not stated.',
  'total.above': 'The mean of all cases is not computed, because the shares add up to more than 100 %.',
  statement: 'A variant is a kind of case that takes the same steps with other facts. Each variant is computed by itself from the models with its facts; these stand in a BPMN file of each variant in the evidence pack.',
  whole: 'Share of ({side}, hours)',
  'steps.same': 'The steps are the same in all variants: {asIs} as-is, {toBe} to-be.',

  'bar.label': 'Variant shown', 'bar.add': 'Variants…', 'bar.add.hint': 'Kinds of cases with other times, probabilities or facts: light, medium and severe, for example',
  'bar.shown': 'The figures here are those of the variant {name}. What you change holds for this variant alone.',
  'bar.shown.short': 'Variant {name}: changes hold here alone',
  'bar.departures': '{count} entries differ from the base', 'bar.noDepartures': 'No entry differs from the base yet',
  'menu.new': 'Add a variant', 'menu.duplicate': 'Duplicate {name}', 'menu.edit': 'Name and share of {name}', 'menu.remove': 'Remove {name}',
  'menu.panel': 'Compare all variants',
  'copyName': '{name} (copy)',
  lost: 'The new model lacks {count} elements of which variants state facts. These entries of the variants are gone; Undo brings them back.',
  'dialog.new': 'New variant', 'dialog.edit': 'Name and share of the variant', 'dialog.name': 'Name of the variant', 'dialog.share': 'Share of all cases', 'dialog.shareHint': 'Leave it blank if unknown. The rest ({rest}) runs with the base facts.',
  'dialog.shareHint.unknown': 'Leave it blank if unknown.', 'dialog.shareAbove': 'With the other variants this makes {sum}, more than 100 %.', 'dialog.shareInvalid': 'Enter a number between 0 and 100.',
  'dialog.nameTaken': 'This name is taken.', 'dialog.add': 'Add', 'dialog.placeholder': 'for example Severe',
  'dialog.about': 'A variant runs through the same diagrams as the study. Entries you do not change follow the base; clearing an entry makes it follow the base again.',
  'cell.departs': 'Differs from the base ({base})', 'cell.departs.empty': 'Not stated in the base', 'cell.asBase': 'As in the base',
  'cell.departing': 'differs from the base',
  'activity.departs': 'Differs from the base: {facts}',

  'panel.title': 'Variants: kinds of cases with other times or facts', 'panel.finding': '{name}: the lead time goes from {asIs} h to {toBe} h ({percent})',
  'panel.finding.total': 'All cases: the mean lead time goes from {asIs} h to {toBe} h ({percent})',
  'panel.finding.noTime': 'No times to compare yet',
  'panel.empty': 'This study has no variants yet. A variant is a kind of case that takes the same steps with other times, probabilities, documents or costs: light, medium and severe damage, for example.',
  'panel.show': 'Show {name}', 'panel.showing': 'shown', 'panel.table': 'Measures of each variant before and after',
  'panel.fromRest': 'the rest', 'panel.unknownShare': 'not stated',
  'chart.title': 'Lead time of each variant', 'chart.label': 'Chart of the lead time of each variant, before and after, in hours', 'chart.hours': 'hours',

  'fact.other': 'other facts',
}
