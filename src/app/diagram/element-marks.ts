// Draws marks over activities and lights partners, with overlays and CSS classes only: neither the file nor its history changes.
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type EventBus from 'diagram-js/lib/core/EventBus'
import type Overlays from 'diagram-js/lib/features/overlays/Overlays'
import type { ElementLike } from 'diagram-js/lib/model/Types'
import type { ActivityMark } from './activity-mark.ts'

interface Drawn {
  readonly overlay: string
  /** The drawn element; after "change element" another one has the same id. */
  readonly element: ElementLike
  /** What is drawn, to see whether anything changed. */
  readonly content: string
}

const overlayType = 'marks'
// The size of marks on the screen, as a share of their full one, below which they do not shrink at first.
const smallestMarks = 0.7
const boltPath = 'M9 1.8 3.5 9H8l-1 5.2L12.5 7H8z'

/** Keeps what is drawn equal to what was last asked for, also after a diagram was opened anew. */
export class ElementMarks {
  static readonly $inject = ['eventBus', 'canvas', 'overlays', 'elementRegistry']
  private readonly canvas: Canvas
  private readonly overlays: Overlays
  private readonly registry: ElementRegistry
  private marks: ReadonlyMap<string, ActivityMark> = new Map()
  private partners: readonly string[] = []
  private drawn = new Map<string, Drawn>()
  private readonly classes = new Map<string, { readonly element: ElementLike; readonly name: string }>()
  private lit: readonly string[] = []

  constructor(eventBus: EventBus, canvas: Canvas, overlays: Overlays, elementRegistry: ElementRegistry) {
    this.canvas = canvas
    this.overlays = overlays
    this.registry = elementRegistry
    eventBus.on('diagram.clear', () => this.forget())
    eventBus.on('canvas.viewbox.changed', ({ viewbox }: { viewbox: { scale: number } }) => this.follow(viewbox.scale))
    eventBus.on('import.done', () => {
      this.show(this.marks)
      this.light(this.partners)
    })
  }

  /** Draws these marks and no others. Ids the diagram does not draw are passed over. */
  show(marks: ReadonlyMap<string, ActivityMark>): void {
    this.marks = marks
    for (const [id, { overlay, element }] of this.drawn) {
      if (marks.has(id) && this.registry.get(id) === element) continue
      this.overlays.remove(overlay)
      this.drawn.delete(id)
    }
    for (const [id, mark] of marks) {
      const element = this.registry.get(id)
      if (element === undefined) continue
      const content = `${element['width']} ${element['height']} ${mark.value} ${mark.time} ${mark.number} ${mark.isAutomated}`
      const before = this.drawn.get(id)
      if (before?.content !== content) {
        if (before) this.overlays.remove(before.overlay)
        const html = drawnMark(mark, Number(element['width']), Number(element['height']))
        const overlay = this.overlays.add(id, overlayType, { position: { top: 0, left: 0 }, html })
        this.drawn.set(id, { overlay, element, content })
      }
      this.setOutcome(id, element, mark)
    }
    for (const id of this.classes.keys()) if (!marks.has(id)) this.clearOutcome(id)
  }

  /** Lights the elements that correspond to what is selected on the other side. */
  light(ids: readonly string[]): void {
    this.partners = ids
    for (const id of this.lit) if (this.registry.get(id)) this.canvas.removeMarker(id, 'is-partner')
    this.lit = ids.filter((id) => this.registry.get(id) !== undefined)
    for (const id of this.lit) this.canvas.addMarker(id, 'is-partner')
  }

  private follow(scale: number): void {
    // Seen from afar the marks stay larger than the boxes, as far as a box has room for them.
    const marksScale = Math.min(Math.max(smallestMarks / scale, 1), 1.35)
    this.canvas.getContainer().style.setProperty('--marks-scale', marksScale.toFixed(3))
  }

  private setOutcome(id: string, element: ElementLike, { outcome }: ActivityMark): void {
    const before = this.classes.get(id)
    const name = outcome === undefined ? undefined : `outcome-${outcome}`
    if (before?.name === name && before?.element === element) return
    this.clearOutcome(id)
    if (name === undefined) return
    this.canvas.addMarker(id, name)
    this.classes.set(id, { element, name })
  }

  private clearOutcome(id: string): void {
    const before = this.classes.get(id)
    if (before && this.registry.get(id) === before.element) this.canvas.removeMarker(id, before.name)
    this.classes.delete(id)
  }

  private forget(): void {
    this.drawn.clear()
    this.classes.clear()
    this.lit = []
  }
}

/** The module to add to an editor. */
export const elementMarks = { __init__: ['elementMarks'], elementMarks: ['type', ElementMarks] as ['type', typeof ElementMarks] }

function drawnMark(mark: ActivityMark, width: number, height: number): HTMLElement {
  const whole = document.createElement('div')
  whole.className = 'marks'
  whole.style.width = `${width}px`
  whole.style.height = `${height}px`
  const part = (className: string, text: string): void => {
    const span = document.createElement('span')
    span.className = className
    span.textContent = text
    whole.append(span)
  }
  part(`cat ${mark.value?.toLowerCase() ?? 'un'}`, mark.value ?? '?')
  part(mark.isUntimed ? 'time missing' : 'time', mark.time)
  part('number', String(mark.number))
  if (mark.isAutomated) whole.append(bolt())
  return whole
}

function bolt(): SVGElement {
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  picture.setAttribute('viewBox', '0 0 16 16')
  picture.setAttribute('class', 'bolt')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', boltPath)
  picture.append(path)
  return picture
}
