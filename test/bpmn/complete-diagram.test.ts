// When a diagram counts as complete, and what completes it.
import { describe, expect, it } from 'vitest'
import { completeDiagram, diagramIsComplete } from '../../src/bpmn/complete-diagram.ts'
import { layOut } from '../../src/bpmn/layout/lay-out.ts'
import type { Plane } from '../../src/model/diagram.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { aModel, anActivity, aProcess, aSubProcess, flowOf } from '../support/build-model.ts'

const model = aModel([aProcess(flowOf([anActivity('a'), anActivity('b'), aSubProcess('sub', flowOf([anActivity('in')]))], ['a b sub']))])

function drawn(some: ProcessModel, change: (plane: Plane) => Plane = (plane) => plane): ProcessModel {
  return { ...some, diagram: { planes: layOut(some).planes.map(change) } }
}
const withoutShape = (id: string) => (plane: Plane): Plane => ({ ...plane, shapes: plane.shapes.filter(({ elementId }) => elementId !== id) })
const withoutEdge = (id: string) => (plane: Plane): Plane => ({ ...plane, edges: plane.edges.filter(({ elementId }) => elementId !== id) })

describe('complete diagrams', () => {
  it.each([
    ['no diagram', model, false],
    ['everything drawn', drawn(model), true],
    ['a task left out', drawn(model, withoutShape('b')), false],
    ['a task of an open sub-process left out', drawn(model, withoutShape('in')), false],
    ['a flow left out', drawn(model, withoutEdge('a->b')), false],
  ])('[CD1] %s', (_, some, complete) => expect(diagramIsComplete(some)).toBe(complete))

  it('[CD2] need not draw what is in a closed sub-process', () => {
    const closed = aModel([aProcess(flowOf([aSubProcess('sub', flowOf([anActivity('in')]), { isExpanded: false })]))])
    const [first] = layOut(closed).planes
    expect(diagramIsComplete({ ...closed, diagram: { planes: [first!] } })).toBe(true)
  })
  it('[CD3] stay as they are', () => {
    const some = drawn(model)
    expect(completeDiagram(some)).toBe(some.diagram)
  })
  it('[CD4] keep their shapes when only a line is missing', () => {
    const some = drawn(model, withoutEdge('a->b'))
    const completed = completeDiagram(some)
    expect(completed.planes[0]!.shapes).toEqual(some.diagram!.planes[0]!.shapes)
    expect(diagramIsComplete({ ...some, diagram: completed })).toBe(true)
  })
  it('[CD5] are laid out anew when a node is missing', () => {
    const some = drawn(model, withoutShape('b'))
    expect(completeDiagram(some)).toEqual(layOut(some))
  })
})
