// Marks elements that carry a fill colour of their own, so that their texts stay dark on it in the dark theme too.
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type EventBus from 'diagram-js/lib/core/EventBus'
import type { ElementLike } from 'diagram-js/lib/model/Types'
import type { ModdleElement } from './moddle-element.ts'

const className = 'has-own-fill'

/** Adds a class to elements whose drawing states a fill. */
class OwnColours {
  static readonly $inject = ['eventBus', 'canvas', 'elementRegistry']

  constructor(eventBus: EventBus, canvas: Canvas, elementRegistry: ElementRegistry) {
    const mark = (element: ElementLike): void => {
      const drawing = element['di'] as ModdleElement | undefined
      const fill = drawing?.get?.('color:background-color') ?? drawing?.get?.('bioc:fill')
      if (fill !== undefined) canvas.addMarker(element.id, className)
      else if (canvas.hasMarker(element.id, className)) canvas.removeMarker(element.id, className)
    }
    eventBus.on('import.done', () => elementRegistry.filter((element) => element['width'] !== undefined).forEach(mark))
    eventBus.on('shape.changed', ({ element }: { element: ElementLike }) => { if (elementRegistry.get(element.id)) mark(element) })
  }
}

/** The module to add to an editor. */
export const ownColours = { __init__: ['ownColours'], ownColours: ['type', OwnColours] as ['type', typeof OwnColours] }
