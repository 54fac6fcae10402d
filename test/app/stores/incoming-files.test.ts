// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { guessSides, incoming, nameForStudy, offerFiles } from '../../../src/app/stores/incoming-files.ts'
import { sampleFile } from '../../support/sample-file.ts'

describe('which model a file is', () => {
  it.each([
    [['as-is.bpmn', 'to-be.bpmn'], 'as-is.bpmn', 'to-be.bpmn'],
    [['TO_BE server.bpmn', 'AS IS server.bpmn'], 'AS IS server.bpmn', 'TO_BE server.bpmn'],
    [['proses baru.bpmn', 'proses lama.bpmn'], 'proses lama.bpmn', 'proses baru.bpmn'],
    [['sesudah.xml', 'x.xml'], 'x.xml', 'sesudah.xml'],
    [['y.bpmn', 'sop saat ini.bpmn'], 'sop saat ini.bpmn', 'y.bpmn'],
    [['izin-after.bpmn', 'izin-before.bpmn'], 'izin-before.bpmn', 'izin-after.bpmn'],
    [['1.bpmn', '2.bpmn'], '1.bpmn', '2.bpmn'],
    // Words inside other words say nothing: "selama", "pembaruan", "basis".
    [['pembaruan.bpmn', 'selama-basis.bpmn'], 'pembaruan.bpmn', 'selama-basis.bpmn'],
    // Two of a kind: the second takes the place that is left.
    [['usulan 1.bpmn', 'usulan 2.bpmn'], 'usulan 2.bpmn', 'usulan 1.bpmn'],
  ])('%j', (names, asIs, toBe) => {
    const sides = guessSides(names)
    expect([names[sides.indexOf('asIs')], names[sides.indexOf('toBe')]]).toEqual([asIs, toBe])
  })
  it('a file alone is the as-is, unless its name says otherwise', () => {
    expect(guessSides(['izin.bpmn'])).toEqual(['asIs'])
    expect(guessSides(['izin usulan.bpmn'])).toEqual(['toBe'])
  })
  it('a third file is none', () => {
    expect(guessSides(['a', 'b', 'c'])).toEqual(['asIs', 'toBe', undefined])
  })
})

describe('files brought from outside', () => {
  const file = (name: string, bytes: Uint8Array | string) => new File([typeof bytes === 'string' ? bytes : bytes.slice()], name)
  it('wait with what was read of them; one that cannot be read takes nobody\'s place', async () => {
    await offerFiles([file('catatan.bpmn', '<html></html>'), file('b.bpmn', sampleFile('1-monev-spbe/as-is.bpmn')), file('c.bpmn', sampleFile('1-monev-spbe/to-be.bpmn'))])
    expect(incoming.value?.map(({ name, side, reading }) => [name, side, reading.refusal?.code])).toEqual([
      ['catatan.bpmn', undefined, 'FILE_IS_HTML'], ['b.bpmn', 'asIs', undefined], ['c.bpmn', 'toBe', undefined],
    ])
    expect(nameForStudy(incoming.value!)).toBe('Pemantauan dan Evaluasi SPBE: Tahap Persiapan')
  })
  it('of one name, from two folders, are two models', async () => {
    await offerFiles([file('proses.bpmn', sampleFile('1-monev-spbe/as-is.bpmn')), file('proses.bpmn', sampleFile('1-monev-spbe/to-be.bpmn'))])
    expect(incoming.value?.map(({ side }) => side)).toEqual(['asIs', 'toBe'])
  })
  it('go where the screen asked for them', async () => {
    await offerFiles([file('as-is.bpmn', sampleFile('1-monev-spbe/to-be.bpmn'))], 'toBe')
    expect(incoming.value?.map(({ side }) => side)).toEqual(['toBe'])
    expect(nameForStudy(incoming.value!)).toBe('Pemantauan dan Evaluasi SPBE: Tahap Persiapan')
  })
})
