// Dragging an activity with mouse, finger or pen, by pointer events alone: begins after a few pixels, scrolls near edges, ends with
// Escape. Reads the page by its data-activity, data-row and data-drop; what a drop does is not its matter.
import { onBeforeUnmount, ref, shallowRef, type Ref } from 'vue'
import type { Side } from '../../../model/finding.ts'
import type { Dragged } from './drop-effect.ts'

/** What is under the pointer: a row, perhaps one activity of it, or the place that means "no counterpart". */
export type PointedAt = { readonly row: number; readonly activity?: string } | 'nowhere'

/** Where the pointer is in the window, in pixels. A finger covers what is under it. */
export interface DragPlace {
  readonly x: number
  readonly y: number
  readonly isFinger: boolean
}

/** A drag in progress, or none. */
export interface ActivityDrag {
  readonly dragged: Readonly<Ref<Dragged | undefined>>
  readonly pointedAt: Readonly<Ref<PointedAt | undefined>>
  readonly place: Readonly<Ref<DragPlace>>
  /** For `pointerdown` of whatever holds the activities. */
  begin(event: PointerEvent): void
  /** Ends a drag, if there is one, and changes nothing. */
  end(): void
}

const sides = ['asIs', 'toBe'] as const
/** The pointer moves this far before a press becomes a drag, in pixels. */
const slack = 5
/** How near an edge it scrolls, and how far with each picture at the very edge. */
const edge = 56
const fastest = 18

/** The drag of the activities inside `body`; `drop` is called where one is let go over something. */
export function useActivityDrag(body: Readonly<Ref<HTMLElement | undefined>>, drop: (dragged: Dragged, at: PointedAt) => void): ActivityDrag {
  const dragged = shallowRef<Dragged>()
  const pointedAt = shallowRef<PointedAt>()
  const place = ref<DragPlace>({ x: 0, y: 0, isFinger: false })
  let pressed: { readonly pointer: number; readonly x: number; readonly y: number; readonly what: Dragged } | undefined
  let frame = 0
  let listening = new AbortController()

  function begin(event: PointerEvent): void {
    const target = event.target as Element
    const item = target.closest<HTMLElement>('[data-activity]')
    const side = sides.find((some) => some === item?.dataset['side'])
    // A finger on a name scrolls; it drags by the handle.
    if (event.button !== 0 || !item || side === undefined || (event.pointerType !== 'mouse' && !target.closest('.grip'))) return
    end()
    pressed = { pointer: event.pointerId, x: event.clientX, y: event.clientY, what: { side, id: item.dataset['activity']! } }
    listening = new AbortController()
    const { signal } = listening
    window.addEventListener('pointermove', move, { signal })
    window.addEventListener('pointerup', release, { signal })
    window.addEventListener('pointercancel', end, { signal })
    window.addEventListener('blur', end, { signal })
    window.addEventListener('keydown', key, { capture: true, signal })
    window.addEventListener('dragstart', refuse, { signal })
  }

  function move(event: PointerEvent): void {
    if (!pressed || event.pointerId !== pressed.pointer) return
    if (!dragged.value && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < slack) return
    place.value = { x: event.clientX, y: event.clientY, isFinger: event.pointerType === 'touch' }
    if (!dragged.value) {
      dragged.value = pressed.what
      getSelection()?.removeAllRanges()
      frame = requestAnimationFrame(scroll)
    }
    look()
  }

  function look(): void {
    const found = document.elementFromPoint(place.value.x, place.value.y)
    const row = found?.closest<HTMLElement>('[data-row]')
    const next: PointedAt | undefined = found?.closest('[data-drop]') ? 'nowhere' : row && body.value?.contains(row)
      ? { row: Number(row.dataset['row']), ...activityOf(found, dragged.value?.side) } : undefined
    if (JSON.stringify(next) !== JSON.stringify(pointedAt.value)) pointedAt.value = next
  }

  function scroll(): void {
    if (!dragged.value) return
    frame = requestAnimationFrame(scroll)
    const scroller = scrollerOf(body.value)
    if (!scroller || pointedAt.value === 'nowhere') return
    const { top, bottom } = scroller.getBoundingClientRect()
    const [above, below] = [Math.max(0, top) + edge - place.value.y, place.value.y - (Math.min(bottom, window.innerHeight) - edge)]
    const by = above > 0 ? -above : below > 0 ? below : 0
    if (by === 0) return
    const before = scroller.scrollTop
    scroller.scrollTop += Math.sign(by) * Math.ceil(Math.min(1, Math.abs(by) / edge) * fastest)
    if (scroller.scrollTop !== before) look()
  }

  function release(event: PointerEvent): void {
    if (!pressed || event.pointerId !== pressed.pointer) return
    const [what, at] = [dragged.value, pointedAt.value]
    end()
    if (!what) return
    // The click that the browser makes of a press and a release is none.
    window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => window.removeEventListener('click', swallow, true))
    if (at !== undefined) drop(what, at)
  }

  function key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !dragged.value) return
    swallow(event)
    end()
  }

  function end(): void {
    cancelAnimationFrame(frame)
    listening.abort()
    pressed = undefined
    dragged.value = undefined
    pointedAt.value = undefined
  }

  onBeforeUnmount(end)
  return { dragged, pointedAt, place, begin, end }
}

function activityOf(found: Element | null | undefined, side: Side | undefined): { readonly activity?: string } {
  const item = found?.closest<HTMLElement>('[data-activity]')
  const id = item?.dataset['activity']
  return id !== undefined && item?.dataset['side'] !== side ? { activity: id } : {}
}

function scrollerOf(element: HTMLElement | undefined): HTMLElement | undefined {
  for (let some = element?.parentElement; some; some = some.parentElement) {
    if (some.scrollHeight > some.clientHeight && /auto|scroll/.test(getComputedStyle(some).overflowY)) return some
  }
  return undefined
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}

// The browser's own dragging of selected text would end ours.
function refuse(event: Event): void {
  event.preventDefault()
}
