// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DistributionField from '../../../../src/app/parts/inspector/DistributionField.vue'
import ProcessSection from '../../../../src/app/parts/inspector/ProcessSection.vue'
import { arrivalsForYear } from '../../../../src/app/parts/inspector/arrivals-for-year.ts'
import VariationSection from '../../../../src/app/parts/inspector/VariationSection.vue'
import { distributionMinutes, meanOf } from '../../../../src/analysis/simulation/distribution-minutes.ts'
import type { Distribution } from '../../../../src/model/distribution.ts'
import type { Duration } from '../../../../src/model/duration.ts'
import { defaultCalendar } from '../../../../src/model/work-calendar.ts'
import { anActivity, aProcess, flowOf } from '../../../support/build-model.ts'
import { minutes } from '../../../support/durations.ts'

const calendar = defaultCalendar
function aField(stated?: Distribution, usual?: Duration) {
  const field = mount(DistributionField, { props: { label: 'Variasi', otherwise: 'Pasti', calendar, usual, fact: { isMixed: false, ...(stated && { value: stated }) } } })
  return {
    field,
    choose: (kind: string) => field.get('select').setValue(kind),
    type: (at: number, text: string) => field.findAll('input')[at]!.setValue(text),
    states: () => (field.emitted('state') ?? []).map(([state]) => state as Distribution | undefined),
    texts: () => field.findAll('input').map(({ element }) => (element).value),
  }
}

describe('how a time varies', () => {
  it('is stated once all its times are there, beginning with the usual one', async () => {
    const { choose, type, states, texts, field } = aField(undefined, minutes(30))
    await choose('triangular')
    expect(texts()).toEqual(['', '30 menit', ''])
    expect(field.text()).toContain('Isi semua waktu')
    await type(0, '10 menit')
    expect(states()).toEqual([])
    await type(2, '2 jam')
    expect(states()).toMatchObject([{ kind: 'triangular', min: { raw: '10 menit' }, mode: minutes(30), max: { raw: '2 jam' } }])
  })
  it('is not stated while its times contradict each other, and says so', async () => {
    const { choose, type, states, field } = aField()
    await choose('uniform')
    await type(0, '2 jam')
    await type(1, '1 jam')
    expect(states()).toEqual([])
    expect(field.get('[role=alert]').text()).toContain('urutannya')
    await type(1, '3 jam')
    expect(states()).toHaveLength(1)
    expect(field.find('[role=alert]').exists()).toBe(false)
  })
  it('carries the middle over to another kind, and is taken away again', async () => {
    const { choose, states, texts } = aField({ kind: 'exponential', mean: minutes(45) })
    await choose('gamma')
    expect([texts(), states()]).toEqual([['45 menit', ''], []])
    await choose('triangular')
    expect(texts()).toEqual(['', '45 menit', ''])
    await choose('')
    expect(states()).toEqual([undefined])
  })
  it('offers a certain time only where it means something', () => {
    const kinds = (field: ReturnType<typeof aField>['field']) => field.findAll('option').map(({ element }) => (element).value)
    expect(kinds(aField().field)).not.toContain('fixed')
    expect(kinds(aField({ kind: 'fixed', value: minutes(5) }).field)).toContain('fixed')
  })
})

describe('what a simulation needs of an activity', () => {
  const labels = (loop?: 'standard' | 'parallelMultiInstance') =>
    mount(VariationSection, { props: { calendar, activities: [anActivity('a', loop ? { loop } : {})] } }).text()
  it('asks for repetition only where the diagram draws it', () => {
    expect(labels()).not.toMatch(/Dikerjakan|Diulang/)
    expect(labels('standard')).toMatch(/Diulang/)
    expect(labels('parallelMultiInstance')).toMatch(/Dikerjakan/)
  })
})

describe('arrivals', () => {
  it('of so many cases a working year come at random, as often as counted', () => {
    const arrivals = arrivalsForYear(1200, calendar)
    expect(arrivals.kind).toBe('exponential')
    // 240 days of 5 hours hold 72,000 minutes.
    expect(meanOf(distributionMinutes(arrivals, calendar))).toBe(60)
    expect(meanOf(distributionMinutes(arrivalsForYear(1e12, calendar), calendar))).toBeGreaterThan(0)
  })
  it('are offered where cases a year are known and nothing else is', async () => {
    const process = aProcess(flowOf([]), [], 'p', { casesPerYear: 1200 })
    const section = mount(ProcessSection, { props: { process, calendar } })
    await section.get('button').trigger('click')
    expect(section.emitted('state')).toEqual([[{ interarrival: arrivalsForYear(1200, calendar) }]])
    await section.setProps({ process: { ...process, facts: { casesPerYear: 1200, interarrival: arrivalsForYear(10, calendar) } } })
    expect(section.find('button').exists()).toBe(false)
  })
})
