import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/comparison/compare.ts'
import { rememberEnds } from '../../src/comparison/follow-links.ts'
import { match } from '../../src/comparison/match.ts'
import { indexModel } from '../../src/model/model-index.ts'
import type { FlowNode, ProcessModel } from '../../src/model/process-model.ts'
import { defaultSettings, type Link, type Links } from '../../src/model/study.ts'
import { aModel, anActivity, anEvent, aProcess, aSequence, inSequence, withOtherIds } from '../support/build-model.ts'
import { someModel } from '../support/random-model.ts'

/** Activities in order, each `id=name`, with the performer of each. */
const side = (told: readonly string[], performers: readonly string[] = []): ProcessModel => aSequence(told.map((some) => {
  const [id, name] = some.split('=') as [string, string]
  return anActivity(name, { id })
}), performers)
const toBe = side(['b1=Rapat', 'b2=Bayar', 'b3=Lapor'])
const linked = (...pairs: readonly string[]): Links => ({ same: pairs.map((pair): Link => ({ asIs: pair.split('-')[0]!, toBe: pair.split('-')[1]! })), notSame: [] })
/** What becomes of links set on one as-is model when another takes its place. */
const reimported = (before: ProcessModel, after: ProcessModel, links: Links) => {
  const known = rememberEnds(links, { asIs: indexModel(before), toBe: indexModel(toBe) })
  const { pairs, linked: { followed, lost } } = match(after, toBe, known)
  return {
    held: pairs.filter(({ reason }) => reason.rule === 'link').map((pair) => `${pair.asIs}-${pair.toBe}`),
    followed: followed.map(({ id, to }) => `${id}>${to}`), lost: lost.map(({ id, known }) => `${id} ${known?.name}`),
  }
}

describe('links set by hand, after the model came again', () => {
  const before = side(['a1=Memeriksa berkas', 'a2=Paraf'])
  it('[LI1] hold while the ids are there, whatever else changed', () => {
    expect(reimported(before, side(['a9=Daftar', 'a2=Paraf', 'a1=Verifikasi digital']), linked('a1-b1'))).toEqual({ held: ['a1-b1'], followed: [], lost: [] })
  })
  it('[LI2] follow what got another id', () => {
    expect(reimported(before, side(['Task_7=memeriksa  berkas', 'Task_8=Paraf']), linked('a1-b1', 'a1-b2'))).toEqual({ held: ['Task_7-b1', 'Task_7-b2'], followed: ['a1>Task_7'], lost: [] })
  })
  it('[LI2] follow numbers that moved on by one, where the old number names something else now', () => {
    expect(reimported(before, side(['a1=Daftar', 'a2=Memeriksa berkas', 'a3=Paraf']), linked('a1-b1', 'a2-b2'))).toEqual({ held: ['a2-b1', 'a3-b2'], followed: ['a1>a2', 'a2>a3'], lost: [] })
  })
  it('[LI2] go nowhere for another name, another performer, or one of several of the name', () => {
    const by = (performer: string) => side(['a1=Memeriksa berkas'], [performer])
    expect(reimported(before, side(['x=Memeriksa berkas masuk']), linked('a1-b1'))).toEqual({ held: [], followed: [], lost: ['a1 Memeriksa berkas'] })
    expect(reimported(by('Staf'), aSequence([anActivity('Memeriksa berkas', { id: 'x' })], ['Kepala']), linked('a1-b1')).lost).toEqual(['a1 Memeriksa berkas'])
    expect(reimported(before, side(['x=Memeriksa berkas', 'y=Memeriksa berkas']), linked('a1-b1')).lost).toEqual(['a1 Memeriksa berkas'])
  })
  it('[LI2] of a name that was there twice go nowhere, for nobody can tell which it was', () => {
    expect(reimported(side(['a1=Paraf', 'a2=Paraf']), side(['a2=Paraf']), linked('a1-b1', 'a2-b2'))).toEqual({ held: ['a2-b2'], followed: [], lost: ['a1 undefined'] })
  })
  it('[LI3] leave what another link holds under its own name', () => {
    const known: Links = { same: [{ asIs: 'a1', toBe: 'b1', knownAs: { asIs: { name: 'Paraf' } } }, { asIs: 'a2', toBe: 'b2', knownAs: { asIs: { name: 'Paraf' } } }], notSame: [] }
    expect(match(side(['a2=Paraf']), toBe, known).linked).toMatchObject({ followed: [], lost: [{ side: 'asIs', id: 'a1' }] })
  })
  it('[LI3] follow numbers that moved back by one after the first was taken out, whose link is lost', () => {
    expect(reimported(before, side(['a1=Paraf']), linked('a1-b1', 'a2-b2'))).toEqual({ held: ['a1-b2'], followed: ['a2>a1'], lost: ['a1 Memeriksa berkas'] })
  })
  it('[LI3] what is lost stays lost, whatever has its number when the links are remembered again', () => {
    const after = side(['a1=Paraf'])
    const { linked: first } = match(after, toBe, rememberEnds(linked('a1-b1', 'a2-b2'), { asIs: indexModel(before), toBe: indexModel(toBe) }))
    const again = rememberEnds(first.links, { asIs: indexModel(after), toBe: indexModel(toBe) }, first.lost)
    expect(match(after, toBe, again).linked).toMatchObject({ followed: [], lost: [{ side: 'asIs', id: 'a1', known: { name: 'Memeriksa berkas' } }] })
  })
  it('[LI2] a refused pair stays refused under another id', () => {
    const known = rememberEnds({ same: [], notSame: [{ asIs: 'a1', toBe: 'b1' }] }, { asIs: indexModel(side(['a1=Rapat'])), toBe: indexModel(toBe) })
    expect(match(side(['x=Rapat']), toBe, known)).toMatchObject({ removed: ['x'], linked: { followed: [{ side: 'asIs', id: 'a1', to: 'x' }] } })
  })
  it('[LI2] an event that was linked is followed as well', () => {
    const withEvent = (id: string) => aModel([aProcess(inSequence([anEvent(id, 'intermediateCatchEvent', { name: 'Uang masuk' }), anActivity('Paraf', { id: 'p' })]))])
    expect(reimported(withEvent('e1'), withEvent('e2'), linked('e1-b2'))).toEqual({ held: ['e2-b2'], followed: ['e1>e2'], lost: [] })
  })
})

describe('what ends of links are known by', () => {
  const [index, other] = [indexModel(side(['a1=Paraf', 'a2=Rapat', 'a3=Rapat', 'a4='], ['Kasi'])), indexModel(toBe)]
  it('is name and performer, where they tell the end from all others', () => {
    expect(rememberEnds(linked('a1-b1', 'a2-b1', 'a4-b9'), { asIs: index, toBe: other }).same).toEqual([
      { asIs: 'a1', toBe: 'b1', knownAs: { asIs: { name: 'Paraf', performer: 'Kasi' }, toBe: { name: 'Rapat' } } },
      { asIs: 'a2', toBe: 'b1', knownAs: { toBe: { name: 'Rapat' } } },
      { asIs: 'a4', toBe: 'b9' },
    ])
  })
  it('stays as it was for an end that is gone or whose model is, and comes back unchanged where nothing changed', () => {
    const known = rememberEnds(linked('a1-b1'), { asIs: index, toBe: other })
    expect(rememberEnds(known, { toBe: other })).toBe(known)
    expect(rememberEnds(known, { asIs: other, toBe: other })).toBe(known)
    expect(rememberEnds(known, { asIs: indexModel(side(['a1=Tanda tangan'])) }).same[0]?.knownAs).toEqual({ asIs: { name: 'Tanda tangan' }, toBe: { name: 'Rapat' } })
  })
})

describe('laws of links', () => {
  type Edit = 'none' | 'removed' | 'renamed' | 'renumbered' | 'both'
  const edits = fc.array(fc.constantFrom<Edit>('none', 'none', 'removed', 'renamed', 'renumbered', 'both'), { minLength: 12, maxLength: 12 })
  const ends = fc.array(fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 11 }), fc.boolean()), { maxLength: 8 })

  /** The model with an edit done to each of its activities; new ids and names are unlike all others. */
  function edited(model: ProcessModel, how: readonly Edit[]): ProcessModel {
    const process = model.processes[0]!
    const activities = process.nodes.filter(({ kind }) => kind === 'activity')
    const editOf = new Map(activities.map(({ id }, at) => [id, how[at]!]))
    const isGone = (id: string): boolean => editOf.get(id) === 'removed'
    const idOf = (id: string): string => (['renumbered', 'both'].includes(editOf.get(id) ?? 'none') ? `new-${id}` : id)
    const node = (some: FlowNode): FlowNode => ({ ...some, id: idOf(some.id), ...(['renamed', 'both'].includes(editOf.get(some.id) ?? 'none') && { name: `Nama baru ${some.id}` }) })
    return {
      ...model, processes: [{
        ...process, nodes: process.nodes.filter(({ id }) => !isGone(id)).map(node),
        sequenceFlows: process.sequenceFlows.filter(({ sourceRef, targetRef }) => !isGone(sourceRef) && !isGone(targetRef))
          .map((flow) => ({ ...flow, sourceRef: idOf(flow.sourceRef), targetRef: idOf(flow.targetRef) })),
        lanes: process.lanes.map((lane) => ({ ...lane, flowNodeRefs: lane.flowNodeRefs.filter((id) => !isGone(id)).map(idOf) })),
      }],
    }
  }

  it('every link whose ends are there or plainly found holds, and every other end is reported exactly once', () => {
    fc.assert(fc.property(someModel(), someModel(), edits, edits, ends, (one, other, howOne, howOther, chosen) => {
      const models = { asIs: one, toBe: withOtherIds(other, 'b-') }
      const indexes = { asIs: indexModel(models.asIs), toBe: indexModel(models.toBe) }
      const links: { same: Link[]; notSame: Link[] } = { same: [], notSame: [] }
      for (const [from, to, isSame] of chosen) {
        const [a, b] = [models.asIs, models.toBe].map((model, at) => model.processes[0]!.nodes.filter(({ kind }) => kind === 'activity')[[from, to][at]!])
        if (a && b) links[isSame ? 'same' : 'notSame'].push({ asIs: a.id, toBe: b.id })
      }
      const how = { asIs: howOne, toBe: howOther }
      const result = compare(edited(models.asIs, howOne), edited(models.toBe, howOther), rememberEnds(links, indexes), defaultSettings)

      const endOf = (at: 'asIs' | 'toBe', id: string): string | undefined => {
        const activities = models[at].processes[0]!.nodes.filter(({ kind }) => kind === 'activity')
        const edit = how[at][activities.findIndex((activity) => activity.id === id)]
        if (edit === 'none' || edit === 'renamed') return id
        const isKnown = rememberEnds({ same: [{ asIs: id, toBe: id }], notSame: [] }, { [at]: indexes[at] }).same[0]?.knownAs?.[at] !== undefined
        return edit === 'renumbered' && isKnown ? `new-${id}` : undefined
      }
      const pairs = new Set(result.matching.pairs.map((pair) => `${pair.asIs} ${pair.toBe} ${pair.reason.rule}`))
      for (const link of links.same) {
        const [a, b] = [endOf('asIs', link.asIs), endOf('toBe', link.toBe)]
        if (a !== undefined && b !== undefined) expect(pairs).toContain(`${a} ${b} link`)
      }
      for (const link of links.notSame) {
        const [a, b] = [endOf('asIs', link.asIs), endOf('toBe', link.toBe)]
        if (a !== undefined && b !== undefined) expect([...pairs].filter((pair) => pair.startsWith(`${a} ${b} `) && !pair.endsWith(' link'))).toEqual([])
      }
      const gone = new Set([...links.same, ...links.notSame].flatMap((link) => (['asIs', 'toBe'] as const).flatMap((at) => (endOf(at, link[at]) === undefined ? [`${at} ${link[at]}`] : []))))
      const told = result.findings.filter(({ code }) => code === 'LINK_END_MISSING').map(({ side: at, elementId }) => `${at} ${elementId}`)
      expect(told.sort()).toEqual([...gone].sort())
    }), { numRuns: 1000 })
  })
})
