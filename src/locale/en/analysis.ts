// Texts of the station Analysis: expected figures with their trail, the value stream, wastes, and the path explorer.
import type { analysis as source } from '../id/analysis.ts'

export const analysis: Record<keyof typeof source, string> = {
  tabs: 'Parts of the analysis', 'tab.figures': 'Figures', 'tab.times': 'Time and waste', 'tab.paths': 'Paths', 'tab.simulation': 'Simulation', 'tab.sensitivity': 'Sensitivity',
  'empty.title': 'No model on this side yet', 'empty.text': 'The analysis is computed from the BPMN diagram with its times and branch probabilities. Open or draw a diagram at the station Model first.', 'empty.action': 'To Model',
  'untimed.title': 'There is no time to compute with yet', 'untimed.text': 'The diagram of this side states no time at all. Fill in processing times, and waiting times where there are any, at the station Activities; the figures here appear by themselves.', 'untimed.action': 'Fill in times at Activities',
  'partly.text': '{count} of {all} activities have no time and count as zero minutes, so the times below are too low.', 'partly.action': 'Complete at Activities',

  minutes: '{minutes} minutes', hours: '{hours} hours', days: '{days} working days',
  // What the figures are
  'figures.title': 'One case, by the probabilities of its branches', 'figures.note': 'A case is one application, or one run of the process from start to end.',
  'figure.expectedLeadTime': 'Expected lead time', 'figure.expectedLeadTime.definition': 'How long one case takes on average from start to end, waiting included. Branches are weighted by their probability; of parallel work the longest counts.',
  'figure.theoreticalCycleTime': 'Theoretical cycle time', 'figure.theoreticalCycleTime.definition': 'The same length if nothing ever waited: only the time of actual work counts.',
  'figure.cycleTimeEfficiency': 'Cycle-time efficiency', 'figure.cycleTimeEfficiency.definition': 'The part of the lead time in which work is really done; the rest is waiting.',
  'figure.expectedWork': 'Expected work', 'figure.expectedWork.definition': 'The working time of all performers for one case. An activity that repeats counts as often as it is visited on average.',
  'figure.workContentRatio': 'Work-content ratio', 'figure.workContentRatio.definition': 'Work divided by lead time. It may pass 1 where people work in parallel, so it is no efficiency.',
  'figure.expectedValueAddedRatio': 'Expected VAR', 'figure.expectedValueAddedRatio.definition': 'Time of VA activities divided by the time of all, each activity weighted by how often it is visited on average.',
  'figure.bestPath': 'Fastest path', 'figure.bestPath.definition': 'The shortest way from start to end without going round again.',
  'figure.worstPath': 'Slowest path', 'figure.worstPath.definition': 'The longest way from start to end without going round again.',
  'figure.exact': 'computed exactly', 'figure.simulated': 'partly simulated', 'figure.simulated.why': 'Part of the flow crosses itself and has no formula; that part was simulated, and is marked in the details.',

  'table.note': 'For comparison: the value-added table adds up each activity once, {time} hours.', 'table.noteRatio': 'For comparison: the value-added table adds up each activity once, {time} hours with a VAR of {ratio}.', 'table.toTable': 'See the table',
  // The trail
  'trail.hint': 'Open a part to see its formula; choose its name to mark it in the diagram.', 'trail.parts': 'Parts of {name}', 'trail.still': '{count} elements without time are not shown', 'trail.more': 'Show {count} more parts',
  'trail.role.body': 'once through', 'trail.role.redo': 'the part done again', 'trail.role.host': 'activity', 'trail.role.exception': 'if the boundary event occurs',
  'trail.weight': 'probability {share}', 'trail.visits': '{count} visits',
  'trail.table.activity': 'Activity', 'trail.table.visits': 'Visits', 'trail.table.time': 'Time', 'trail.table.work': 'Work', 'trail.table.product': 'Product', 'trail.table.value': 'Category', 'trail.table.valueAdded': 'VA part', 'trail.table.total': 'Total',
  'fragment.sequence': 'In sequence', 'fragment.sequence.named': 'In sequence from “{name}”', 'fragment.exclusive': 'One branch of several', 'fragment.exclusive.named': 'One branch of several: “{name}”',
  'fragment.parallel': 'In parallel', 'fragment.parallel.named': 'In parallel: “{name}”', 'fragment.inclusive': 'One branch or more', 'fragment.inclusive.named': 'One branch or more: “{name}”',
  'fragment.loop': 'Loop', 'fragment.loop.named': 'Loop: “{name}”', 'fragment.subProcess': 'Sub-process', 'fragment.subProcess.named': 'Sub-process “{name}”',
  'fragment.repetition': 'Done repeatedly', 'fragment.repetition.named': 'Done repeatedly: “{name}”', 'fragment.boundary': 'With a boundary event', 'fragment.boundary.named': '“{name}” with a boundary event',
  'fragment.unstructured': 'Crossing flow', 'fragment.unstructured.named': 'Crossing flow from “{name}”', 'fragment.irreducible': 'Crossing and parallel flow', 'fragment.irreducible.named': 'Crossing and parallel flow from “{name}”',
  'fragment.pools': 'Several processes at once', 'fragment.pools.named': 'Several processes at once from “{name}”', 'fragment.after': 'after “{name}”', 'fragment.empty': 'Straight on, without a step',
  'fragment.why.sequence': 'One after the other: added up.', 'fragment.why.exclusive': 'Only one is taken: each branch times its probability, added up.', 'fragment.why.parallel': 'All run together and are waited for: the longest decides (the maximum of the means).',
  'fragment.why.inclusive': 'One branch or several run together: the mean of the longest over all possibilities.', 'fragment.why.loop': 'May repeat: the time of one run divided by the chance of not repeating.', 'fragment.why.loopOnce': 'May repeat at most once, as the study is set.',
  'fragment.why.subProcess': 'Counted by what is inside.', 'fragment.why.repetition': 'An activity marked as repeating.', 'fragment.why.boundary': 'The activity, and what follows if its boundary event occurs.',
  'fragment.why.unstructured': 'Not built in blocks, but of choices only: each step times its mean number of visits.', 'fragment.why.irreducible': 'Not built in blocks, and partly parallel: its mean comes from simulation.', 'fragment.why.pools': 'Several processes begin together: the longest decides.',
  'fragment.why.node': 'Waiting time plus processing time.',
  // Formulas; numbers are minutes
  'formula.node': 'waiting {waiting} + processing {processing}', 'formula.longest': 'longest of ({times})', 'formula.more': '{terms} + {count} more', 'formula.inclusive': 'mean of the longest of ({branches})', 'formula.branch': '{name} {minutes}, probability {probability}',
  'formula.inside': 'inside: {sum}', 'formula.together': '{count} at once, for {minutes}', 'formula.simulated': 'mean by simulation', 'formula.simulatedRuns': 'mean of {runs} simulated runs', 'formula.simulatedWidth': 'mean of {runs} simulated runs (± {halfWidth}, 95 %)',
  'formula.work': 'sum of visits × processing time', 'formula.path': '{activities} activities, probability {probability}', 'formula.valueAdded': 'VA {valueAdded} ÷ {total}', 'formula.untagged': '(VA {valueAdded} + untagged {untagged}) ÷ {total}', 'formula.range': '{low} to {high}',
  // Assumptions, findings, sources
  'assumptions.title': 'What is assumed', 'assumptions.none': 'Nothing: the model states all that is needed.', 'findings.title': 'Findings of this side', 'findings.none': 'No findings.', 'findings.all': 'All findings ({count})',
  'sources.title': 'Where times come from', 'sources.note': 'share of the table total', 'sources.unknown': 'Not recorded', 'sources.measured': 'Measured', 'sources.log': 'System log', 'sources.interview': 'Interview', 'sources.sop': 'SOP', 'sources.estimate': 'Estimate', 'sources.simulator': 'Parameter of another tool',
  'sources.line': '{share}, {count} activities', 'sources.hint': 'Record where each time comes from in the inspector of the stations Model or Activities.',
  // The diagram beside
  'picture.heat': 'Shade by time: the darker, the longer', 'picture.alt': 'Diagram {side}', 'picture.hint': 'Choose an activity in the diagram to mark it.', 'picture.path': 'Diagram {side} with the chosen path: {activities}', 'picture.zoom': 'Zoom', 'picture.zoomIn': 'Zoom in', 'picture.zoomOut': 'Zoom out', 'picture.fit': 'Fit',
  // Charts
  'chart.export': 'Download picture', 'chart.svg': 'SVG', 'chart.png': 'PNG', 'chart.done': '{name} was downloaded.', 'chart.failed': 'The picture could not be made: {why}',
  'ladder.title': 'Value-stream ladder', 'ladder.finding': 'Waiting takes {share} of the {time} hours on this path', 'ladder.findingStep': '“{name}” takes {share} of the {time} hours on this path', 'ladder.findingNone': 'This path takes no time', 'ladder.path': 'Path', 'ladder.path.likely': 'Likeliest', 'ladder.path.worst': 'Slowest', 'ladder.path.best': 'Fastest',
  'ladder.note': 'probability {probability}; of parallel work the longest branch', 'ladder.table': 'Table: time of each step on this path', 'ladder.label': 'Ladder of times. {steps}', 'ladder.step': '{name}: waiting {waiting}, processing {processing}', 'ladder.processing': 'Processing', 'ladder.waiting': 'Waiting', 'ladder.until': 'Done at', 'ladder.total': 'Total', 'ladder.activity': 'Step',
  'pareto.title': 'Pareto of wastes', 'pareto.finding': '{share} of the wasted time comes from {wastes}', 'pareto.findingAll': 'All of the wasted time comes from {waste}', 'pareto.none': 'No waste is recorded yet', 'pareto.noneText': 'Give NVA and NNVA activities a waste type at the station Activities, or fill in their waiting times.', 'pareto.note': 'hours, each activity once', 'pareto.table': 'Table: time by waste type',
  'pareto.label': 'Pareto chart. {bars}', 'pareto.bar': '{waste}: {time} hours, {count} activities, cumulative {share}', 'pareto.waste': 'Waste type', 'pareto.time': 'Hours', 'pareto.count': 'Activities', 'pareto.cumulative': 'Cumulative', 'pareto.and': '{first} and {second}', 'pareto.list': '{first} and {count} other types',
  'categories.title': 'Time by category', 'categories.finding': '{category} takes {share} of the time', 'categories.note': 'hours, one scale', 'categories.table': 'Table: time by category', 'categories.once': 'Table (each activity once)', 'categories.expected': 'Per case (by probability)', 'categories.label': 'Stacked bars. {lines}', 'categories.category': 'Category',
  // The path explorer
  'paths.branches': 'Branch probabilities', 'paths.branches.note': 'move to try', 'paths.branches.hint': 'Times and VAR are calculated anew at once. The model changes only when these probabilities are used.', 'paths.noBranches': 'No branching in this model depends on a probability: there is only one path.',
  'paths.kind.one': 'one of them', 'paths.kind.some': 'one or more', 'paths.kind.start': 'ways to begin', 'paths.kind.boundary': 'boundary event', 'paths.assumed': 'not stated, shared equally', 'paths.branchTo': 'to {name}', 'paths.value': '{value}%', 'paths.slider': '{decision}: {branch}', 'paths.unnamed': 'Branching', 'paths.end': 'end', 'paths.start': 'Start', 'paths.boundary': '{event} on “{host}”', 'paths.event': 'Boundary event',
  'paths.use': 'Use these probabilities', 'paths.reset': 'Reset', 'paths.used': 'The branch probabilities were stored in the model. This step can be undone.', 'paths.changed': '{count} branches changed, not used yet', 'paths.unchanged': 'Same as the model',
  'paths.figures': 'What follows', 'paths.figure.now': 'With these probabilities', 'paths.figure.model': 'Model', 'paths.figure.difference': 'Difference', 'paths.leadTime': 'Lead time (hours)', 'paths.work': 'Work (hours)', 'paths.ratio': 'Expected VAR', 'paths.points': '{points} points',
  'paths.list': 'Paths', 'paths.finding': 'The likeliest path is taken by {probability} of the cases and takes {time} hours', 'paths.findingUntimed': 'The likeliest path is taken by {probability} of the cases; its time is not filled in yet', 'paths.findingOne': 'Only one path, {time} hours', 'paths.column.path': 'Path', 'paths.column.probability': 'Probability', 'paths.column.time': 'Hours', 'paths.column.activities': 'Activities', 'paths.others': 'Other paths, repetitions included', 'paths.best': 'fastest', 'paths.worst': 'slowest', 'paths.table': 'List of the paths with their probability and time', 'paths.show': 'Path {number}', 'paths.pathless': 'This model has no complete path from start to end. The findings tell why.', 'paths.more': 'Show {count} more paths',
  // Cost
  'cost.title': 'Cost', 'cost.note': 'an estimate, apart from value added', 'cost.bearer': 'Borne by', 'cost.office': 'Agency', 'cost.citizen': 'Applicant', 'cost.total': 'Total', 'cost.labour': 'Working time', 'cost.fixed': 'Fixed cost', 'cost.case': 'Per case', 'cost.year': 'Per year', 'cost.money': 'Rp {amount}',
  'cost.formula': 'Visits × (fixed cost + working time × tariff of the performer).', 'cost.cases': '{count} cases a year.', 'cost.people': 'As much as {count} people working all year.', 'cost.withoutTariff': 'Without a tariff, so not counted yet: {names}.',
}
