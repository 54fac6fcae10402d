// Keeps what other tools wrote on an element when the editor copies it: to another kind of element, or by copy and paste.
// The editor itself copies only what its BPMN schema knows and would lose the rest.
import type EventBus from 'diagram-js/lib/core/EventBus'
import type { Moddle, ModdleElement } from './moddle-element.ts'

const before = 1500

/** Copies elements and attributes of foreign namespaces along, whole, with their own children and text. */
class KeepForeign {
  static readonly $inject = ['eventBus', 'moddle']

  constructor(eventBus: EventBus, moddle: Moddle) {
    eventBus.on('moddleCopy.canCopyProperty', before, ({ property, parent }: { property?: unknown; parent?: ModdleElement }) => {
      if (!isGeneric(property)) return undefined
      const copy = cloned(moddle, property)
      copy.$parent = parent
      return copy
    })
    eventBus.on('moddleCopy.canCopyProperties', before, ({ sourceElement, targetElement }: { sourceElement?: ModdleElement; targetElement?: ModdleElement }) => {
      copyForeignAttributes(sourceElement, targetElement)
    })
  }
}

/** The module to add to an editor. */
export const keepForeign = { __init__: ['keepForeign'], keepForeign: ['type', KeepForeign] as ['type', typeof KeepForeign] }

function isGeneric(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$descriptor' in value && (value as ModdleElement).$descriptor.isGeneric === true
}

function cloned(moddle: Moddle, element: ModdleElement): ModdleElement {
  const attributes: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(element)) if (!name.startsWith('$')) attributes[name] = value
  const copy = moddle.createAny(element.$type, element.$descriptor.ns?.uri, attributes)
  if (element['$body'] !== undefined) copy['$body'] = element['$body']
  const children = element['$children'] as readonly ModdleElement[] | undefined
  if (children) {
    copy['$children'] = children.map((child) => {
      const childCopy = cloned(moddle, child)
      childCopy.$parent = copy
      return childCopy
    })
  }
  return copy
}

function copyForeignAttributes(source: ModdleElement | undefined, target: ModdleElement | undefined): void {
  if (!source?.$attrs || !target?.$attrs) return
  for (const [name, value] of Object.entries(source.$attrs)) {
    // Declarations of namespaces belong to the element they stand on; prefixed names are data.
    const isForeign = name.includes(':') && !name.startsWith('xmlns')
    if (isForeign && !Object.hasOwn(target.$attrs, name)) target.$attrs[name] = value
  }
}
