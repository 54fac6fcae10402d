// The namespaces of a BPMN file that we read. In the names of parsed elements each stands as the prefix given here; the
// leading "=" cannot be part of a prefix in a file, so no file can pass an undeclared prefix off as one of them.

/** BPMN 2.0 (and 2.0.1, 2.0.2, ISO/IEC 19510: all share one name). */
export const bpmnNamespace = 'http://www.omg.org/spec/BPMN/20100524/MODEL'

/** What analysts state, written by us. */
export const factsNamespace = 'urn:ringkas:bpmn:1'

/** Prefix parsed names have for each namespace. */
export const prefixOf: Readonly<Record<string, string>> = {
  [bpmnNamespace]: '=bpmn',
  [factsNamespace]: '=facts',
  'http://www.omg.org/spec/BPMN/20100524/DI': '=di',
  'http://www.omg.org/spec/DD/20100524/DC': '=dc',
  'http://www.omg.org/spec/DD/20100524/DI': '=dd',
  // Where other tools keep the parameters of a simulation.
  'http://www.bpsim.org/schemas/1.0': '=bpsim',
  'http://www.bpsim.org/schemas/2.0': '=bpsim',
  'http://www.qbp-simulator.com/Schema201212': '=qbp',
  'http://camunda.org/schema/1.0/bpmn': '=camunda',
}

/** The root of every BPMN file, as a parsed name. */
export const rootName = '=bpmn:definitions'
