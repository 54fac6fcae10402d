// BIMP and other tools with QBP's format: one tree processSimulationInfo -> parameters. Its numbers are seconds, whatever unit is named.
import type { Distribution } from '../../model/distribution.ts'
import { attributeOf, childOf, childrenOf, type ParameterTree } from './parameter-tree.ts'
import { toolDistribution, toolDuration, toolNumber, type TimeUse, type ToolParameters, type ToolPool, type ToolUnit } from './tool-parameters.ts'

// The unit a person chose on the screen: only how the time is said.
const shownUnits: Readonly<Record<string, { readonly unit: ToolUnit; readonly seconds: number }>> = {
  minutes: { unit: 'min', seconds: 60 }, hours: { unit: 'hour', seconds: 3600 }, days: { unit: 'day', seconds: 86_400 },
}

/** The parameters; `owner` is the process around the tree, if there is one. */
export function readQbp(info: ParameterTree, owner: string | undefined): ToolParameters {
  let left = 0
  const currency = attributeOf(info, 'currency')?.trim().toUpperCase() ?? ''
  const money = (text: string | undefined): number | undefined => {
    const amount = toolNumber(text)
    if (!amount || amount < 0) return undefined
    if (currency !== '' && currency !== 'IDR') left++
    return currency === '' || currency === 'IDR' ? amount : undefined
  }
  const time = (tree: ParameterTree | undefined, use: TimeUse): Distribution | undefined => {
    const read = tree && readDistribution(tree, use)
    if (tree && !read && ['mean', 'arg1', 'arg2'].some((name) => toolNumber(attributeOf(tree, name)))) left++
    return read
  }

  const arrival = childOf(info, 'arrivalRateDistribution')
  const byTimetable = childrenOf(childOf(arrival, 'byTimetable'), 'distribution')
  left += Math.max(0, byTimetable.length - 1)
  const interarrival = time(attributeOf(arrival, 'type') !== undefined ? arrival : byTimetable[0], 'work')
  const ref = attributeOf(info, 'processId') ?? owner
  const activities = childrenOf(childOf(info, 'elements'), 'element').flatMap((element) => {
    const id = attributeOf(element, 'elementId')
    if (!id) return []
    const processing = time(childOf(element, 'durationDistribution'), 'work')
    const cost = money(attributeOf(element, 'fixedCost'))
    const pools = childrenOf(childOf(element, 'resourceIds'), 'resourceId').map(({ text }) => text).filter((text) => text !== '')
    return !processing && cost === undefined && pools.length === 0 ? [] : [{ ref: id, ...(processing && { processing }), ...(cost !== undefined && { cost }), pools }]
  })
  const pools = childrenOf(childOf(info, 'resources'), 'resource').flatMap((resource): readonly ToolPool[] => {
    const id = attributeOf(resource, 'id')
    if (id === undefined) return []
    const name = attributeOf(resource, 'name')
    const [capacity, tariff] = [toolNumber(attributeOf(resource, 'totalAmount')), money(attributeOf(resource, 'costPerHour'))]
    return [{ ref: id, ...(name !== undefined && { name }), ...(capacity && { capacity }), ...(tariff !== undefined && { tariff }) }]
  })
  const probabilities = childrenOf(childOf(info, 'sequenceFlows'), 'sequenceFlow').flatMap((flow) => {
    const [id, value] = [attributeOf(flow, 'elementId'), toolNumber(attributeOf(flow, 'executionProbability'))]
    return id === undefined || value === undefined || value < 0 ? [] : [{ ref: id, value }]
  })
  return { tool: 'BIMP/QBP', activities, arrivals: interarrival ? [{ ...(ref !== undefined && { ref }), time: interarrival }] : [], probabilities, pools, left }
}

// What `mean`, `arg1` and `arg2` are differs from kind to kind; `arg1` of lognormal and gamma is a variance (QBPSchema.xsd).
function readDistribution(tree: ParameterTree, use: TimeUse): Distribution | undefined {
  const number = (name: string): number | undefined => toolNumber(attributeOf(tree, name))
  const { unit, seconds } = shownUnits[childOf(tree, 'timeUnit')?.text ?? ''] ?? { unit: 's', seconds: 1 }
  const duration = (amount: number) => toolDuration(amount / seconds, unit, use)
  const [mean, first, second] = [number('mean'), number('arg1'), number('arg2')]
  const sd = first === undefined || first < 0 ? undefined : Math.sqrt(first)
  switch (attributeOf(tree, 'type')) {
    case 'FIXED':
      return toolDistribution('fixed', { value: mean }, duration)
    case 'NORMAL':
      return toolDistribution('normal', { mean, sd: first ?? 0 }, duration)
    case 'EXPONENTIAL':
      // Older files keep it where the others have their mean.
      return toolDistribution('exponential', { mean: first || mean }, duration)
    case 'UNIFORM':
      return toolDistribution('uniform', { min: first ?? 0, max: second }, duration)
    case 'TRIANGULAR':
      return toolDistribution('triangular', { mode: mean, min: first ?? 0, max: second }, duration)
    case 'LOGNORMAL':
      return toolDistribution('lognormal', { mean, sd }, duration)
    case 'GAMMA':
      return toolDistribution('gamma', { mean, sd }, duration)
    default:
      return undefined
  }
}
