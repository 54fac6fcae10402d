// Moves two diagrams as one: same scale, same distance between what they show. Knows views by three functions, no diagram.

/** The part of a diagram a view shows, in diagram units; `scale` is pixels per unit. */
export interface ShownPart {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** A view that can be moved. `move` may report the movement back synchronously. */
export interface MovableView {
  shown(): ShownPart
  move(to: ShownPart): void
}

/** Two views that follow each other while coupled. */
export class CoupledViews {
  private views: readonly [MovableView, MovableView] | undefined
  private offset = { x: 0, y: 0 }
  private isFollowing = false

  /** Couples the views as they stand now; the distance between them is kept from here on. */
  couple(first: MovableView, second: MovableView): void {
    const a = first.shown()
    const b = second.shown()
    this.views = [first, second]
    this.offset = { x: b.x - a.x, y: b.y - a.y }
  }

  /** Lets each view move alone. */
  release(): void {
    this.views = undefined
  }

  /** To be called when a view moved. What the other view reports while it follows is not followed back. */
  moved(view: MovableView): void {
    if (this.views === undefined || this.isFollowing) return
    const [first, second] = this.views
    if (view !== first && view !== second) return
    const { x, y, scale } = view.shown()
    this.isFollowing = true
    try {
      if (view === first) second.move({ x: x + this.offset.x, y: y + this.offset.y, scale })
      else first.move({ x: x - this.offset.x, y: y - this.offset.y, scale })
    } finally {
      this.isFollowing = false
    }
  }
}
