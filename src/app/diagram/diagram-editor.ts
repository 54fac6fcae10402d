// One BPMN editor on the screen. Turns BPMN text into a drawing and edits into BPMN text; knows no store and no facts. Ids it
// takes and gives are those of the study's model.
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css'
import './diagram.css'
import Modeler from 'bpmn-js/lib/Modeler'
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling'
import type CommandStack from 'diagram-js/lib/command/CommandStack'
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type EventBus from 'diagram-js/lib/core/EventBus'
import type SearchPad from 'diagram-js/lib/features/search-pad/SearchPad'
import type Selection from 'diagram-js/lib/features/selection/Selection'
import type { Element } from 'bpmn-js/lib/model/Types'
import type { Language } from '../../locale/language.ts'
import type { Side } from '../../model/finding.ts'
import type { ActivityMark } from './activity-mark.ts'
import type { MovableView, ShownPart } from './coupled-views.ts'
import { contextPadBox } from './context-pad-box.ts'
import { EditPositions } from './edit-positions.ts'
import { elementMarks, type ElementMarks } from './element-marks.ts'
import { keepForeign } from './keep-foreign.ts'
import { oneHistory } from './one-history.ts'
import { ownColours } from './own-colours.ts'
import { pastedOrigins, type Origin, type PastedOrigins } from './pasted-origins.ts'
import { plainIcons } from './plain-icons.ts'
import { RepairedIds } from './repaired-ids.ts'
import { translateTools } from './translate-tools.ts'

/** What the editor reports. */
export interface EditorListener {
  /** The user changed the diagram: its whole new text, and of which elements the new ones are copies. Gives what it is kept as. */
  edited(xml: string, copies: ReadonlyMap<string, Origin>): Uint8Array | undefined
  /** The user selected elements; empty when nothing is. */
  selected(ids: readonly string[]): void
  /** What is shown moved or was scaled, by the user or by a call. */
  moved(): void
  /** The diagram could not be turned into text; it stands on the screen unsaved. */
  failed(reason: string): void
}

/** What an editor is made with. */
export interface EditorOptions {
  readonly side: Side
  readonly language: Language
  /** Says to a screen reader what the canvas is. */
  readonly label: string
  readonly listener: EditorListener
}

/** Where a diagram was being looked at, kept over a new opening. */
export interface EditorView {
  readonly rootId: string
  readonly shown: ShownPart
  readonly selected: readonly string[]
}

/** What is opened: BPMN text, and the ids of the model that are other ones in it. */
export interface OpenedText {
  readonly xml: string
  readonly ids: ReadonlyMap<string, string>
}

/** Room a fitted diagram leaves free, in pixels. */
export interface FitRoom {
  readonly left: number
  readonly around: number
}

// Copies go from one side to the other: both editors share what was copied.
const clipboard = (() => {
  let copied: unknown
  return {
    get: () => copied,
    set: (tree: unknown) => { copied = tree },
    clear: () => { copied = undefined },
    isEmpty: () => copied === undefined,
  }
})()

const smallestScale = 0.15
const largestScale = 4

/**
 * A BPMN editor in a container of the page. Destroy it when the container goes. Nothing reactive may be handed in: the objects
 * behind the drawing break inside proxies.
 */
export class DiagramEditor implements MovableView {
  private readonly modeler: Modeler
  private readonly listener: EditorListener
  private readonly canvas: Canvas
  private readonly registry: ElementRegistry
  private readonly selection: Selection
  private readonly marks: ElementMarks
  private readonly side: Side
  private readonly positions = new EditPositions<Uint8Array>()
  private readonly idsOf = new WeakMap<Uint8Array, RepairedIds>()
  private ids = new RepairedIds()
  private timer: ReturnType<typeof setTimeout> | undefined
  private saving: Promise<void> = Promise.resolve()
  private opened = 0
  private isMuted = false

  constructor(container: HTMLElement, { side, language, label, listener }: EditorOptions) {
    const font = getComputedStyle(container).fontFamily
    this.listener = listener
    this.side = side
    this.modeler = new Modeler({
      container,
      side,
      bpmnRenderer: {
        defaultFillColor: 'var(--diagram-fill)', defaultStrokeColor: 'var(--diagram-line)', defaultLabelColor: 'var(--diagram-text)',
      },
      textRenderer: { defaultStyle: { fontFamily: font, fontSize: 12 }, externalStyle: { fontSize: 11 } },
      additionalModules: [
        keepForeign, oneHistory, ownColours, pastedOrigins, elementMarks, contextPadBox, plainIcons, translateTools(language), { clipboard: ['value', clipboard] },
      ],
    })
    this.canvas = this.modeler.get<Canvas>('canvas')
    this.registry = this.modeler.get<ElementRegistry>('elementRegistry')
    this.selection = this.modeler.get<Selection>('selection')
    this.marks = this.modeler.get<ElementMarks>('elementMarks')
    const events = this.modeler.get<EventBus>('eventBus')
    events.on('commandStack.changed', ({ trigger }: { trigger?: string }) => {
      if (trigger === 'undo') this.positions.moved(-1)
      if (trigger === 'redo') this.positions.moved(1)
      if (trigger !== 'execute') return
      this.positions.executed()
      this.schedule()
    })
    events.on('selection.changed', () => { if (!this.isMuted) listener.selected(this.selectedIds()) })
    events.on('canvas.viewbox.changed', () => { if (!this.isMuted) listener.moved() })
    const drawing = container.querySelector('.djs-container > svg')
    drawing?.setAttribute('role', 'application')
    drawing?.setAttribute('aria-label', label)
  }

  /**
   * Opens the text of a source, with the ids in it that differ from the model's. `view` is where to look; without it nothing
   * is shown in particular. Returns what the editor could not take.
   */
  async open(source: Uint8Array, { xml, ids }: OpenedText, view?: EditorView): Promise<readonly string[]> {
    this.opened += 1
    this.positions.begin(source)
    this.ids = new RepairedIds(ids)
    this.idsOf.set(source, this.ids)
    clearTimeout(this.timer)
    this.timer = undefined
    this.isMuted = true
    try {
      const { warnings } = await this.modeler.importXML(xml)
      if (view) this.look(view)
      return warnings.map(messageOf)
    } finally {
      this.isMuted = false
    }
  }

  /** Shows a source by the editor's own undo and redo; `false` when it has to be opened. */
  goTo(source: Uint8Array): boolean {
    const steps = this.positions.stepsTo(source)
    if (steps === undefined || this.timer !== undefined) return false
    const stack = this.modeler.get<CommandStack>('commandStack')
    for (let left = Math.abs(steps); left > 0; left -= 1) {
      if (steps < 0) stack.undo()
      else stack.redo()
    }
    if (this.positions.stepsTo(source) !== 0) return false
    this.ids = this.idsOf.get(source) ?? new RepairedIds()
    return true
  }

  /** Where the diagram is being looked at now. */
  view(): EditorView {
    return { rootId: this.canvas.getRootElement().id, shown: this.shown(), selected: this.selectedIds() }
  }

  shown(): ShownPart {
    const { x, y, scale } = this.canvas.viewbox()
    return { x, y, scale }
  }

  move({ x, y, scale }: ShownPart): void {
    const { width, height } = this.canvas.getSize()
    if (width > 0 && height > 0) this.canvas.viewbox({ x, y, width: width / scale, height: height / scale })
  }

  /** The scale at which the whole diagram is seen, never above 1; `undefined` while nothing is drawn or there is no room. */
  fittingScale({ left, around }: FitRoom): number | undefined {
    const { inner, outer } = this.canvas.viewbox()
    if (inner.width <= 0 || outer.width <= left + 2 * around || outer.height <= 2 * around) return undefined
    const scale = Math.min((outer.width - left - 2 * around) / inner.width, (outer.height - 2 * around) / inner.height, 1)
    return Math.max(scale, smallestScale)
  }

  /** Shows the diagram at the scale, in the middle where it fits and from its upper left corner where it does not. */
  place(scale: number, { left, around }: FitRoom): void {
    const { inner, outer } = this.canvas.viewbox()
    const spare = (room: number, length: number): number => Math.max((room - 2 * around - length * scale) / 2, 0) + around
    this.move({ x: inner.x - (left + around) / scale, y: inner.y - spare(outer.height, inner.height) / scale, scale })
  }

  /** Multiplies the scale, around the middle of what is shown. */
  zoom(factor: number): void {
    this.canvas.zoom(Math.min(Math.max(this.canvas.zoom() * factor, smallestScale), largestScale))
  }

  /** Selects these elements and no others, without reporting it, and brings the first into sight. */
  select(ids: readonly string[]): void {
    const present = ids.flatMap((id) => this.registry.get(this.ids.toText(id)) ?? [])
    if (sameIds(present.map(({ id }) => this.ids.toModel(id)), this.selectedIds())) return
    this.isMuted = true
    try {
      this.selection.select(present as Element[])
      const root = present[0] && this.canvas.findRoot(present[0].id)
      if (root && root !== this.canvas.getRootElement()) this.canvas.setRootElement(root)
    } finally {
      this.isMuted = false
    }
    this.reveal(ids)
  }

  /** Brings the first of these elements into sight, where it is drawn. */
  reveal(ids: readonly string[]): void {
    const first = ids.map((id) => this.ids.toText(id)).find((id) => this.registry.get(id) !== undefined)
    if (first !== undefined) this.canvas.scrollToElement(first, 60)
  }

  /** Gives an element a name; counts as an edit of the user. */
  rename(id: string, name: string): void {
    const element = this.registry.get(this.ids.toText(id))
    if (element) this.modeler.get<Modeling>('modeling').updateLabel(element as Element, name)
  }

  showMarks(marks: ReadonlyMap<string, ActivityMark>): void {
    this.marks.show(this.ids.keysToText(marks))
  }

  light(ids: readonly string[]): void {
    this.marks.light(ids.map((id) => this.ids.toText(id)))
  }

  /** Opens or closes the search in the diagram. */
  search(): void {
    // After the press that asked for it: the search closes at any press outside.
    setTimeout(() => {
      this.canvas.focus()
      this.modeler.get<SearchPad>('searchPad').toggle()
    }, 0)
  }

  /** To be called when the container changed its size. */
  resized(): void {
    this.canvas.resized()
  }

  /** Reports an edit that waits, if one does. Resolves when everything was reported. */
  flush(): Promise<void> {
    if (this.timer !== undefined) {
      clearTimeout(this.timer)
      this.timer = undefined
      this.saving = this.saving.then(() => this.save())
    }
    return this.saving
  }

  /** Takes the editor off the page; edits that wait are lost, flush first. */
  destroy(): void {
    this.opened += 1
    clearTimeout(this.timer)
    this.modeler.destroy()
  }

  private schedule(): void {
    // A moment later, so that one action of several commands is one edit.
    this.timer ??= setTimeout(() => { void this.flush() }, 0)
  }

  private async save(): Promise<void> {
    const of = this.opened
    const { position } = this.positions
    try {
      const { xml } = await this.modeler.saveXML({ format: true })
      // Another text was opened meanwhile: this one is no longer what the study shows.
      if (xml === undefined || of !== this.opened) return
      const pasted = this.modeler.get<PastedOrigins>('pastedOrigins').take((id) => this.registry.get(id) !== undefined)
      // What had its id repaired is, to the study, a copy of what it was.
      const renamed = this.ids.repaired.map(([text, model]) => [text, { side: this.side, id: model }] as const)
      const kept = this.listener.edited(xml, new Map([...pasted, ...renamed]))
      if (!kept) return
      this.positions.kept(position, kept)
      if (renamed.length === 0) return
      this.ids = new RepairedIds()
      this.listener.selected(this.selectedIds())
    } catch (error) {
      this.listener.failed(error instanceof Error ? error.message : String(error))
    }
  }

  private look({ rootId, shown, selected }: EditorView): void {
    const root = this.canvas.getRootElements().find(({ id }) => id === rootId)
    if (root) this.canvas.setRootElement(root)
    this.move(shown)
    this.selection.select(selected.flatMap((id) => this.registry.get(this.ids.toText(id)) ?? []) as Element[])
  }

  private selectedIds(): readonly string[] {
    // A label outside its element stands for it.
    const ids = this.selection.get().map((element: Element & { labelTarget?: Element }) => this.ids.toModel((element.labelTarget ?? element).id))
    return [...new Set(ids)]
  }
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}

function messageOf(warning: unknown): string {
  // The reader of BPMN text gives objects with a message, whatever its types say.
  if (typeof warning === 'object' && warning !== null && 'message' in warning) return String(warning.message)
  return String(warning)
}
