import { describe, expect, it } from 'vitest'
import { elementAt, pictureGeometry } from '../../../src/app/parts/picture-places.ts'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import { diagramSvg } from '../../../src/evidence/picture/diagram-svg.ts'
import { svgSize } from '../../../src/evidence/report-pictures.ts'
import { bpmnOf, ministryRows } from '../../support/evidence-study.ts'
import { sampleFile } from '../../support/sample-file.ts'

describe('places in a picture', () => {
  it.each([['a drawn sample', sampleFile('2-pemeliharaan-server/as-is.bpmn')], ['a model laid out', new TextEncoder().encode(bpmnOf(ministryRows))]])(
    'of %s: every activity lies inside it, where its frame is drawn', (_name, bytes) => {
      const model = readBpmn(bytes, 'as-is.bpmn').model!
      const svg = diagramSvg(model, { language: 'id', title: 'As-is' })
      const { places, lines } = pictureGeometry(model, svg)
      const { width, height } = svgSize(svg)
      const [left, top] = /viewBox="(\S+) (\S+)/.exec(svg)!.slice(1).map(Number) as [number, number]
      const activities = model.processes.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind === 'activity'))
      expect(activities.length).toBeGreaterThan(5)
      for (const { id } of activities) {
        const box = places.get(id)!
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(width)
        expect(box.y + box.height).toBeLessThanOrEqual(height)
        expect(svg).toContain(`<rect x="${box.x + left}" y="${box.y + top}"`)
      }
      for (const { id, sourceRef } of model.processes.flatMap(({ sequenceFlows }) => sequenceFlows)) {
        const [begin, box] = [lines.get(id)![0]!, places.get(sourceRef)!]
        expect(Math.abs(begin.x - box.x - box.width / 2), `${id} begins at its source`).toBeLessThanOrEqual(box.width / 2 + 1)
        expect(Math.abs(begin.y - box.y - box.height / 2), `${id} begins at its source`).toBeLessThanOrEqual(box.height / 2 + 1)
      }
    },
  )

  it('are found from a point, the innermost of those asked for', () => {
    const places = new Map([['outer', { x: 0, y: 0, width: 100, height: 100 }], ['inner', { x: 10, y: 10, width: 20, height: 20 }], ['other', { x: 15, y: 15, width: 1, height: 1 }]])
    expect(elementAt(places, ['outer', 'inner'], { x: 15, y: 15 })).toBe('inner')
    expect(elementAt(places, ['outer', 'inner'], { x: 50, y: 15 })).toBe('outer')
    expect(elementAt(places, ['inner', 'unknown'], { x: 50, y: 15 })).toBeUndefined()
  })
})
