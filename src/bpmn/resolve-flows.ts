// Ends of sequence flows, message flows and associations: words -> ids of elements that exist, or a finding.
import type { Artifact, MessageFlow, Participant, SequenceFlow } from '../model/process-model.ts'
import { append } from '../model/append.ts'
import type { Draft, DraftFlow, Entry, Role, Writable } from './draft.ts'
import type { Directory } from './resolve-ids.ts'

const nodeRoles: ReadonlySet<Role> = new Set<Role>(['activity', 'gateway', 'event'])
const messageRoles: ReadonlySet<Role> = new Set<Role>(['activity', 'gateway', 'event', 'participant'])
const processRoles: ReadonlySet<Role> = new Set<Role>(['process'])
const anyRole: ReadonlySet<Role> = new Set<Role>([
  'process', 'participant', 'lane', 'activity', 'gateway', 'event', 'sequenceFlow', 'messageFlow', 'data', 'annotation', 'association', 'group',
])

/** Start tags of the nodes that list a flow as theirs, by the flow's id in the file. */
export interface Claims {
  readonly sources: ReadonlyMap<string, number>
  readonly targets: ReadonlyMap<string, number>
}

/** The flows of each process and sub-process. */
export type FlowsByHome = ReadonlyMap<DraftFlow, SequenceFlow[]>

/**
 * Sequence flows by the process or sub-process they run in: where both ends stand, whatever place the file lists them in; for
 * one that crosses a border, where it is listed. An end the flow does not name is taken from the nodes that list the flow
 * (`claims`, asked for only then). A flow that keeps a missing end is left out, with a finding.
 */
export function resolveSequenceFlows(draft: Draft, directory: Directory, claims: () => Claims): FlowsByHome {
  const flows = new Map<DraftFlow, SequenceFlow[]>()
  const byTag = new Map<number, Entry>()
  const claimant = (of: 'sources' | 'targets', flow: Entry): Entry | undefined => {
    const tag = flow.fileId === undefined ? undefined : claims()[of].get(flow.fileId)
    if (tag === undefined) return undefined
    if (byTag.size === 0) for (const entry of draft.entries) byTag.set(entry.tag, entry)
    return byTag.get(tag)
  }
  const end = (flow: Entry, of: 'sources' | 'targets', reference: string | undefined): Entry | undefined =>
    directory.find(reference, nodeRoles) ?? listedEnd(draft, flow, of, reference, claimant(of, flow))
  for (const flow of draft.entries) {
    if (flow.role !== 'sequenceFlow' || !flow.home) continue
    const source = end(flow, 'sources', flow.source)
    const target = end(flow, 'targets', flow.target)
    if (!source || !target) {
      flow.isLeftOut = true
      continue
    }
    if (source.home !== target.home) {
      const params = { name: called(flow), source: called(source), target: called(target) }
      draft.findings.push({ code: 'FLOW_CROSSES_BORDER', severity: 'warning', params, element: flow, tag: flow.tag })
    }
    const made: Writable<SequenceFlow> = {
      id: flow.element.id, sourceRef: source.element.id, targetRef: target.element.id, hasCondition: flow.hasCondition, facts: flow.stated ?? {},
    }
    if (flow.element.name !== undefined) made.name = flow.element.name
    append(flows, source.home === target.home ? (source.home ?? flow.home) : flow.home, made)
  }
  return flows
}

// The end a flow does not name, from the node that lists the flow; either way something to tell.
function listedEnd(draft: Draft, flow: Entry, of: 'sources' | 'targets', reference: string | undefined, listed: Entry | undefined): Entry | undefined {
  const name = called(flow)
  if (listed) {
    const params = { name, end: of === 'sources' ? 'sourceRef' : 'targetRef', node: called(listed) }
    draft.findings.push({ code: 'FLOW_END_REPAIRED', severity: 'info', params, element: flow, tag: flow.tag })
  } else {
    const code = of === 'sources' ? 'FLOW_WITHOUT_SOURCE' : 'FLOW_WITHOUT_TARGET'
    draft.findings.push({ code, severity: 'warning', params: { name, reference: reference ?? '' }, element: flow, tag: flow.tag })
  }
  return listed
}

/** Message flows between nodes and pools that exist; an end that names a process stands for its pool. */
export function resolveMessageFlows(draft: Draft, directory: Directory, participants: readonly Participant[]): readonly MessageFlow[] {
  return draft.messageFlows.flatMap((flow): MessageFlow[] => {
    const end = (reference: string | undefined): string | undefined => {
      const direct = directory.find(reference, messageRoles)
      if (direct) return direct.element.id
      const process = directory.find(reference, processRoles)
      return process && participants.find(({ processRef }) => processRef === process.element.id)?.id
    }
    const source = end(flow.source)
    const target = end(flow.target)
    if (source !== undefined && target !== undefined) return [{ ...flow.element, sourceRef: source, targetRef: target }]
    const missing = source === undefined ? 'sourceRef' : 'targetRef'
    const reference = (source === undefined ? flow.source : flow.target) ?? ''
    const params = { name: called(flow), end: missing, reference }
    draft.findings.push({ code: 'MESSAGE_FLOW_WITHOUT_END', severity: 'warning', params, element: flow, tag: flow.tag })
    return []
  })
}

/** Annotations, groups and the associations whose both ends exist. */
export function resolveArtifacts(draft: Draft, entries: readonly Entry[], directory: Directory): readonly Artifact[] {
  return entries.flatMap((entry): Artifact[] => {
    if (entry.role !== 'association') return [entry.element as Artifact]
    const { source, target } = entry
    const [from, to] = [directory.find(source, anyRole), directory.find(target, anyRole)]
    if (from && to) return [{ kind: 'association', id: entry.element.id, sourceRef: from.element.id, targetRef: to.element.id }]
    unresolved(draft, entry, (from ? target : source) ?? '', entry.tag, 'association')
    return []
  })
}

/** Reports a reference that leads nowhere. */
export function unresolved(draft: Draft, from: Entry, reference: string, tag: number, element: string): void {
  const params = { element, name: called(from), reference }
  draft.findings.push({ code: 'REFERENCE_UNRESOLVED', severity: 'warning', params, element: from, tag })
}

/** What people call an element: its name, else its id. */
export function called({ element }: Entry): string {
  return element.name ?? element.id
}
