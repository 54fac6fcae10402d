// Properties that Camunda's demo data generator reads from a model: durationMean, durationSd, probability -> parameters.
import type { Distribution } from '../../model/distribution.ts'
import { durationFromIso } from '../../model/iso-duration.ts'
import { attributeOf, childrenOf, type ParameterRoot } from './parameter-tree.ts'
import { toolDistribution, toolDuration, toolNumber, type ToolParameters } from './tool-parameters.ts'

/** The parameters of all elements; times are seconds or ISO 8601. */
export function readCamunda(roots: readonly ParameterRoot[]): ToolParameters {
  const activities: ToolParameters['activities'][number][] = []
  const arrivals: ToolParameters['arrivals'][number][] = []
  const probabilities: ToolParameters['probabilities'][number][] = []
  let left = 0
  for (const { tree, owner } of roots) {
    if (owner === undefined) continue
    const stated = new Map(childrenOf(tree, 'property').map((property) => [attributeOf(property, 'name') ?? '', attributeOf(property, 'value') ?? '']))
    const time = (mean: string, sd: string): Distribution | undefined => {
      const read = readTime(stated.get(mean), stated.get(sd))
      if (!read && stated.get(mean)) left++
      return read
    }
    const processing = time('durationMean', 'durationSd')
    if (processing) activities.push({ ref: owner, processing, pools: [] })
    const interarrival = time('simulateTimeBetweenStartsBusinessDaysMean', 'simulateTimeBetweenStartsBusinessDaysSd')
    if (interarrival) arrivals.push({ ref: owner, time: interarrival })
    const probability = toolNumber(stated.get('probability'))
    if (probability !== undefined && probability >= 0) probabilities.push({ ref: owner, value: probability })
  }
  return { tool: 'Camunda', activities, arrivals, probabilities, pools: [], left }
}

function readTime(mean: string | undefined, sd: string | undefined): Distribution | undefined {
  if (!mean) return undefined
  const iso = durationFromIso(mean, 'working')
  const spread = sd ? durationFromIso(sd, 'working') : undefined
  if (iso) return spread ? { kind: 'normal', mean: iso, sd: spread } : { kind: 'fixed', value: iso }
  return toolDistribution('normal', { mean: toolNumber(mean), sd: toolNumber(sd) ?? 0 }, (amount) => toolDuration(amount, 's', 'work'))
}
