// What the matcher does where models are huge, empty of words, or written in other scripts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { match } from '../../src/comparison/match.ts'
import type { FlowNode, ProcessModel } from '../../src/model/process-model.ts'
import { cpuMilliseconds } from '../bench/bench-row.ts'
import { aModel, anActivity, aProcess, aSequence, aSubProcess, flowOf, inSequence, withOtherIds } from '../support/build-model.ts'
import { someModel, someModelWithEvents } from '../support/random-model.ts'

const noLinks = { same: [], notSame: [] }
/** Activities named in order, an empty name for none; ids are the side's letter and a number. */
const side = (letter: string, names: readonly string[], performers: readonly (string | undefined)[] = []): ProcessModel =>
  aSequence(names.map((name, at) => anActivity(name === '' ? undefined : name, { id: `${letter}${at + 1}` })), performers)
const found = (asIs: ProcessModel, toBe: ProcessModel): readonly string[] => match(asIs, toBe, noLinks).pairs.map((pair) => `${pair.asIs}-${pair.toBe}`)
const many = <T>(count: number, of: (at: number) => T): readonly T[] => Array.from({ length: count }, (_, at) => of(at))

describe('models without words', () => {
  it('[MA5] unnamed activities between the same neighbours are paired in order where they are as many and done by the same', () => {
    expect(found(side('a', ['Terima', '', '', 'Arsip']), side('b', ['Terima', '', '', 'Arsip']))).toEqual(['a1-b1', 'a2-b2', 'a3-b3', 'a4-b4'])
    expect(found(side('a', ['Terima', '', '', 'Arsip']), side('b', ['Terima', '', 'Arsip']))).toEqual(['a1-b1', 'a4-b3'])
    expect(found(side('a', ['', 'Arsip'], ['Staf', 'Staf']), side('b', ['', 'Arsip'], ['Kepala', 'Staf']))).toEqual(['a2-b2'])
    expect(found(side('a', ['']), side('b', ['']))).toEqual(['a1-b1'])
    expect(found(side('a', ['', 'Rapat']), side('b', ['', 'Bayar']))).toEqual([])
  })
  it('[MA7] a model beside itself under other ids keeps everything, named or not', () => {
    fc.assert(fc.property(fc.oneof(someModel(), someModelWithEvents()), (model) => {
      const { pairs, removed, added } = match(model, withOtherIds(model, 'b-'), noLinks)
      expect([removed, added]).toEqual([[], []])
      expect(pairs.every(({ kind }) => kind === 'same')).toBe(true)
    }), { numRuns: 1000 })
  })
})

describe('names past all measure', () => {
  it('[CA1] of two thousand activities of one name, and two thousand of one like it, each finds the one in its place', () => {
    const pairs = found(side('a', many(2_000, () => 'Paraf surat')), side('b', many(2_000, () => 'Paraf nota')))
    expect(pairs).toHaveLength(2_000)
    expect(pairs[999]).toBe('a1000-b1000')
  })
  it('names of ten thousand letters are told by their beginning, in no time', () => {
    const name = (at: number): string => many(1_500, (word) => `kata${(word * 7 + at) % 900}`).join(' ')
    const [asIs, toBe] = [side('a', many(200, name)), side('b', many(200, (at) => `${name(at)} lagi`))]
    expect(cpuMilliseconds(() => expect(found(asIs, toBe)).toHaveLength(200))).toBeLessThan(3_000)
  })
  it('words of ten thousand letters are compared in no time', () => {
    const [asIs, toBe] = [side('a', many(200, (at) => 'a'.repeat(9_000 + at))), side('b', many(200, (at) => 'a'.repeat(9_500 + at)))]
    expect(cpuMilliseconds(() => found(asIs, toBe))).toBeLessThan(1_500)
  })
})

describe('other scripts', () => {
  it.each([
    ['审查申请文件', '审查申请资料'], ['签署合同', '合同签署'], ['申請書を受け取る', '申請書の受け取り'], ['ตรวจสอบเอกสาร', 'การตรวจสอบเอกสาร'],
    ['مراجعة الطلب', 'مراجعة الطلبات'], ['Проверить заявку', 'Проверить заявку онлайн'], ['📄 Cek berkas', 'Pemeriksaan berkas 📄'],
  ])('%s is like %s', (before, after) => {
    expect(found(side('a', ['Rapat', before, 'Bayar']), side('b', ['Rapat', after, 'Lapor']))).toEqual(['a1-b1', 'a2-b2'])
  })
  it.each([['发送通知', '签署合同'], ['📄', '✅'], ['إرسال الإشعار', 'مراجعة الطلب']])('%s is nothing like %s', (before, after) => {
    expect(found(side('a', ['Rapat', before, 'Bayar']), side('b', [after, 'Rapat', 'Lapor']))).toEqual(['a1-b2'])
  })
})

describe('sub-processes', () => {
  const flat = side('a', ['Terima', 'Memeriksa berkas', 'Mencatat hasil', 'Kirim'])
  const model = (...nodes: readonly FlowNode[]): ProcessModel => aModel([aProcess(inSequence(nodes))])
  const inside = flowOf([anActivity('Memeriksa berkas', { id: 'x' }), anActivity('Mencatat hasil', { id: 'y' })], ['x y'])
  it('an open one is matched step by step', () => {
    const toBe = model(anActivity('Terima', { id: 'b1' }), aSubProcess('Pemrosesan', inside, { id: 's' }), anActivity('Kirim', { id: 'b2' }))
    expect(found(flat, toBe)).toEqual(['a1-b1', 'a2-x', 'a3-y', 'a4-b2'])
  })
  it('[MA9] a closed one is what the steps it holds became, whatever it is called', () => {
    const toBe = model(anActivity('Terima', { id: 'b1' }), aSubProcess('Pemrosesan', inside, { id: 's', isExpanded: false }), anActivity('Kirim', { id: 'b2' }))
    expect(found(flat, toBe)).toEqual(['a1-b1', 'a2-s', 'a3-s', 'a4-b2'])
    expect(match(toBe, flat, noLinks).pairs.map(({ kind }) => kind)).toEqual(['same', 'split', 'split', 'same'])
  })
  it('[MA9] a closed one that is called like its first step takes the others too, and one called otherwise for half of the steps', () => {
    const closed = (name: string, content = inside) => aSubProcess(name, content, { id: 's', isExpanded: false })
    expect(found(flat, model(closed('Memeriksa berkas')))).toEqual(['a2-s', 'a3-s'])
    const more = (...names: readonly string[]) => flowOf(names.map((name) => anActivity(name)))
    expect(found(flat, model(closed('Alfa', more('Memeriksa berkas', 'Beta'))))).toEqual(['a2-s'])
    expect(found(flat, model(closed('Alfa', more('Memeriksa berkas', 'Beta', 'Gama'))))).toEqual([])
  })
  it('[MA9] two closed ones that hold the same are one, whatever they are called; a refused pair is none', () => {
    const closed = (name: string, id: string) => model(aSubProcess(name, withOtherIds(model(aSubProcess('x', inside)), id).processes[0]!.nodes.flatMap((node) => (node.kind === 'activity' && node.content) || [])[0]!, { id, isExpanded: false }))
    const [asIs, toBe] = [closed('Alfa', 's'), closed('Beta', 't')]
    expect(found(asIs, toBe)).toEqual(['s-t'])
    expect(match(asIs, toBe, { same: [], notSame: [{ asIs: 's', toBe: 't' }] }).pairs).toEqual([])
  })
})
