// Who waits for one of a performer's people, first come first served. A ring that grows.
import type { CaseTable } from './case-table.ts'
import { grownInts } from './growing-array.ts'
import type { TokenTable } from './token-table.ts'

/**
 * Tokens in line.
 * [QD1] First come, first served, by the moment the work became ready.
 * [QD2] Of works that became ready at one moment the case that arrived first comes first, then the element that stands first in
 * the model.
 */
export class WorkQueue {
  length = 0
  private ring = new Int32Array(64)
  private head = 0
  private readonly tokens: TokenTable
  private readonly cases: CaseTable

  constructor(tokens: TokenTable, cases: CaseTable) {
    this.tokens = tokens
    this.cases = cases
  }

  /** Puts a token whose work became ready now in line. */
  push(token: number): void {
    if (this.length === this.ring.length) this.grow()
    const { ring, tokens } = this
    const mask = ring.length - 1
    const since = tokens.since[token]!
    let at = this.head + this.length++
    while (at > this.head) {
      const before = ring[(at - 1) & mask]!
      if (tokens.since[before]! !== since || !this.precedes(token, before)) break
      ring[at & mask] = before
      at--
    }
    ring[at & mask] = token
  }

  /** The head of the line, which leaves it; only where there is one. */
  shift(): number {
    const token = this.ring[this.head]!
    this.head = (this.head + 1) & (this.ring.length - 1)
    this.length--
    return token
  }

  /** Calls with everyone in line. */
  forEach(look: (token: number) => void): void {
    for (let at = 0; at < this.length; at++) look(this.ring[(this.head + at) & (this.ring.length - 1)]!)
  }

  private precedes(token: number, other: number): boolean {
    const [mine, theirs] = [this.cases.number[this.tokens.case[token]!]!, this.cases.number[this.tokens.case[other]!]!]
    return mine < theirs || (mine === theirs && this.tokens.node[token]! < this.tokens.node[other]!)
  }

  private grow(): void {
    const ring = grownInts(this.ring)
    const size = this.ring.length
    for (let at = 0; at < this.length; at++) ring[at] = this.ring[(this.head + at) & (size - 1)]!
    this.ring = ring
    this.head = 0
  }
}
