// Where a diagram draws the elements of a model, in BPMN DI units (1 unit is 1 pixel at 100 %).

/** A rectangle; width and height are above 0. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A point of a line. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A drawn element with an area. */
export interface Shape {
  readonly elementId: string
  readonly bounds: Bounds
  readonly isExpanded?: boolean
  /** For pools and lanes: lying (`true`) or standing. */
  readonly isHorizontal?: boolean
  readonly labelBounds?: Bounds
}

/** A drawn line; at least two waypoints. */
export interface Edge {
  readonly elementId: string
  readonly waypoints: readonly Point[]
  readonly labelBounds?: Bounds
}

/** One drawn plane. */
export interface Plane {
  /** The process, collaboration or sub-process the plane shows. */
  readonly elementId?: string
  readonly shapes: readonly Shape[]
  readonly edges: readonly Edge[]
}

/** All planes of a model; the first is the one a tool opens. */
export interface Diagram {
  readonly planes: readonly Plane[]
}
