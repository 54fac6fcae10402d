// The part of a model that figures look at: what a reader of the diagram sees.
import { countsByContent, inFlowOrder, type ModelIndex } from '../model/model-index.ts'
import type { Activity, FlowElements, FlowNode, Process } from '../model/process-model.ts'

/** One flow a reader sees, with its nodes in reading order. */
export interface ShownFlow {
  readonly process: Process
  /** The open sub-process the flow is in; absent for the flow of the process itself. */
  readonly parent?: Activity
  readonly container: FlowElements
  readonly nodes: readonly FlowNode[]
}

/** [SH1] The flows of all processes and of open sub-processes, outer before inner; what a collapsed one holds is not looked at. */
export function shownFlows(index: ModelIndex): readonly ShownFlow[] {
  const flows: ShownFlow[] = []
  const open = (process: Process, container: FlowElements, parent?: Activity): void => {
    const nodes = inFlowOrder(container)
    flows.push({ process, container, nodes, ...(parent && { parent }) })
    for (const node of nodes) if (node.kind === 'activity' && node.content && countsByContent(node)) open(process, node.content, node)
  }
  for (const process of index.processes) open(process, process)
  return flows
}
