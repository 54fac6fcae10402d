// Which state of the study each step of the editor's own command stack stands for, so that going back in the study's history
// is going back in the editor, where it still can, instead of drawing everything anew.

/** States by step. A state is known by identity; steps nobody kept a state for are passed over. */
export class EditPositions<State extends object> {
  private states: (State | undefined)[] = []
  private at = 0

  /** The step the editor stands on. */
  get position(): number {
    return this.at
  }

  /** A diagram was opened anew: the editor has no steps. */
  begin(state: State): void {
    this.states = [state]
    this.at = 0
  }

  /** A command was executed: the steps that were undone are gone. */
  executed(): void {
    this.at += 1
    this.states.length = this.at
    this.states.push(undefined)
  }

  /** A step was undone (−1) or redone (+1). */
  moved(by: 1 | -1): void {
    this.at += by
  }

  /** The study keeps this state for what the editor showed at the step. */
  kept(position: number, state: State): void {
    if (position < this.states.length) this.states[position] = state
  }

  /** How many steps to redo (positive) or undo (negative) to show the state; `undefined` when the editor cannot. */
  stepsTo(state: State): number | undefined {
    const position = this.states.lastIndexOf(state)
    return position === -1 ? undefined : position - this.at
  }
}
