// Remembers of which element a pasted one is the copy, so that what is stated about the first can be stated about the second.
import type EventBus from 'diagram-js/lib/core/EventBus'
import type { Side } from '../../model/finding.ts'
import type { ModdleElement } from './moddle-element.ts'

/** An element of one side of the study. */
export interface Origin {
  readonly side: Side
  readonly id: string
}

interface Descriptor {
  id: string
  businessObject?: ModdleElement
  origin?: Origin
}

// The editor makes the copy and its id at 1000; the tree to paste is filled at 1000 too.
const after = 400

/** Collects copies as they are made; pasting that is given up leaves entries of ids that never appear. */
export class PastedOrigins {
  static readonly $inject = ['eventBus', 'config.side']
  private readonly origins = new Map<string, Origin>()

  constructor(eventBus: EventBus, side: Side) {
    eventBus.on('copyPaste.copyElement', after, ({ descriptor }: { descriptor: Descriptor }) => {
      descriptor.origin = { side, id: descriptor.id }
    })
    eventBus.on('copyPaste.pasteElement', after, ({ descriptor }: { descriptor: Descriptor }) => {
      const id = descriptor.businessObject?.['id']
      if (descriptor.origin && typeof id === 'string') this.origins.set(id, descriptor.origin)
      delete descriptor.origin
    })
  }

  /** Takes out the copies among the ids; each is handed over once. */
  take(isPresent: (id: string) => boolean): ReadonlyMap<string, Origin> {
    const taken = new Map([...this.origins].filter(([id]) => isPresent(id)))
    for (const id of taken.keys()) this.origins.delete(id)
    return taken
  }
}

/** The module to add to an editor; the editor's configuration names its side. */
export const pastedOrigins = { __init__: ['pastedOrigins'], pastedOrigins: ['type', PastedOrigins] as ['type', typeof PastedOrigins] }
