// The part of the drawing component's BPMN objects we touch. Its own types leave them open.

/** One object of the BPMN tree behind a drawn element. Foreign elements are generic: their names are plain properties. */
export interface ModdleElement {
  readonly $type: string
  readonly $descriptor: { readonly isGeneric?: boolean; readonly ns?: { readonly uri?: string } }
  /** Attributes outside the BPMN schema, names as written. */
  readonly $attrs?: Record<string, unknown>
  $parent?: ModdleElement | undefined
  get?(name: string): unknown
  [name: string]: unknown
}

/** Makes elements no schema knows. */
export interface Moddle {
  createAny(type: string, namespace: string | undefined, attributes: Readonly<Record<string, unknown>>): ModdleElement
}
