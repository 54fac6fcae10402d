// A model told in lines of text, so that a set of models to match can be read and checked by people.
import type { FlowNode, Lane, ProcessModel } from '../../src/model/process-model.ts'
import { aGateway, aLane, aModel, anActivity, anEvent, aProcess, flowOf } from '../support/build-model.ts'

/**
 * The model of the lines, one step each, its id the letter and the line's number. A performer and a colon may come first.
 * `(…)` is an event; `| ` begins a branch of a choice, `+ ` one of work at once, two spaces continue a branch; a choice of
 * one branch may be skipped.
 */
export function toldModel(lines: readonly string[], letter: string): ProcessModel {
  const steps = lines.map((line, at) => toldStep(line, `${letter}${at + 1}`, at === 0, at === lines.length - 1))
  const [opens, ends] = [steps[0]?.node.kind !== 'event', steps.at(-1)?.node.kind !== 'event']
  const nodes: FlowNode[] = opens ? [anEvent('start', 'startEvent')] : []
  const flows: string[] = []
  let last = nodes[0]?.id
  let open: { readonly mark: string; readonly split: string; readonly branches: string[] } | undefined

  const follow = (node: FlowNode, from: string | undefined) => {
    nodes.push(node)
    if (from !== undefined) flows.push(`${from} ${node.id}`)
    return node.id
  }
  const gateway = (id: string, mark: string) => aGateway(id, mark === '+' ? 'parallelGateway' : 'exclusiveGateway')
  const close = () => {
    if (!open) return
    const { mark, split, branches } = open
    last = follow(gateway(`join-${split}`, mark), undefined)
    for (const from of branches.length === 1 ? [...branches, split] : branches) flows.push(`${from} ${last}`)
    open = undefined
  }
  for (const { node, mark } of steps) {
    if (mark !== ' ' && open?.mark !== mark) close()
    if (mark === '') last = follow(node, last)
    else if (mark === ' ') {
      if (!open) throw new Error(`'${node.name}' continues a branch, but none began.`)
      open.branches.push(follow(node, open.branches.pop()))
    } else {
      open ??= { mark, split: follow(gateway(`split-${node.id}`, mark), last), branches: [] }
      open.branches.push(follow(node, open.split))
    }
  }
  close()
  if (ends) follow(anEvent('end', 'endEvent'), last)
  return aModel([aProcess(flowOf(nodes, flows), lanesOf(steps))])
}

interface ToldStep {
  readonly node: FlowNode
  /** What the line begins with: nothing, a branch's sign, or a space where it continues one. */
  readonly mark: string
  readonly performer?: string
}

function toldStep(line: string, id: string, isFirst: boolean, isLast: boolean): ToldStep {
  const [, mark = '', told = ''] = /^(?:([|+ ]) )?(.*)$/.exec(line) ?? []
  const [, performer, name = ''] = /^(?:(.*?): )?(.*)$/.exec(told) ?? []
  const event = /^\((.*)\)$/.exec(name)?.[1]
  const position = isFirst ? 'startEvent' : isLast ? 'endEvent' : 'intermediateCatchEvent'
  const node = event === undefined ? anActivity(name, { id }) : anEvent(id, position, { name: event })
  return { node, mark, ...(performer !== undefined && { performer }) }
}

function lanesOf(steps: readonly ToldStep[]): readonly Lane[] {
  const refs = new Map<string, string[]>()
  for (const { node, performer } of steps) {
    if (performer !== undefined) refs.set(performer, [...(refs.get(performer) ?? []), node.id])
  }
  return [...refs].map(([name, ids]) => aLane(name, ids))
}
