// XML text -> the ids of its data associations, which a model does not keep.
import { Parser } from 'saxen'
import { dataEdgeId } from './layout/attachments.ts'
import { prefixOf } from './namespaces.ts'
import { parserText } from './parser-text.ts'
import { attributeText, elementText } from './xml-text.ts'

/** Ids of data associations by the edge that a layout draws for them (`dataEdgeId`). Those without an id are left out. */
export function dataAssociationIds(xml: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  // One entry for each open element: what it is called and, for associations, what they connect.
  const open: { readonly name: string; readonly id: string | undefined; readonly refs: Map<string, string> }[] = []
  let text = ''
  const parser = new Parser().ns({ ...prefixOf })
  parser.on('openTag', (name, attributes) => {
    const all = attributes()
    const id = all === false ? undefined : all['id']
    open.push({ name, id: id === undefined ? undefined : attributeText(id), refs: new Map() })
    text = ''
  })
  parser.on('text', (piece) => {
    text += piece
  })
  parser.on('closeTag', () => {
    const closed = open.pop()
    const parent = open.at(-1)
    if (!closed || !parent) return
    if (closed.name === '=bpmn:sourceRef' || closed.name === '=bpmn:targetRef') parent.refs.set(closed.name, elementText(text).trim())
    if (closed.id === undefined || parent.id === undefined) return
    const [direction, ref] = closed.name === '=bpmn:dataInputAssociation' ? ['input', '=bpmn:sourceRef'] as const
      : closed.name === '=bpmn:dataOutputAssociation' ? ['output', '=bpmn:targetRef'] as const : []
    const data = ref && closed.refs.get(ref)
    if (direction && data !== undefined) ids.set(dataEdgeId(direction, parent.id, data), closed.id)
  })
  parser.parse(parserText(xml))
  return ids
}
