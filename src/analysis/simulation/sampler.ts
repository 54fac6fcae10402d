// Draws times from a distribution, a block at a time. Same stream, same blocks, same times, in every JavaScript engine.
import type { Minutes } from '../../model/units.ts'
import type { MinutesDistribution } from './distribution-minutes.ts'
import { exp, log, logOfOnePlus, normalTail, root2Pi } from './portable-math.ts'
import type { RandomStream } from './random-stream.ts'

/** Fills a block with times in minutes, 0 or more, all finite. */
export type Sampler = (into: Float64Array) => void

/**
 * A sampler of the distribution that draws from the stream; callers who want the same times again must ask for blocks of the same
 * lengths.
 * [SM1] A negative draw of a normal distribution counts as 0.
 * [SM2] From the same row, distributions of one kind and shape draw the same times but for scale and shift, so that a difference
 * between two models owes little to luck.
 * [SM3] Times follow the distribution. [SM4] They are finite and never negative, whatever the parameters.
 * Normal and exponential: the ziggurat of Marsaglia and Tsang (2000) with 256 layers; gamma: Marsaglia and Tsang (2000, "A simple
 * method for generating gamma variables"); uniform and triangular: by the inverse of the distribution function.
 */
export function sampler(distribution: MinutesDistribution, stream: RandomStream): Sampler {
  switch (distribution.kind) {
    case 'fixed':
      return (into) => into.fill(distribution.value)
    case 'uniform':
      return uniform(distribution.min, distribution.max - distribution.min, stream)
    case 'triangular':
      return triangular(distribution.min, distribution.mode, distribution.max, stream)
    case 'normal':
      return normal(distribution.mean, distribution.sd, stream)
    case 'exponential':
      return exponential(distribution.mean, stream)
    case 'lognormal':
      return lognormal(distribution.mean, distribution.sd, stream)
    case 'gamma':
      return gamma(distribution.mean, distribution.sd, stream)
  }
}

function uniform(min: Minutes, width: Minutes, stream: RandomStream): Sampler {
  return (into) => {
    stream.fill(into)
    for (let at = 0; at < into.length; at++) into[at] = min + into[at]! * width
  }
}

function triangular(min: Minutes, mode: Minutes, max: Minutes, stream: RandomStream): Sampler {
  const [width, low, high] = [max - min, mode - min, max - mode]
  const atMode = low / width
  return (into) => {
    stream.fill(into)
    for (let at = 0; at < into.length; at++) {
      const u = into[at]!
      into[at] = u < atMode ? min + Math.sqrt(u * width * low) : max - Math.sqrt((1 - u) * width * high)
    }
  }
}

function normal(mean: Minutes, sd: Minutes, stream: RandomStream): Sampler {
  return (into) => {
    stream.fill(into)
    for (let at = 0; at < into.length; at++) {
      const time = mean + sd * standardNormal(into[at]!, stream)
      into[at] = time > 0 ? time : 0
    }
  }
}

function exponential(mean: Minutes, stream: RandomStream): Sampler {
  return (into) => {
    stream.fill(into)
    for (let at = 0; at < into.length; at++) into[at] = mean * standardExponential(into[at]!, stream)
  }
}

function lognormal(mean: Minutes, sd: Minutes, stream: RandomStream): Sampler {
  const variance = logOfOnePlus((sd / mean) * (sd / mean))
  const [mu, sigma] = [log(mean) - variance / 2, Math.sqrt(variance)]
  return (into) => {
    stream.fill(into)
    for (let at = 0; at < into.length; at++) into[at] = exp(mu + sigma * standardNormal(into[at]!, stream))
  }
}

function gamma(mean: Minutes, sd: Minutes, stream: RandomStream): Sampler {
  const shape = (mean / sd) * (mean / sd)
  const scale = (sd / mean) * sd
  // Below shape 1 the method needs one more, and a power of another number takes it back.
  const isBoosted = shape < 1
  const d = shape + (isBoosted ? 1 : 0) - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  let chances = new Float64Array(0)
  return (into) => {
    if (chances.length !== into.length) chances = new Float64Array(into.length)
    stream.fill(into)
    stream.fill(chances)
    for (let at = 0; at < into.length; at++) {
      let x = standardNormal(into[at]!, stream)
      let chance = chances[at]!
      let v = cube(1 + c * x)
      while (v <= 0 || (chance >= 1 - 0.0331 * x * x * x * x && log(chance) >= x * x / 2 + d * (1 - v + log(v)))) {
        x = standardNormal(stream.next(), stream)
        chance = stream.next()
        v = cube(1 + c * x)
      }
      into[at] = scale * d * v * (isBoosted ? exp(log(stream.next()) / shape) : 1)
    }
  }
}

function cube(x: number): number {
  return x * x * x
}

const layers = 256

/** Right ends of the layers from the widest (which stands for the tail too) to 0, and the curve's height at each. */
interface Ziggurat {
  readonly ends: Float64Array
  readonly heights: Float64Array
}

/** Layers of one area under a falling curve: `edge` is where the tail begins. */
function ziggurat(edge: number, area: number, curve: (x: number) => number, inverse: (height: number) => number): Ziggurat {
  const ends = new Float64Array(layers + 1)
  const heights = new Float64Array(layers + 1)
  ends[0] = area / curve(edge)
  ends[1] = edge
  for (let layer = 1; layer < layers; layer++) {
    heights[layer] = curve(ends[layer]!)
    if (layer + 1 < layers) ends[layer + 1] = inverse(heights[layer]! + area / ends[layer]!)
  }
  heights[layers] = 1
  return { ends, heights }
}

// Where the tail begins with 256 layers, as Marsaglia and Tsang give it.
const normalEdge = 3.6541528853610088
const exponentialEdge = 7.69711747013104972

const normalLayers = ziggurat(
  normalEdge, normalEdge * exp(-normalEdge * normalEdge / 2) + root2Pi * normalTail(normalEdge),
  (x) => exp(-x * x / 2), (height) => Math.sqrt(-2 * log(height)),
)
const exponentialLayers = ziggurat(exponentialEdge, (exponentialEdge + 1) * exp(-exponentialEdge), (x) => exp(-x), (height) => -log(height))

/** A standard normal number made of u; its first 8 bits choose the layer, the other 45 the place in it. */
function standardNormal(u: number, stream: RandomStream): number {
  const { ends, heights } = normalLayers
  for (;;) {
    const scaled = u * layers
    const layer = scaled | 0
    const x = (2 * (scaled - layer) - 1) * ends[layer]!
    if (Math.abs(x) < ends[layer + 1]!) return x
    if (layer === 0) return x < 0 ? -normalBeyondEdge(stream) : normalBeyondEdge(stream)
    if (heights[layer]! + stream.next() * (heights[layer + 1]! - heights[layer]!) < exp(-x * x / 2)) return x
    u = stream.next()
  }
}

/** A standard normal number beyond the edge (Marsaglia 1964). */
function normalBeyondEdge(stream: RandomStream): number {
  for (;;) {
    const beyond = standardExponential(stream.next(), stream) / normalEdge
    if (2 * standardExponential(stream.next(), stream) > beyond * beyond) return normalEdge + beyond
  }
}

/** An exponential number of mean 1 made of u. The tail is the distribution itself once more, further out. */
function standardExponential(u: number, stream: RandomStream): number {
  const { ends, heights } = exponentialLayers
  for (let start = 0; ; ) {
    const scaled = u * layers
    const layer = scaled | 0
    const x = (scaled - layer) * ends[layer]!
    if (x < ends[layer + 1]!) return start + x
    if (layer === 0) start += exponentialEdge
    else if (heights[layer]! + stream.next() * (heights[layer + 1]! - heights[layer]!) < exp(-x)) return start + x
    u = stream.next()
  }
}
