// Planned routes -> where the lines of each track turn off.
import { isTrack, type Line } from './grid.ts'
import type { Anchor, Route } from './route.ts'

/** Notes the turns of all tracks of one direction. `position` tells where a line lies along them. */
export function noteTurns(routes: readonly Route[], axis: 'level' | 'upright', position: (line: Line) => number): void {
  for (const { lines, from, to, startsLevel } of routes) {
    lines.forEach((line, at) => {
      const isLevel = startsLevel === (at % 2 === 0)
      if (!isTrack(line) || isLevel !== (axis === 'level')) return
      const turn = (next: Line | undefined, beyond: Line | undefined, end: Anchor): void => {
        const far = beyond?.rank ?? anchorRank(end, axis)
        if (next === undefined) line.stubs.push({ at: far, toward: 0 })
        else line.stubs.push({ at: position(next), toward: far < line.rank ? -1 : far > line.rank ? 1 : 0, isLoose: axis === 'upright' && isTrack(next) })
      }
      turn(lines[at - 1], lines[at - 2], from)
      turn(lines[at + 1], lines[at + 2], to)
    })
  }
}

// Rank of an end: across the level lines for turns of level tracks, across the columns for upright ones.
function anchorRank(anchor: Anchor, axis: 'level' | 'upright'): number {
  if ('border' in anchor) return anchor.border === 'top' ? -Infinity : Infinity
  return axis === 'level' ? anchor.item.row.rank : anchor.item.column.rank
}
