// How wide an element of the page is, followed as it changes, for drawings that fit themselves to it.
import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** The width in CSS pixels; `fallback` until the element is there, and where nothing is laid out. */
export function useElementWidth(element: Readonly<Ref<HTMLElement | null | undefined>>, fallback: number): Readonly<Ref<number>> {
  const width = ref(fallback)
  const measure = (): void => {
    const measured = element.value?.clientWidth ?? 0
    if (measured > 0) width.value = measured
  }
  const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure)
  onMounted(() => {
    measure()
    if (element.value) observer?.observe(element.value)
  })
  onBeforeUnmount(() => observer?.disconnect())
  return width
}
