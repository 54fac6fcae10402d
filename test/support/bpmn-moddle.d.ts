// What the tests use of bpmn-moddle, which ships no types of its interface.
declare module 'bpmn-moddle' {
  /** An element of a BPMN document as moddle keeps it. */
  export interface ModdleElement {
    readonly $type: string
    readonly $descriptor: { readonly isGeneric?: boolean; readonly ns?: { readonly uri?: string } }
    readonly $attrs?: Record<string, unknown>
    $parent?: ModdleElement | undefined
    id?: string
    rootElements: ModdleElement[]
    flowElements: ModdleElement[]
    [property: string]: unknown
  }
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: readonly { message: string }[] }>
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>
    create(type: string, attributes?: object): ModdleElement
    createAny(type: string, namespace: string | undefined, attributes?: object): ModdleElement
  }
}
