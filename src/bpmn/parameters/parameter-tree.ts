// The elements in which other tools keep their simulation parameters, as trees. Everything else of a file is passed over.
import { Parser } from 'saxen'
import { localName } from '../parse-desk.ts'
import { withTightAttributes } from '../parser-text.ts'
import { attributeText, elementText } from '../xml-text.ts'

/** One element with everything inside it; names without prefix. */
export interface ParameterTree {
  readonly name: string
  /** As they are written; `attributeOf` reads one. */
  readonly written: Readonly<Record<string, string>>
  readonly children: readonly ParameterTree[]
  /** The text directly inside, blanks around it cut off. */
  readonly text: string
}

/** An element of parameters, and the id of the model's element that holds it; `undefined` where it stands beside all of them. */
export interface ParameterRoot {
  readonly tree: ParameterTree
  readonly owner: string | undefined
}

/** The elements in which tools keep parameters: BPSim, QBP, Camunda. No other namespace has the first two. */
const rootNames: readonly string[] = ['BPSimData', 'processSimulationInfo', 'properties']

interface Growing {
  readonly name: string
  readonly written: Readonly<Record<string, string>>
  readonly children: Growing[]
  text: string
}

/**
 * The elements of parameters in the text of one element, itself among them; where the parser stumbles, they end. Prefixes need not
 * be declared.
 */
export function parameterTrees(text: string): readonly ParameterTree[] {
  const roots: ParameterTree[] = []
  const open: Growing[] = []
  const parser = new Parser()
  parser.on('openTag', (name, attributes) => {
    const local = localName(name)
    if (open.length === 0 && !rootNames.includes(local)) return
    const all = attributes()
    const grown: Growing = { name: local, written: all === false ? {} : all, children: [], text: '' }
    const around = open.at(-1)
    if (around) around.children.push(grown)
    else roots.push(grown)
    open.push(grown)
  })
  parser.on('text', (piece) => {
    const inside = open.at(-1)
    if (inside) inside.text += elementText(piece).trim()
  })
  parser.on('closeTag', () => {
    open.pop()
  })
  parser.on('error', () => parser.stop())
  parser.parse(withTightAttributes(text))
  return roots
}

/** An attribute's value, blanks around it cut off; `undefined` when absent. */
export function attributeOf(tree: ParameterTree | undefined, name: string): string | undefined {
  return tree && Object.hasOwn(tree.written, name) ? attributeText(tree.written[name]!).trim() : undefined
}

/** The children with a name. */
export function childrenOf(tree: ParameterTree | undefined, name: string): readonly ParameterTree[] {
  return tree?.children.filter((child) => child.name === name) ?? []
}

/** The first child with a name. */
export function childOf(tree: ParameterTree | undefined, name: string): ParameterTree | undefined {
  return tree?.children.find((child) => child.name === name)
}
