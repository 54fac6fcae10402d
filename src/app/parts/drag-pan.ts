// Moving what a pane shows by pressing on it and pulling, with the mouse; a finger scrolls by itself.

/** The pointer moves this far before a press becomes a pull, in pixels. */
const slack = 4

/**
 * For `pointerdown` of an element that scrolls: its content goes along with the pointer until it is let go. The click the browser makes of
 * that press is none; a press without a pull is left as it is.
 */
export function dragPan(event: PointerEvent): void {
  const pane = event.currentTarget as HTMLElement
  if (event.button !== 0 || event.pointerType !== 'mouse') return
  const from = { x: event.clientX, y: event.clientY, left: pane.scrollLeft, top: pane.scrollTop }
  const listening = new AbortController()
  const { signal } = listening
  let isPulled = false

  function move({ clientX, clientY, buttons }: PointerEvent): void {
    // Let go outside the window.
    if (buttons === 0) return end()
    const [x, y] = [clientX - from.x, clientY - from.y]
    if (!isPulled && Math.hypot(x, y) < slack) return
    isPulled = true
    pane.classList.add('pulled')
    pane.scrollTo({ left: from.left - x, top: from.top - y })
  }
  function release(): void {
    const wasPulled = isPulled
    end()
    if (!wasPulled) return
    window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => window.removeEventListener('click', swallow, true))
  }
  function end(): void {
    listening.abort()
    pane.classList.remove('pulled')
  }
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', release, { signal })
  window.addEventListener('pointercancel', end, { signal })
  window.addEventListener('blur', end, { signal })
  // The browser would carry the picture itself away.
  window.addEventListener('dragstart', (started) => started.preventDefault(), { signal })
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}
