// How far an activity is done by a machine, when nobody stated it.
import type { Automation } from '../model/facts.ts'
import type { Activity, ActivityType } from '../model/process-model.ts'

const byMachine: readonly ActivityType[] = ['serviceTask', 'scriptTask', 'businessRuleTask', 'sendTask', 'receiveTask']

/** [AU1] The stated degree, else [AU2] the one of the task type: service, script, rule, send and receive tasks are automated, all else is manual. */
export function automationOf({ facts, type }: Activity): Automation {
  return facts.automation ?? (byMachine.includes(type) ? 'automated' : 'manual')
}
