import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EditPositions } from '../../../src/app/diagram/edit-positions.ts'

describe('states of the study by steps of the editor', () => {
  it('a state is reached by undoing what came after it, and again by redoing', () => {
    const positions = new EditPositions<object>()
    const [opened, moved, renamed] = [{}, {}, {}]
    positions.begin(opened)
    positions.executed()
    positions.kept(positions.position, moved)
    positions.executed()
    positions.kept(positions.position, renamed)
    expect([opened, moved, renamed].map((state) => positions.stepsTo(state))).toEqual([-2, -1, 0])
    positions.moved(-1)
    positions.moved(-1)
    expect([opened, moved, renamed].map((state) => positions.stepsTo(state))).toEqual([0, 1, 2])
  })

  it('after an undo and another command the undone states are out of reach', () => {
    const positions = new EditPositions<object>()
    const [opened, first, second] = [{}, {}, {}]
    positions.begin(opened)
    positions.executed()
    positions.kept(1, first)
    positions.moved(-1)
    positions.executed()
    positions.kept(1, second)
    expect([opened, first, second].map((state) => positions.stepsTo(state))).toEqual([-1, undefined, 0])
  })

  it('a state that was never shown, or belongs to a diagram opened before, is out of reach', () => {
    const positions = new EditPositions<object>()
    const before = {}
    positions.begin(before)
    positions.begin({})
    expect([positions.stepsTo(before), positions.stepsTo({})]).toEqual([undefined, undefined])
  })

  it('two commands kept as one state leave no state between them', () => {
    const positions = new EditPositions<object>()
    const [opened, both] = [{}, {}]
    positions.begin(opened)
    positions.executed()
    positions.executed()
    positions.kept(positions.position, both)
    expect([positions.stepsTo(opened), positions.stepsTo(both)]).toEqual([-2, 0])
  })

  it('over any run of commands, undos and redos the steps lead to the state that was kept there', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('execute', 'undo', 'redo'), { maxLength: 60 }), (acts) => {
      const positions = new EditPositions<object>()
      const opened = {}
      positions.begin(opened)
      // The command stack as the editor has it: states below and above the present one.
      let done: object[] = [opened]
      let undone: object[] = []
      for (const act of acts) {
        if (act === 'execute') {
          const state = {}
          positions.executed()
          positions.kept(positions.position, state)
          done = [...done, state]
          undone = []
        } else if (act === 'undo' && done.length > 1) {
          positions.moved(-1)
          undone = [done.at(-1)!, ...undone]
          done = done.slice(0, -1)
        } else if (act === 'redo' && undone.length > 0) {
          positions.moved(1)
          done = [...done, undone[0]!]
          undone = undone.slice(1)
        }
      }
      done.forEach((state, at) => expect(positions.stepsTo(state)).toBe(at - (done.length - 1)))
      undone.forEach((state, at) => expect(positions.stepsTo(state)).toBe(at + 1))
    }))
  })
})
