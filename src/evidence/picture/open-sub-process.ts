// Sub-processes that show what is in them.
import type { Activity, FlowElements, FlowNode } from '../../model/process-model.ts'

/** A sub-process shown open. */
export interface OpenSubProcess extends Activity {
  readonly content: FlowElements
}

/** Whether the node is a sub-process that shows its content. */
export function isOpen(node: FlowNode): node is OpenSubProcess {
  return node.kind === 'activity' && node.isExpanded && node.content !== undefined
}
