// The elements in which other tools keep their simulation parameters, as trees. Everything else of a file is passed over.
import { Parser } from 'saxen'
import { prefixOf } from '../namespaces.ts'
import { parserText } from '../parser-text.ts'
import { localName } from '../parse-desk.ts'
import { attributeText, elementText } from '../xml-text.ts'

/** One element with everything inside it; names without prefix. */
export interface ParameterTree {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly ParameterTree[]
  /** The text directly inside, blanks around it cut off. */
  readonly text: string
}

/** The element a tool keeps its parameters in, and the id of the element around it; `undefined` right under the root of the file. */
export interface ParameterRoot {
  readonly tree: ParameterTree
  readonly owner: string | undefined
}

/** Elements that hold parameters of other tools, as parsed names. */
export const parameterRoots = ['=bpsim:BPSimData', '=qbp:processSimulationInfo', '=camunda:properties'] as const

interface Growing {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Growing[]
  text: string
}

/** Every such element of a text, in its order. A text the parser stumbles over gives those before that place. */
export function parameterTrees(text: string): readonly ParameterRoot[] {
  const roots: ParameterRoot[] = []
  const open: Growing[] = []
  const owners: (string | undefined)[] = []
  const parser = new Parser().ns({ ...prefixOf })
  parser.on('openTag', (name, attributes) => {
    const isRoot = open.length === 0 && (parameterRoots as readonly string[]).includes(name)
    if (open.length > 0 || isRoot) {
      const all = attributes()
      const grown: Growing = {
        name: localName(name), attributes: new Map(Object.entries(all === false ? {} : all).map(([key, value]) => [key, attributeText(value)])), children: [], text: '',
      }
      open.at(-1)?.children.push(grown)
      if (isRoot) roots.push({ tree: grown, owner: owners.findLast((owner, at) => at > 0 && owner !== undefined) })
      open.push(grown)
      return
    }
    const all = attributes()
    const id = all === false ? undefined : all['id']
    owners.push(id === undefined ? undefined : attributeText(id).trim())
  })
  parser.on('text', (piece) => {
    const inside = open.at(-1)
    if (inside) inside.text += elementText(piece).trim()
  })
  parser.on('closeTag', () => {
    if (open.length > 0) open.pop()
    else owners.pop()
  })
  parser.on('error', () => parser.stop())
  parser.parse(parserText(text))
  return roots
}

/** The children with a name. */
export function childrenOf(tree: ParameterTree | undefined, name: string): readonly ParameterTree[] {
  return tree?.children.filter((child) => child.name === name) ?? []
}

/** The first child with a name. */
export function childOf(tree: ParameterTree | undefined, name: string): ParameterTree | undefined {
  return tree?.children.find((child) => child.name === name)
}
