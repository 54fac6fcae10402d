import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import { compare } from '../../../src/comparison/compare.ts'
import { alongSvgs } from '../../../src/evidence/picture/along-svg.ts'
import { alongDrawings } from '../../../src/evidence/picture/along.ts'
import { placedGroups } from '../../../src/evidence/picture/along-groups.ts'
import type { Bounds } from '../../../src/model/diagram.ts'
import type { ProcessModel } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aModel, anActivity, aProcess, inSequence } from '../../support/build-model.ts'
import { corpusFiles } from '../../support/corpus.ts'

const names = ['Terima', 'Periksa', 'Kirim']
const at = (x: number): Bounds => ({ x, y: 100, width: 100, height: 80 })
/** Three steps in a row, the first two of them in a group called Loket. */
function grouped(frame: Bounds = { x: 80, y: 80, width: 320, height: 120 }): ProcessModel {
  const flow = inSequence(names.map((name) => anActivity(name)))
  const model = aModel([aProcess({ ...flow, artifacts: [{ kind: 'group', id: 'g', name: 'Loket' }] })])
  const shapes = [...names.map((name, place) => ({ elementId: name, bounds: at(100 + place * 200) })), { elementId: 'g', bounds: frame }]
  return { ...model, diagram: { planes: [{ shapes, edges: [] }] } }
}
const drawnId = new Map([...names, 'g'].map((id) => [id, `w ${id}`]))
const placesOf = (xs: readonly number[]) => names.map((name, place) => ({ elementId: `w ${name}`, bounds: at(xs[place]!) }))

describe('groups in drawings along each other', () => {
  it('[AG1] stand around what the file draws inside them, wherever that is now', () => {
    expect(placedGroups(grouped(), drawnId, placesOf([1000, 1300, 1600]))).toEqual({
      artifacts: [{ kind: 'group', id: 'w g', name: 'Loket' }], shapes: [{ elementId: 'w g', bounds: { x: 980, y: 80, width: 440, height: 120 } }],
    })
  })

  it('[AG2] are left out where they would take in something else, or hold nothing', () => {
    const nothing = { artifacts: [], shapes: [] }
    expect(placedGroups(grouped(), drawnId, placesOf([1000, 1600, 1300]))).toEqual(nothing)
    expect(placedGroups(grouped({ x: 2000, y: 0, width: 100, height: 100 }), drawnId, placesOf([0, 200, 400]))).toEqual(nothing)
    expect(placedGroups({ ...grouped(), diagram: { planes: [] } }, drawnId, placesOf([0, 200, 400]))).toEqual(nothing)
  })

  it('are drawn with their names on both sides', () => {
    const [asIs, toBe] = [grouped(), grouped()]
    const comparison = compare(asIs, toBe, { same: [], notSame: [] }, defaultSettings)
    const pictures = alongSvgs({ asIs, toBe }, comparison, { language: 'id', titles: { asIs: 'As-is', toBe: 'To-be' } })
    expect([pictures.asIs.svg, pictures.toBe.svg].map((svg) => svg.includes('Loket'))).toEqual([true, true])
  })

  it.each(corpusFiles().filter(({ file }) => file.startsWith('a009-')))('$file: its group is drawn once', ({ bytes, file }) => {
    const { model } = readBpmn(bytes(), file)
    if (!model) throw new Error(file)
    const { ledger } = compare(model, model, { same: [], notSame: [] }, defaultSettings)
    const { asIs } = alongDrawings({ asIs: model, toBe: model }, ledger)
    const shapes = asIs.model.diagram?.planes[0]?.shapes ?? []
    const groups = asIs.model.processes.flatMap(({ artifacts }) => artifacts).filter(({ kind }) => kind === 'group')
    expect(groups.length).toBeGreaterThan(0)
    for (const { id } of groups) expect(shapes.filter(({ elementId }) => elementId === id)).toHaveLength(1)
  })
})
