// BPSim (WfMC, 1.0 and 2.0): one tree BPSimData -> parameters. The same words stand in Bizagi's BPSimData.xml.
import type { Distribution } from '../../model/distribution.ts'
import type { Duration } from '../../model/duration.ts'
import { durationFromIso } from '../../model/iso-duration.ts'
import { attributeOf, childOf, childrenOf, type ParameterTree } from './parameter-tree.ts'
import { toolDistribution, toolDuration, toolNumber, type TimeUse, type ToolParameters, type ToolPool, type ToolUnit } from './tool-parameters.ts'

const units: Readonly<Record<string, ToolUnit>> = { ms: 'ms', s: 's', min: 'min', hour: 'hour', day: 'day', year: 'year' }
/** The unit the specification gives a scenario that names none. */
const usualUnit: ToolUnit = 'min'
const minutesOf: Readonly<Record<ToolUnit, number>> = { ms: 1 / 60_000, s: 1 / 60, min: 1, hour: 60, day: 24 * 60, year: 365 * 24 * 60 }

const workTimes = ['SetupTime', 'ProcessingTime', 'ValidationTime', 'ReworkTime']
const waitTimes = ['TransferTime', 'QueueTime', 'WaitTime']

/**
 * The parameters of the first scenario that has any. What a simulation gave as its result is no parameter. Several times of work,
 * or of waiting, of one element count as their sum where all are fixed; else the first that varies counts, and the others are left.
 */
export function readBpsim(data: ParameterTree, tool: string): ToolParameters {
  const scenarios = childrenOf(data, 'Scenario')
  const scenario = scenarios.find((some) => childrenOf(some, 'ElementParameters').some(({ children }) => children.length > 0))
  const general = childOf(scenario, 'ScenarioParameters')
  const reader = new ScenarioReader(units[attributeOf(general, 'baseTimeUnit') ?? ''] ?? usualUnit, attributeOf(general, 'baseCurrencyUnit'))
  const activities: ToolParameters['activities'][number][] = []
  const arrivals: ToolParameters['arrivals'][number][] = []
  const probabilities: ToolParameters['probabilities'][number][] = []
  const pools: ToolPool[] = []
  for (const element of childrenOf(scenario, 'ElementParameters')) {
    const ref = attributeOf(element, 'elementRef')
    if (!ref) continue
    const times = childOf(element, 'TimeParameters')
    const [processing, waiting] = [reader.time(times, workTimes, 'work'), reader.time(times, waitTimes, 'wait')]
    const costs = childOf(element, 'CostParameters')
    const [cost, unitCost] = [reader.money(childOf(costs, 'FixedCost')), reader.money(childOf(costs, 'UnitCost'))]
    const resources = childOf(element, 'ResourceParameters')
    const used = selected(childOf(resources, 'Selection'))
    if (processing || waiting || cost !== undefined || used.length > 0) activities.push({ ref, ...(processing && { processing }), ...(waiting && { waiting }), ...(cost !== undefined && { cost }), pools: used })
    const capacity = reader.number(childOf(resources, 'Quantity'))
    const tariff = unitCost === undefined ? undefined : unitCost * (60 / minutesOf[reader.unit])
    if (capacity || tariff !== undefined) pools.push({ ref, ...(capacity && { capacity }), ...(tariff !== undefined && { tariff }) })
    const control = childOf(element, 'ControlParameters')
    const probability = reader.number(childOf(control, 'Probability'))
    if (probability !== undefined) probabilities.push({ ref, value: probability })
    const time = reader.time(control, ['InterTriggerTimer'], 'work')
    if (time) arrivals.push({ ref, time })
  }
  return { tool, activities, arrivals, probabilities, pools, left: reader.left }
}

class ScenarioReader {
  /** Values that say something nobody here understands. */
  left = 0
  readonly unit: ToolUnit
  private readonly isForeignMoney: boolean

  constructor(unit: ToolUnit, currency: string | undefined) {
    this.unit = unit
    this.isForeignMoney = currency !== undefined && currency.trim() !== '' && currency.trim().toUpperCase() !== 'IDR'
  }

  /** The time that the named parameters state together. */
  time(group: ParameterTree | undefined, names: readonly string[], use: TimeUse): Distribution | undefined {
    const stated = names.flatMap((name) => this.distribution(valueOf(childOf(group, name)), use) ?? [])
    const [first, ...others] = stated
    if (!first || others.length === 0) return first
    const fixed = stated.flatMap((one) => (one.kind === 'fixed' ? one.value.parts : []))
    if (fixed.length > 0 && stated.every(({ kind }) => kind === 'fixed')) {
      const { basis, raw } = (first as Extract<Distribution, { kind: 'fixed' }>).value
      return { kind: 'fixed', value: { parts: fixed, basis, raw } }
    }
    this.left += others.length
    return stated.find(({ kind }) => kind !== 'fixed')
  }

  /** A plain number, without spread; 0 is a number. */
  number(parameter: ParameterTree | undefined): number | undefined {
    const value = valueOf(parameter)
    if (value === undefined) return undefined
    const number = /^(Numeric|Floating)Parameter$/.test(value.name) ? toolNumber(attributeOf(value, 'value')) : undefined
    if (number === undefined || number < 0) this.left++
    return number !== undefined && number >= 0 ? number : undefined
  }

  /** An amount of rupiah above 0. Amounts in another currency are left to a person. */
  money(parameter: ParameterTree | undefined): number | undefined {
    const amount = this.number(parameter)
    if (!amount) return undefined
    if (this.isForeignMoney) this.left++
    return this.isForeignMoney ? undefined : amount
  }

  private distribution(value: ParameterTree | undefined, use: TimeUse): Distribution | undefined {
    if (value === undefined) return undefined
    const number = (name: string): number | undefined => toolNumber(attributeOf(value, name))
    const unit = units[attributeOf(value, 'timeUnit') ?? ''] ?? this.unit
    const duration = (amount: number): Duration => toolDuration(amount, unit, use)
    const read = ((): Distribution | undefined => {
      const [mean, sd] = [number('mean'), number('standardDeviation')]
      switch (value.name) {
        case 'NumericParameter':
        case 'FloatingParameter':
          return toolDistribution('fixed', { value: number('value') }, duration)
        case 'DurationParameter': {
          const stated = durationFromIso(attributeOf(value, 'value') ?? '', use === 'work' ? 'working' : 'elapsed')
          return stated?.parts.some(({ amount }) => amount > 0) ? { kind: 'fixed', value: stated } : undefined
        }
        case 'UniformDistribution':
          return toolDistribution('uniform', { min: number('min'), max: number('max') }, duration)
        case 'TriangularDistribution':
          return toolDistribution('triangular', { min: number('min'), mode: number('mode'), max: number('max') }, duration)
        case 'NormalDistribution':
        case 'TruncatedNormalDistribution':
          return toolDistribution('normal', { mean, sd }, duration)
        case 'NegativeExponentialDistribution':
          return toolDistribution('exponential', { mean }, duration)
        case 'LogNormalDistribution':
          return toolDistribution('lognormal', { mean, sd }, duration)
        case 'GammaDistribution': {
          const [shape, scale] = [number('shape'), number('scale')]
          return shape && scale ? toolDistribution('gamma', { mean: shape * scale, sd: Math.sqrt(shape) * scale }, duration) : undefined
        }
        case 'ErlangDistribution': {
          const k = number('k')
          return k && mean ? toolDistribution('gamma', { mean, sd: mean / Math.sqrt(k) }, duration) : undefined
        }
        default:
          return undefined
      }
    })()
    // Zeros stand for what nobody stated.
    if (!read && !numbersOf(value).every((number) => number === 0)) this.left++
    return read
  }
}

const numeric = ['value', 'min', 'mode', 'max', 'mean', 'standardDeviation', 'shape', 'scale', 'k']

// Zero for what is empty, so that an empty value says nothing, and NaN for an expression, which says something.
function numbersOf(value: ParameterTree): readonly number[] {
  const written = numeric.flatMap((name) => attributeOf(value, name) ?? [])
  if (written.length === 0 && value.children.length > 0) return [Number.NaN]
  return written.map((text) => (text.trim() === '' || /^PT?0+[A-Z]$/.test(text.trim()) ? 0 : Number(text)))
}

/** The value of a parameter: of several, the one for all times; none that is a result. */
function valueOf(parameter: ParameterTree | undefined): ParameterTree | undefined {
  const values = parameter?.children.filter((child) => child.name !== 'ResultRequest' && attributeOf(child, 'result') === undefined) ?? []
  return values.find((value) => attributeOf(value, 'validFor') === undefined) ?? values[0]
}

/** The pools named in an expression such as bpsim:getResource("Clerk",1). */
function selected(selection: ParameterTree | undefined): readonly string[] {
  const expression = attributeOf(valueOf(selection), 'value') ?? ''
  return [...expression.matchAll(/getResource\(\s*["']?([^"',)]+)/g)].map((match) => match[1]!.trim())
}
