import { expect, it } from 'vitest'
import { figuresOf } from '../../src/analysis/figures-of.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { aGateway, anActivity, anEvent, flowOf, indexOf } from '../support/build-model.ts'

// Of these shapes the time, or the memory, once grew with the square of their size: they did not come to an end.
const many = 10_000
const numbers = Array.from({ length: many }, (_, at) => at)
const start = anEvent('start', 'startEvent')
const end = anEvent('end', 'endEvent')
const tasks = numbers.map((at) => anActivity(`t${at}`))

const figures = (...model: Parameters<typeof flowOf>) => figuresOf(indexOf(flowOf(...model)).model, defaultSettings)

it('activities that nothing connects all begin at once: too much to play, and told so', () => {
  const { analysis, flow } = figures(tasks, [])
  expect(analysis.findings.map(({ code }) => code)).toContain('SOUNDNESS_NOT_CHECKED')
  expect(flow.visits.get(`t${many - 1}`)).toBe(1)
})

it('a wide inclusive choice that never joins has more choices than can be played', () => {
  const { analysis } = figures([start, aGateway('S', 'inclusiveGateway'), ...tasks], ['start S', ...numbers.map((at) => `S t${at}`)])
  expect(analysis.findings.map(({ code }) => code)).toContain('SOUNDNESS_NOT_CHECKED')
})

it('a block of very many branches to choose some of', () => {
  const { flow } = figures(
    [start, aGateway('S', 'inclusiveGateway'), ...tasks, aGateway('J', 'inclusiveGateway'), end],
    ['start S', ...numbers.flatMap((at) => [`S t${at}`, `t${at} J`]), 'J end'],
  )
  expect(flow.visits.get('t7')).toBeCloseTo(0.5, 9)
})

it('a row that goes on by links reaches its end', () => {
  const link = { definition: 'link' } as const
  const { analysis, flow } = figures(
    [start, ...numbers.flatMap((at) => [
      tasks[at]!, anEvent(`out${at}`, 'intermediateThrowEvent', { ...link, name: `${at}` }), anEvent(`in${at}`, 'intermediateCatchEvent', { ...link, name: `${at}` }),
    ]), end],
    [...numbers.map((at) => `${at === 0 ? 'start' : `in${at - 1}`} t${at} out${at}`), `in${many - 1} end`],
  )
  expect(analysis.findings.filter(({ code }) => code === 'NODE_UNREACHABLE')).toEqual([])
  expect(flow.visits.get(`t${many - 1}`)).toBe(1)
})
