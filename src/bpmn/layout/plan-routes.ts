// Flows between the items of a grid -> which rows, ports and tracks each runs on, so that no line passes through an item.
import { planBack, planFromBoundary } from './back-routes.ts'
import { planForward, planUpright } from './forward-routes.ts'
import type { Grid } from './grid.ts'
import { RouteDesk, type Trip } from './route-desk.ts'
import type { Connection, PlannedExit, Route } from './route.ts'
import { planAssociation, planExit } from './side-routes.ts'

/** Plans all routes of a grid. */
export function planRoutes(grid: Grid, connections: readonly Connection[], exits: readonly PlannedExit[]): readonly Route[] {
  const desk = new RouteDesk(grid)
  const outgoing = new Map<string, number>()
  for (const { source } of connections) outgoing.set(source, (outgoing.get(source) ?? 0) + 1)
  for (const connection of inPlanningOrder(grid, connections)) {
    const source = grid.items.get(connection.source)
    const target = grid.items.get(connection.target)
    if (!source || !target) continue
    const key = (outgoing.get(source.id) ?? 0) > 1 ? `from ${source.id}` : `to ${target.id}`
    plan(desk, { connection, source, target, key, ends: { source: source.id, target: target.id } })
  }
  for (const exit of exits) planExit(desk, exit)
  return desk.routes
}

function plan(desk: RouteDesk, trip: Trip): void {
  const { connection: { kind, boundary, isUpright }, source, target } = trip
  const onwards = target.columnIndex - source.columnIndex
  if (kind === 'association') planAssociation(desk, trip)
  else if (boundary !== undefined) planFromBoundary(desk, trip, boundary)
  else if (onwards > 0) planForward(desk, trip)
  else if (onwards === 0 && isUpright) planUpright(desk, trip)
  else planBack(desk, trip)
}

// Short forward flows first, so that straight ways stay straight; then long ones, then those that lead back, then associations.
function inPlanningOrder(grid: Grid, connections: readonly Connection[]): readonly Connection[] {
  const weight = (connection: Connection): number => {
    const { kind, source, target } = connection
    const [from, to] = [grid.items.get(source), grid.items.get(target)]
    if (kind === 'association' || !from || !to) return 3e6
    const columns = to.columnIndex - from.columnIndex
    if (connection.isUpright && columns === 0) return 0
    return columns > 0 ? columns + (from.row === to.row ? 0 : 1e5) : 1e6 - columns
  }
  return connections.map((connection) => ({ connection, weight: weight(connection) }))
    .sort((a, b) => a.weight - b.weight).map(({ connection }) => connection)
}
