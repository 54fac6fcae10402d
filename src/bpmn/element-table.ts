// What each element of the BPMN namespaces is to us. An element that is not listed here is reported as unknown.
import { activityTypes, eventTypes, gatewayTypes, type Activity, type DataElement, type Event, type Gateway } from '../model/process-model.ts'

/** How an element is read. */
export type Reading =
  | { readonly as: 'activity'; readonly type: Activity['type'] }
  | { readonly as: 'gateway'; readonly type: Gateway['type'] }
  | { readonly as: 'event'; readonly type: Event['type'] }
  | { readonly as: 'eventDefinition'; readonly definition: Event['definition'] }
  | { readonly as: 'data'; readonly type: DataElement['type'] }
  | { readonly as: 'text'; readonly of: TextOf }
  | { readonly as: 'facts'; readonly name: string }
  | { readonly as: 'distribution' }
  | { readonly as: 'parameters' }
  | { readonly as: 'loop'; readonly multiple: boolean }
  | { readonly as: 'dataAssociation'; readonly direction: 'input' | 'output' }
  | { readonly as: 'sequenceFlow' }
  | { readonly as: 'kept' | 'extensionElements' }
  | { readonly as: Structure }
  | { readonly as: 'diagram' | 'plane' | 'shape' | 'edge' | 'label' | 'bounds' | 'waypoint' }

/** Elements that hold others together. */
export type Structure = (typeof structures)[number] | 'dataStore' | 'choreography'

/** Elements whose text matters. */
export type TextOf =
  | 'flowNodeRef' | 'documentation' | 'text' | 'sourceRef' | 'targetRef' | 'conditionExpression' | 'eventDefinitionRef'
  | 'incoming' | 'outgoing' | 'timeDuration' | 'loopCardinality'

/**
 * Elements of the standard that hold nothing a figure or picture needs. They stay in the file as they are, and so does
 * everything inside them.
 */
const kept = [
  'assignment', 'auditing', 'callConversation', 'categoryValueRef', 'completionCondition', 'complexBehaviorDefinition',
  'condition', 'conversation', 'conversationAssociation', 'conversationLink', 'conversationNode', 'correlationKey',
  'correlationProperty', 'correlationPropertyBinding', 'correlationPropertyRetrievalExpression', 'correlationSubscription',
  'activationCondition', 'dataInputRefs', 'dataOutputRefs', 'dataPath', 'dataState', 'endPoint', 'endPointRef',
  'error', 'errorRef', 'escalation', 'expression', 'extension', 'formalExpression', 'from', 'globalBusinessRuleTask',
  'globalManualTask', 'globalScriptTask', 'globalTask', 'globalUserTask', 'humanPerformer', 'import', 'inMessageRef',
  'innerParticipantRef', 'inputDataItem', 'inputSet', 'inputSetRefs', 'interface', 'interfaceRef', 'ioBinding', 'itemDefinition',
  'loopCondition', 'loopDataInputRef', 'loopDataOutputRef', 'message', 'messageFlowAssociation', 'messageFlowRef',
  'messagePath', 'messageRef', 'monitoring', 'operation', 'operationRef', 'optionalInputRefs', 'optionalOutputRefs',
  'outMessageRef', 'outerParticipantRef', 'outputDataItem', 'outputSet', 'outputSetRefs', 'participantAssociation',
  'participantMultiplicity', 'participantRef', 'partitionElement', 'partitionElementRef', 'partnerEntity', 'partnerEntityRef', 'partnerRole',
  'partnerRoleRef', 'performer', 'potentialOwner', 'property', 'rendering', 'resource',
  'resourceAssignmentExpression', 'resourceParameter', 'resourceParameterBinding', 'resourceRef', 'resourceRole', 'rootElement',
  'script', 'signal', 'source', 'subConversation', 'supportedInterfaceRef', 'supports', 'target', 'timeCycle', 'timeDate',
  'to', 'transformation', 'value', 'whileExecutingInputRefs', 'whileExecutingOutputRefs',
] as const

const choreographies = [
  'choreography', 'globalChoreographyTask', 'choreographyTask', 'subChoreography', 'callChoreography', 'choreographyRef',
  'choreographyActivity',
] as const

const definitions = [
  'message', 'timer', 'error', 'escalation', 'cancel', 'conditional', 'link', 'signal', 'terminate',
] as const

const structures = [
  'definitions', 'collaboration', 'process', 'participant', 'laneSet', 'lane', 'messageFlow', 'textAnnotation', 'association',
  'group', 'category', 'categoryValue', 'ioSpecification',
] as const

const texts = [
  'flowNodeRef', 'documentation', 'text', 'sourceRef', 'targetRef', 'conditionExpression', 'eventDefinitionRef', 'incoming',
  'outgoing', 'timeDuration', 'loopCardinality',
] as const

const data = ['dataObject', 'dataObjectReference', 'dataStoreReference', 'dataInput', 'dataOutput'] as const

/** Every element we know by its parsed name. */
export const elementTable: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...kept.map((name) => bpmn(name, { as: 'kept' })),
  ...choreographies.map((name) => bpmn(name, { as: 'choreography' })),
  ...structures.map((name) => bpmn(name, { as: name })),
  ...texts.map((name) => bpmn(name, { as: 'text', of: name })),
  ...data.map((type) => bpmn(type, { as: 'data', type })),
  ...activityTypes.map((type) => bpmn(type, { as: 'activity', type })),
  ...gatewayTypes.map((type) => bpmn(type, { as: 'gateway', type })),
  ...eventTypes.map((type) => bpmn(type, { as: 'event', type })),
  ...definitions.map((definition) => bpmn(`${definition}EventDefinition`, { as: 'eventDefinition', definition })),
  bpmn('compensateEventDefinition', { as: 'eventDefinition', definition: 'compensation' }),
  // Collaborations that show choreographies or conversations only; pools in them are pools.
  bpmn('globalConversation', { as: 'collaboration' }),
  bpmn('childLaneSet', { as: 'laneSet' }),
  bpmn('sequenceFlow', { as: 'sequenceFlow' }),
  bpmn('extensionElements', { as: 'extensionElements' }),
  bpmn('dataStore', { as: 'dataStore' }),
  bpmn('standardLoopCharacteristics', { as: 'loop', multiple: false }),
  bpmn('multiInstanceLoopCharacteristics', { as: 'loop', multiple: true }),
  bpmn('dataInputAssociation', { as: 'dataAssociation', direction: 'input' }),
  bpmn('dataOutputAssociation', { as: 'dataAssociation', direction: 'output' }),
  ['=di:BPMNDiagram', { as: 'diagram' }],
  ['=di:BPMNPlane', { as: 'plane' }],
  ['=di:BPMNShape', { as: 'shape' }],
  ['=di:BPMNEdge', { as: 'edge' }],
  ['=di:BPMNLabel', { as: 'label' }],
  ['=di:BPMNLabelStyle', { as: 'kept' }],
  ['=dc:Bounds', { as: 'bounds' }],
  ['=dc:Font', { as: 'kept' }],
  ['=dc:Point', { as: 'kept' }],
  ['=dd:waypoint', { as: 'waypoint' }],
  ['=dd:extension', { as: 'kept' }],
  ...['activity', 'branch', 'performer', 'process'].map((name) => [`=facts:${name}`, { as: 'facts', name }] as const),
  ['=facts:distribution', { as: 'distribution' }],
  // BPSim's own place is a relationship.
  bpmn('relationship', { as: 'parameters' }),
  ...['=bpsim:BPSimData', '=qbp:processSimulationInfo', '=camunda:properties'].map((name): [string, Reading] => [name, { as: 'parameters' }]),
])

function bpmn(name: string, reading: Reading): [string, Reading] {
  return [`=bpmn:${name}`, reading]
}
