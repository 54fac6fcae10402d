// Keys and wheel of a picture that can be looked at closer.

const zoomKeys: Readonly<Record<string, number>> = { '+': 1.25, '=': 1.25, '-': 1 / 1.25 }

/**
 * What a picture listens with: + and − step, 0 shows it as it fits, the wheel moves smoothly. `zoom` tells the factor now, `setZoom`
 * takes another one and keeps it in bounds. Keys with a modifier are left to the browser.
 */
export function zoomControls(zoom: () => number, setZoom: (factor: number) => unknown) {
  return {
    onKey: (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const step = zoomKeys[event.key]
      if (event.key === '0') setZoom(1)
      else if (step !== undefined) setZoom(zoom() * step)
      else return
      event.preventDefault()
    },
    onWheel: (event: WheelEvent): void => void setZoom(zoom() * Math.exp(-event.deltaY / 300)),
  }
}
