// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../../src/analysis/analyze.ts'
import ActivityInspector from '../../../src/app/parts/ActivityInspector.vue'
import { indexModel } from '../../../src/model/model-index.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aModel, aPool, aProcess, aTimed, inSequence } from '../../support/build-model.ts'

const model = aModel([aProcess(inSequence([aTimed('Layani', 4), aTimed('Catat', 2)]))], { participants: [aPool('Kantor', 'process')] })
const inspect = (ids: readonly string[]) =>
  mount(ActivityInspector, { props: { side: 'asIs', ids, index: indexModel(model), analysis: analyze(model, defaultSettings) } })

describe('what can be stated about what is selected', () => {
  it('of a pool: how often a case comes', async () => {
    const inspector = inspect(['pool Kantor'])
    expect(inspector.text()).toContain('Kedatangan kasus')
    await inspector.findAll('.arrivals input')[0]!.setValue('1200')
    expect(inspector.emitted('process')).toEqual([['process', { casesPerYear: 1200 }]])
  })
  it('of activities: where their times come from, for all of them at once', async () => {
    const inspector = inspect(['Layani', 'Catat'])
    expect(inspector.find('input[type=date]').exists()).toBe(false)
    const source = inspector.findAll('select').find((select) => select.text().includes('Wawancara'))!
    await source.setValue('interview')
    expect(inspector.emitted('activities')).toEqual([[{ Layani: { timeSource: 'interview' }, Catat: { timeSource: 'interview' } }]])
  })
})
