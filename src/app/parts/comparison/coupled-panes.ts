// Two panes with a picture each that are scrolled and enlarged as one. Knows sizes and boxes, nothing of what is drawn.
import { computed, nextTick, onBeforeUnmount, onMounted, reactive, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { Bounds } from '../../../model/diagram.ts'
import { otherSide, type Side } from '../../../model/finding.ts'
import type { BothSides } from '../../../model/study.ts'
import { firstZoom, fitScale, type Size } from './picture-scale.ts'

/** What the panes show. */
export interface PaneContents {
  /** Of the pictures, in their own pixels. */
  readonly sizes: ComputedRef<BothSides<Size>>
  /** Whether the same place is the same point of both pictures; else they go the same share of their way. */
  readonly isShared: ComputedRef<boolean>
}

/** The panes as one. */
export interface CoupledPanes {
  /** Takes hold of the element that scrolls a picture, for `ref`. */
  hold(side: Side, pane: unknown): void
  /** How much larger than "the whole picture fits its pane". */
  readonly zoom: Readonly<Ref<number>>
  /** Pixels of the screen per pixel of the picture. */
  readonly scale: ComputedRef<number>
  /** The part of each picture that is seen, in the picture's pixels. */
  readonly seen: ComputedRef<BothSides<Bounds>>
  /** Another zoom around the middle of what each pane shows; 1 is the whole picture. */
  setZoom(next: number): void
  /** The zoom at which a person begins: the whole, unless nobody could read it. */
  begin(): Promise<void>
  /** For `scroll` of a pane: the other one follows, unless the app itself moved it. */
  follow(side: Side): void
  /** Brings a point of the picture into the middle of its pane; the other one follows. */
  center(side: Side, x: number, y: number): void
  /** Brings boxes into their panes where they are not seen whole. */
  reveal(boxes: BothSides<readonly Bounds[]>): void
}

const sides = ['asIs', 'toBe'] as const
const mostZoom = 24

/** Couples the two panes of the component that calls it; `shown` runs once they have their size. */
export function useCoupledPanes({ sizes, isShared }: PaneContents, shown: () => void): CoupledPanes {
  const zoom = ref(1)
  const panes: Partial<Record<Side, HTMLElement>> = {}
  const room = reactive<Record<Side, Size>>({ asIs: { width: 0, height: 0 }, toBe: { width: 0, height: 0 } })
  const at = reactive<Record<Side, { left: number; top: number }>>({ asIs: { left: 0, top: 0 }, toBe: { left: 0, top: 0 } })
  // One scale for both: of two drawings at their own scales the shorter one would not look so.
  const fit = computed(() => Math.min(...sides.map((side) => fitScale(sizes.value[side], room[side]))))
  const scale = computed(() => fit.value * zoom.value)
  const seen = computed(() => {
    const of = (side: Side): Bounds => ({
      x: at[side].left / scale.value, y: at[side].top / scale.value, width: room[side].width / scale.value, height: room[side].height / scale.value,
    })
    return { asIs: of('asIs'), toBe: of('toBe') }
  })

  const observer = new ResizeObserver(measure)
  function measure(): void {
    for (const side of sides) {
      const pane = panes[side]
      if (pane) room[side] = { width: pane.offsetWidth, height: pane.offsetHeight }
    }
  }
  function hold(side: Side, pane: unknown): void {
    if (pane instanceof HTMLElement) panes[side] = pane
  }
  onMounted(async () => {
    measure()
    for (const pane of Object.values(panes)) observer.observe(pane)
    await nextTick()
    await begin()
    shown()
  })
  onBeforeUnmount(() => observer.disconnect())

  // A pane that stands where the app put it was not moved by the person, and must not move the other one.
  const placed = new Map<Side, { readonly left: number; readonly top: number }>()
  function scrollPane(side: Side, left: number, top: number): void {
    const pane = panes[side]
    if (!pane) return
    pane.scrollTo({ left, top })
    placed.set(side, { left: pane.scrollLeft, top: pane.scrollTop })
    note(side, pane)
  }
  function note(side: Side, { scrollLeft, scrollTop }: HTMLElement): void {
    at[side] = { left: scrollLeft, top: scrollTop }
  }
  function follow(side: Side): void {
    const [from, to] = [panes[side], panes[otherSide(side)]]
    if (!from || !to) return
    note(side, from)
    const put = placed.get(side)
    if (put?.left === from.scrollLeft && put.top === from.scrollTop) return
    placed.delete(side)
    if (isShared.value) return scrollPane(otherSide(side), from.scrollLeft, from.scrollTop)
    const share = (done: number, way: number): number => (way > 0 ? done / way : 0)
    scrollPane(otherSide(side),
      share(from.scrollLeft, from.scrollWidth - from.clientWidth) * (to.scrollWidth - to.clientWidth),
      share(from.scrollTop, from.scrollHeight - from.clientHeight) * (to.scrollHeight - to.clientHeight))
  }

  // Placed while the new size is drawn, so that whatever the person does next comes after it.
  let middles: readonly { readonly side: Side; readonly x: number; readonly y: number }[] = []
  function setZoom(next: number): void {
    const before = zoom.value
    zoom.value = Math.min(mostZoom, Math.max(1, next))
    const by = zoom.value / before
    middles = sides.flatMap((side) => {
      const pane = panes[side]
      return pane ? [{ side, x: (pane.scrollLeft + pane.clientWidth / 2) * by, y: (pane.scrollTop + pane.clientHeight / 2) * by }] : []
    })
  }
  watch(zoom, () => {
    for (const { side, x, y } of middles) {
      const pane = panes[side]
      if (pane) scrollPane(side, x - pane.clientWidth / 2, y - pane.clientHeight / 2)
    }
    middles = []
  }, { flush: 'post' })
  async function begin(): Promise<void> {
    measure()
    zoom.value = firstZoom(fit.value)
    await nextTick()
    for (const side of sides) scrollPane(side, 0, 0)
  }

  function center(side: Side, x: number, y: number): void {
    const pane = panes[side]
    if (pane) pane.scrollTo({ left: x * scale.value - pane.clientWidth / 2, top: y * scale.value - pane.clientHeight / 2 })
  }
  function reveal(boxes: BothSides<readonly Bounds[]>): void {
    for (const side of sides) {
      const [pane, some] = [panes[side], boxes[side]]
      if (!pane || some.length === 0) continue
      const by = scale.value
      const [left, top] = [Math.min(...some.map(({ x }) => x)) * by, Math.min(...some.map(({ y }) => y)) * by]
      const [right, bottom] = [Math.max(...some.map(({ x, width }) => x + width)) * by, Math.max(...some.map(({ y, height }) => y + height)) * by]
      const isInside = left >= pane.scrollLeft && right <= pane.scrollLeft + pane.clientWidth && top >= pane.scrollTop && bottom <= pane.scrollTop + pane.clientHeight
      if (!isInside) scrollPane(side, (left + right - pane.clientWidth) / 2, (top + bottom - pane.clientHeight) / 2)
    }
  }

  return { hold, zoom, scale, seen, setZoom, begin, follow, center, reveal }
}
