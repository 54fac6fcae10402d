// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noFacts } from '../../../src/model/facts.ts'
import { dismiss, notices } from '../../../src/app/stores/notices.ts'
import { useReadiness } from '../../../src/app/stores/readiness.ts'
import { sideOfFile } from '../../../src/app/stores/side-view.ts'
import { defaultSimulation } from '../../../src/model/simulation-settings.ts'
import { quietBeforeSave } from '../../../src/app/stores/study-saving.ts'
import { useStudyStore } from '../../../src/app/stores/study-store.ts'
import { studyFiles } from '../../../src/app/storage/study-files.ts'
import { eventually } from '../../support/eventually.ts'
import { sampleFile } from '../../support/sample-file.ts'
import { workdays } from '../../support/durations.ts'

/** A window of its own: nothing in memory is shared but what the browser keeps. */
const aWindow = () => useStudyStore(createPinia())
const models = () => ({
  asIs: sideOfFile('as-is.bpmn', sampleFile('1-monev-spbe/as-is.bpmn')).side!,
  toBe: sideOfFile('to-be.bpmn', sampleFile('1-monev-spbe/to-be.bpmn')).side!,
})
const firstActivity = (store: ReturnType<typeof aWindow>) => store.sides.asIs!.index.activities[0]!.id

beforeEach(() => {
  setActivePinia(createPinia())
  Dexie.dependencies.indexedDB = new IDBFactory()
})
afterEach(() => {
  notices.value.forEach(dismiss)
  vi.useRealTimers()
})

describe('the open study', () => {
  it('takes a file as one side, with the facts written in it', () => {
    const store = aWindow()
    store.create('Monev')
    expect(store.importFile('asIs', 'as-is.bpmn', sampleFile('1-monev-spbe/as-is.bpmn'))).toEqual([])
    expect(store.sides.asIs?.fileName).toBe('as-is.bpmn')
    expect(store.sides.toBe).toBeUndefined()
    expect(store.comparison).toBeUndefined()
    // The ministry's table: 31 working days, 51,61 % of them VA.
    expect(store.analyses.asIs?.totals.days).toBe(31)
    expect(store.analyses.asIs?.totals.valueAddedRatio?.value).toBeCloseTo(80 / 155, 10)
  })
  it('stays as it was when a file is refused, and says why', () => {
    const store = aWindow()
    store.create('Monev', models())
    const before = store.study
    expect(store.importFile('asIs', 'x.bpmn', new TextEncoder().encode('<html></html>')).map(({ code }) => code)).toContain('FILE_IS_HTML')
    expect(store.editSource('asIs', new Uint8Array()).map(({ code }) => code)).toEqual(['FILE_EMPTY'])
    expect(store.study).toBe(before)
    expect(store.canUndo).toBe(false)
  })
  it('takes settings of the simulation and facts of a process, one step each', () => {
    const store = aWindow()
    store.create('Monev', models())
    const { id: process, facts: { casesPerYear: inTheFile } } = store.sides.asIs!.index.processes[0]!
    store.setSimulation({ ...defaultSimulation, cases: 500 })
    store.setSimulation({ ...defaultSimulation, cases: 500 })
    store.setProcessFacts('asIs', process, { casesPerYear: 1200 })
    expect(store.sides.asIs!.index.processes[0]!.facts.casesPerYear).toBe(1200)
    store.undo()
    expect(store.sides.asIs!.index.processes[0]!.facts.casesPerYear).toBe(inTheFile)
    expect(store.study?.simulation?.cases).toBe(500)
    store.undo()
    expect([store.study?.simulation, store.canUndo]).toEqual([undefined, false])
  })
  it('takes facts of every kind over those stated, as one step; the same again are none', () => {
    const store = aWindow()
    store.create('Monev', models())
    const { asIs } = store.study!.sides
    const [activity, pool] = [firstActivity(store), [...store.sides.asIs!.index.participants.keys()][0]!]
    const facts = { ...noFacts, activities: { [activity]: { note: 'x' } }, performers: { [pool]: { capacity: 7 } } }
    store.takeFacts('asIs', facts)
    expect(store.study!.sides.asIs!.facts.activities[activity]).toEqual({ ...asIs!.facts.activities[activity], note: 'x' })
    expect(store.study!.sides.asIs!.facts.performers[pool]?.capacity).toBe(7)
    store.takeFacts('asIs', facts)
    store.undo()
    expect(store.study!.sides.asIs).toBe(asIs)
    expect(store.canUndo).toBe(false)
  })
  it('computes anew only the side whose facts changed', () => {
    const store = aWindow()
    store.create('Monev', models())
    const before = { ...store.sides, analyses: store.analyses, comparison: store.comparison }
    store.setActivityFacts('asIs', { [firstActivity(store)]: { value: 'NVA', waste: 'waiting' } })
    expect(store.sides.asIs).not.toBe(before.asIs)
    expect(store.sides.toBe).toBe(before.toBe)
    expect(store.analyses.toBe).toBe(before.analyses.toBe)
    expect(store.comparison).not.toBe(before.comparison)
    expect(store.analyses.asIs?.activities[0]?.value).toBe('NVA')
  })
  it('undoes and redoes every kind of step, one at a time', () => {
    const store = aWindow()
    store.create('Monev', models())
    const id = firstActivity(store)
    const at = [store.study]
    const steps = [
      () => store.setActivityFacts('asIs', { [id]: { processing: workdays(9) } }),
      () => store.rename('Monev SPBE'),
      () => store.setLinks({ same: [], notSame: [{ asIs: id, toBe: store.sides.toBe!.index.activities[0]!.id }] }),
      () => store.setSettings({ ...store.study!.settings, waitingCountsAs: 'own' }),
      () => store.setAgency('Kementerian'),
      () => store.importFile('asIs', 'lain.bpmn', sampleFile('2-pemeliharaan-server/as-is.bpmn')),
      () => store.removeSide('toBe'),
    ]
    for (const step of steps) {
      step()
      at.push(store.study)
    }
    for (const study of at.slice(0, -1).reverse()) {
      store.undo()
      expect(store.study).toBe(study)
    }
    expect(store.canUndo).toBe(false)
    for (const study of at.slice(1)) {
      store.redo()
      expect(store.study).toBe(study)
    }
    expect(store.canRedo).toBe(false)
  })
  it('counts nothing as a step that changes nothing', () => {
    const store = aWindow()
    store.create('Monev', models())
    const id = firstActivity(store)
    store.setActivityFacts('asIs', { [id]: { value: store.analyses.asIs!.activities[0]!.value } })
    store.setAgency('')
    store.rename('Monev')
    expect(store.canUndo).toBe(false)
  })
  it('shows the partners of what is selected on the other side', () => {
    const store = aWindow()
    store.create('Monev', models())
    const pair = store.comparison!.matching.pairs[0]!
    store.select('asIs', [pair.asIs])
    expect(store.partners).toContain(pair.toBe)
    store.select('toBe', [pair.toBe])
    expect(store.partners).toContain(pair.asIs)
    store.clearSelection()
    expect(store.partners).toEqual([])
  })
  it('says of every finding which side it is about', () => {
    const store = aWindow()
    store.create('Tanpa fakta', { asIs: { ...models().asIs, facts: noFacts } })
    const untagged = store.findings.filter(({ code }) => code === 'ACTIVITY_UNTAGGED')
    expect(untagged).toHaveLength(6)
    expect(untagged.every(({ side }) => side === 'asIs')).toBe(true)
  })
  it('says how far each station has come, and the first thing left to do', () => {
    const store = useStudyStore()
    store.create('Monev')
    const { of, first } = useReadiness()
    expect([of.value.model, first.value]).toEqual([{ progress: 'none', next: ['frame.next.open'] }, 'model'])
    store.takeSides({ asIs: { ...models().asIs, facts: noFacts } })
    expect(of.value.model).toEqual({ progress: 'some', next: ['frame.next.toBe'] })
    expect(of.value.activities).toEqual({ progress: 'none', next: ['frame.next.rows', { count: 6 }] })
    store.takeSides(models())
    expect([of.value.model.progress, of.value.activities.progress]).toEqual(['all', 'all'])
  })
})

describe('keeping the study', () => {
  it('keeps a change after a moment of quiet, and another window opens it just so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const store = aWindow()
    const { id } = store.create('Monev', models())
    await store.flush()
    expect(store.saveState).toBe('saved')
    const activity = firstActivity(store)
    store.setActivityFacts('asIs', { [activity]: { processing: workdays(9), note: 'dihitung ulang' } })
    store.setAgency('Kementerian')
    expect(store.saveState).toBe('saving')
    vi.advanceTimersByTime(quietBeforeSave)
    vi.useRealTimers()
    await eventually(() => expect(store.saveState).toBe('saved'))

    const other = aWindow()
    expect(await other.open(id)).toEqual({ opened: true })
    expect({ ...other.study, sides: undefined }).toEqual({ ...store.study, sides: undefined })
    for (const side of ['asIs', 'toBe'] as const) {
      expect(other.study?.sides[side]?.fileName).toBe(store.study?.sides[side]?.fileName)
      expect(other.sides[side]?.model).toEqual(store.sides[side]?.model)
    }
    expect(other.comparison).toEqual(store.comparison)
    expect(other.canUndo).toBe(false)
  })
  it('lists what was kept with its figures, the last one first, and forgets what is removed', async () => {
    const store = aWindow()
    store.create('Pertama')
    await store.flush()
    const { id } = store.create('Monev', models())
    await store.flush()
    await store.refreshList()
    expect(store.list.map(({ name }) => name).sort()).toEqual(['Monev', 'Pertama'])
    const monev = store.list.find((entry) => entry.id === id)
    expect(monev?.summary.asIs).toMatchObject({ steps: 6, days: 31, time: 9300 })
    await store.remove(id)
    expect(store.list.map(({ name }) => name)).toEqual(['Pertama'])
    expect(store.study).toBeUndefined()
    expect(await store.open(id)).toEqual({ opened: false })
  })
  it('keeps the last change of one study when another is opened at once', async () => {
    const store = aWindow()
    const first = store.create('Pertama')
    await store.flush()
    store.rename('Pertama, diganti')
    store.create('Kedua')
    await store.flush()
    expect(store.study?.name).toBe('Kedua')
    await store.open(first.id)
    expect(store.study?.name).toBe('Pertama, diganti')
  })
  it('keeps the work of two windows that change the same study, the later as a copy', async () => {
    const one = aWindow()
    const { id } = one.create('Monev', models())
    await one.flush()
    const two = aWindow()
    await two.open(id)
    const activity = firstActivity(one)
    one.setActivityFacts('asIs', { [activity]: { note: 'dari jendela satu' } })
    await one.flush()
    two.setActivityFacts('asIs', { [activity]: { note: 'dari jendela dua' } })
    await two.flush()

    expect(one.study?.id).toBe(id)
    expect(two.study?.id).not.toBe(id)
    expect(two.study?.name).toBe('Monev (salinan)')
    expect(two.saveState).toBe('saved')
    expect(notices.value.map(({ text }) => text[0])).toEqual(['frame.conflict'])
    const noteOf = async (study: string) => {
      const reader = aWindow()
      await reader.open(study)
      return reader.study?.sides.asIs?.facts.activities[activity]?.note
    }
    expect(await noteOf(id)).toBe('dari jendela satu')
    expect(await noteOf(two.study!.id)).toBe('dari jendela dua')
    // The copy goes on undoing and saving as itself.
    two.undo()
    await two.flush()
    expect([two.study?.name, two.saveState]).toEqual(['Monev (salinan)', 'saved'])
    expect(await noteOf(two.study!.id)).toBeUndefined()
  })
  it('tells a window that another one changed its study, and reloads on request', async () => {
    const one = aWindow()
    const { id } = one.create('Monev', models())
    await one.flush()
    const two = aWindow()
    await two.open(id)
    one.rename('Monev 2026')
    await one.flush()
    await eventually(() => expect(two.changedElsewhere).toBe(true))
    await two.reload()
    expect([two.study?.name, two.changedElsewhere]).toEqual(['Monev 2026', false])
    two.rename('Monev 2027')
    await two.flush()
    expect([two.study?.id, two.saveState]).toEqual([id, 'saved'])
  })
  it('says so when the browser keeps nothing, and hands the files over', async () => {
    Dexie.dependencies.indexedDB = undefined as never
    const store = aWindow()
    store.create('Monev', models())
    await store.flush()
    await store.refreshList()
    expect([store.saveState, store.saveFailure, store.listFailure]).toEqual(['failed', 'blocked', 'blocked'])
    store.setActivityFacts('asIs', { [firstActivity(store)]: { note: 'tetap bisa diubah' } })
    const files = studyFiles(store.study!)
    expect(Object.keys(files)).toEqual(['study.json', 'as-is.bpmn', 'to-be.bpmn'])
    expect(new TextDecoder().decode(files['as-is.bpmn'])).toContain('tetap bisa diubah')
  })
})
