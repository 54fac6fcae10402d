// Texts: command. Help, one-line refusals, and the headings of what it prints.
import type { command as source } from '../id/command.ts'

export const command: Record<keyof typeof source, string> = {
  'help.overview': `ringkas: proves that a business process became simpler, with numbers anyone can recompute.

Usage: ringkas COMMAND FILE… [OPTIONS]

Commands
  analyze MODEL…         figures and findings of one or more BPMN models
  simulate MODEL         simulation: queues, lead time, load of the performers
  compare AS-IS TO-BE    two models compared; with --out also the files of evidence
  match AS-IS TO-BE      which activities of the two models correspond
  verify EVIDENCE.zip    recomputes a pack of evidence and says what differs

Options of every command
  --json                 JSON output; times in working minutes
  --lang id|en           language; default id
  -h, --help             this help, or that of one command
  --version              version

A - stands for standard input.
Exit codes: 0 done; 1 done, and the answer is no; 2 bad call or unreadable file.`,
  'help.analyze': `Usage: ringkas analyze MODEL… [OPTIONS]

Computes the figures of BPMN models: activities, time by category, value-added ratio, waste,
expected lead time with its formulas, cost, and findings.

  --facts TABLE          facts from CSV or Excel: a column id or name, then value, processing and
                         so on; or a log of work done (case, activity, start, end); or simulation
                         parameters (.bpm of Bizagi, BPSim); for one model only
  --hours-per-day N      effective working hours a day; default 5
  --strict               exit code 1 when a finding is an error
  --json                 JSON output; several models give one array
  --lang id|en           language; default id`,
  'help.compare': `Usage: ringkas compare AS-IS TO-BE [OPTIONS]

Compares the model of today with the proposed one: what became of each activity, and measures
before and after.

  --facts-as-is TABLE    facts of the as-is model from CSV or Excel
  --facts-to-be TABLE    facts of the to-be model
  --links TABLE          pairs set by the analyst: columns as-is, to-be, and same or not-same
  --measures TABLE       measures of your own, such as servers or fees: columns name, unit,
                         direction (less is better, more is better, not judged), as-is, to-be
  --variant NAME=SHARE   share of one variant in all cases, for example Severe=0.2; may be repeated.
                         Its facts come from the rows of the fact tables whose column variant names it
  --hours-per-day N      effective working hours a day; default 5
  --name NAME            name of the study; default the as-is model's
  --agency NAME          the agency the report names
  --profile P            assessment instrument: spbe-14 (default) or pemdi-15
  --out FILE             writes a .zip (pack of evidence), .docx or .xlsx; may be repeated
  --time TIME            date of the report, such as 2026-01-31T08:00:00Z; default now
  --simulate             simulates both models with the same random numbers: the difference with
                         its 95% interval; also --cases, --replications, --seed, --warm-up,
                         --office-hours, --start as for simulate
  --strict               exit code 1 when a finding is an error
  --json                 JSON output
  --lang id|en           language, also of the files written; default id

Exit code 1 when no activities can be compared.`,
  'help.simulate': `Usage: ringkas simulate MODEL [OPTIONS]

Runs many cases through the model: each takes its branches by probability, holds the
performers there are, and queues while all of them are busy (first come, first served).
What the model does not say is named as an assumption.

  --facts TABLE          facts from CSV or Excel, or a log: columns case, activity, start, end
  --cases N              cases in each replication; default 10000
  --replications N       number of replications; default 30
  --seed N               seed of the random numbers; the same seed gives the same result; default 1
  --warm-up P            share of the first cases that is not counted; default 0.1
  --interarrival TIME    mean time between two arrivals, such as "30 menit" or PT30M; they come at
                         random (Poisson)
  --office-hours HOURS   opening hours: perpres-21-2023,
                         or a JSON file; without them the clock runs through working time only
  --start DATE           the first day where opening hours are used; default 2026-01-05
  --hours-per-day N      effective working hours a day; default 5
  --json                 JSON output; times in minutes
  --lang id|en           language; default id

Ctrl-C stops the simulation. Exit code 1 when not one case came to an end.`,
  'help.match': `Usage: ringkas match AS-IS TO-BE [OPTIONS]

Pairs the activities of two models, with score and reason.

  --links TABLE          pairs set by the analyst: columns as-is, to-be, and same or not-same
  --json                 JSON output
  --lang id|en           language; default id

Exit code 1 when no activities correspond.`,
  'help.verify': `Usage: ringkas verify EVIDENCE.zip [OPTIONS]

Recomputes every number of a pack of evidence from the models in it.
Exit code 0 when all agree, 1 when something differs.

  --json                 JSON output
  --lang id|en           language; default id`,

  'refusal.commandMissing.why': 'no command was given', 'refusal.commandMissing.fix': 'type "ringkas --help" for the list of commands',
  'refusal.commandUnknown.why': 'this command is not known', 'refusal.commandUnknown.fix': 'use analyze, simulate, compare, match or verify',
  'refusal.flagUnknown.why': 'this option is not known', 'refusal.flagUnknown.fix': 'type "ringkas COMMAND --help" for its options',
  'refusal.flagWithoutValue.why': 'this option needs a value', 'refusal.flagWithoutValue.fix': 'write the value behind it',
  'refusal.flagTakesNoValue.why': 'this option takes no value', 'refusal.flagTakesNoValue.fix': 'remove the = and what follows it',
  'refusal.flagTwice.why': 'this option was given more than once', 'refusal.flagTwice.fix': 'give it once',
  'refusal.flagValue.why': 'this value cannot be used', 'refusal.flagValue.fix': 'use {expected}',
  'refusal.filesMissing.why': 'too few files', 'refusal.filesMissing.fix': 'use: {usage}',
  'refusal.filesTooMany.why': 'too many files', 'refusal.filesTooMany.fix': 'use: {usage}',
  'refusal.factsForOneModel.why': 'a table of facts belongs to one model', 'refusal.factsForOneModel.fix': 'run the command for each model',
  'refusal.standardTwice.why': 'standard input stands for more than one file', 'refusal.standardTwice.fix': 'save one of them as a file',
  'refusal.fileMissing.why': 'there is no such file', 'refusal.fileMissing.fix': 'check its name and folder',
  'refusal.fileIsFolder.why': 'this is a folder, not a file', 'refusal.fileIsFolder.fix': 'name a file in it',
  'refusal.fileForbidden.why': 'the file may not be read', 'refusal.fileForbidden.fix': 'ask for permission or copy it to a folder of your own',
  'refusal.fileUnreadable.why': 'the file cannot be read ({reason})', 'refusal.fileUnreadable.fix': 'check the file and its medium, then try again',
  'refusal.outKind.why': 'this kind of output file is not known', 'refusal.outKind.fix': 'use a name that ends in .zip, .docx or .xlsx',
  'refusal.fileTooLarge.why': 'the file is larger than {limit} MB', 'refusal.fileTooLarge.fix': 'check whether this is the file you mean',
  'refusal.outIsInput.why': 'this output would take the place of one of the inputs', 'refusal.outIsInput.fix': 'give the output another name',
  'refusal.outTwice.why': 'this output file was given more than once', 'refusal.outTwice.fix': 'give each output a name of its own',
  'refusal.outIsFolder.why': 'the output is a folder', 'refusal.outIsFolder.fix': 'add the name of the file',
  'refusal.outFolderMissing.why': 'the folder of the output does not exist', 'refusal.outFolderMissing.fix': 'make the folder first',
  'refusal.officeHours.why': 'the opening hours cannot be read at {place}', 'refusal.officeHours.fix': 'write "week" as seven lists from Monday on, of {"from": "07:30", "to": "12:00"} in order',
  'refusal.startWithoutHours.why': 'a first day only means something with opening hours', 'refusal.startWithoutHours.fix': 'add --office-hours, or leave this option out',
  'refusal.onlyWithSimulate.why': 'this option only means something with --simulate', 'refusal.onlyWithSimulate.fix': 'add --simulate, or leave this option out',
  'refusal.interarrival.why': 'the time between arrivals cannot be read', 'refusal.interarrival.fix': 'write a length of time, such as "30 menit", "2 jam" or PT30M',
  'refusal.variantUnknown.why': 'no table of facts has this variant', 'refusal.variantUnknown.fix': 'use one of: {names}',
  'refusal.variantNone.why': 'no table of facts has variants', 'refusal.variantNone.fix': 'add a column variant to the table of facts, or leave this option out',
  'refusal.variantsTooMany.why': 'there are {count} variants, more than {limit}', 'refusal.variantsTooMany.fix': 'put similar variants together',
  'refusal.variantNameTooLong.why': 'the name of this variant is longer than {limit} characters', 'refusal.variantNameTooLong.fix': 'shorten the name in the table of facts',
  'refusal.outUnwritable.why': 'the file cannot be written ({reason})', 'refusal.outUnwritable.fix': 'check permission and space of its folder, or choose another one',
  'refusal.unforeseen.why': 'something unforeseen went wrong ({reason})', 'refusal.unforeseen.fix': 'report it to the developers with the files you used',

  'label.complete': 'Activities with all data', 'label.completeOf': '{complete} of {activities}',
  'label.wasteCount': '{count} activities', 'label.none': 'No findings.',
  'heading.waste': 'Waste', 'heading.findings': 'Findings ({count})', 'heading.measures': 'Measures',
  'heading.removed': 'Removed', 'heading.added': 'Added', 'heading.anchors': 'Events that correspond',
  'column.days': 'Days', 'column.hours': 'Hours', 'column.difference': 'Difference', 'column.percent': '%',
  'column.score': 'Score', 'column.kind': 'Kind', 'column.reason': 'Reason', 'column.outcome': 'Outcome', 'column.total': 'Total',
  'kind.same': 'same', 'kind.renamed': 'renamed', 'kind.split': 'split', 'kind.merged': 'merged',
  'heading.flow': 'One case, as the diagram runs', 'heading.trail': 'How the lead time comes about (minutes)', 'heading.assumptions': 'Assumptions ({count})',
  'label.onlyPath': 'Way without going round again (hours)', 'label.bestPath': 'Shortest way (hours)', 'label.worstPath': 'Longest way (hours)', 'label.path': 'probability {probability}: {path}', 'label.moreParts': '… and {count} more parts; --json has them all',
  'label.expectedTime': 'Expected time of activities (hours)', 'label.workContentRatio': 'Work-content ratio',
  'progress': 'Simulating: {percent}%', 'stopped': 'Stopped before the end.',
  'simulation.extent': '{cases} cases × {replications} replications, seed {seed}; {counted} cases counted, the first {warmUp} of each replication not.',
  'simulation.clockWorking': 'The clock runs through working time only.', 'simulation.clockOpen': 'The clock keeps opening hours; times include nights and holidays.',
  'simulation.inMinutes': 'Times in minutes.', 'simulation.inHours': 'Times in hours:minutes.',
  'simulation.perCase': 'Per case', 'simulation.mean': 'Mean', 'simulation.interval': '95% interval', 'simulation.sd': 'Standard deviation',
  'simulation.cycleTime': 'Lead time', 'simulation.waiting': 'Waiting time', 'simulation.throughput': 'Cases finished per hour', 'simulation.valueAddedRatio': 'VAR with queues',
  'simulation.visits': 'Times', 'simulation.processing': 'Processing', 'simulation.waits': 'Waiting', 'simulation.busy': 'staff busy', 'simulation.closed': 'office closed',
  'simulation.batch': 'gathering', 'simulation.stated': 'as stated', 'simulation.people': 'People', 'simulation.utilisation': 'Utilisation', 'simulation.queue': 'Mean queue',
  'simulation.work': 'Work per case', 'simulation.unlimited': 'unlimited', 'simulation.unfinished': '{cases} cases did not come to an end; they stopped at {at}.',
  'simulation.pair': 'Both models simulated with the same random numbers: {cases} cases × {replications} replications, seed {seed}', 'simulation.hours.cycleTime': 'Lead time (hours)', 'simulation.hours.waiting': 'Waiting time (hours)',
  'simulation.noGain': 'One of the models finishes not a single case, so there is no difference to compute.',
  'written': 'Written: {file}',
  'verify.ok': '{file}: agrees. {count} numbers were recomputed and all are the same.',
  'verify.differs': '{file}: does not agree.',
}
