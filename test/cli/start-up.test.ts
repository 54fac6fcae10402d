import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder, program, sample } from './run-command.ts'

const copy = aFolder()

/** The answer of the command in the folder, under options of Node. */
function answer(folder: string, options: readonly string[] = []): string {
  const { stdout, stderr } = spawnSync(process.execPath, [...options, join(folder, 'ringkas.js'), 'analyze', '--json', sample('1-monev-spbe/as-is.bpmn')], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout
}

it('answers the same where V8 takes the compiled code, refuses it, and finds none', () => {
  const taken = answer(dirname(program))
  cpSync(dirname(program), copy, { recursive: true })
  expect(JSON.parse(taken)).toMatchObject({ model: { file: 'as-is.bpmn' } })
  // Other flags of V8 than those it was compiled under.
  expect(answer(copy, ['--max-lazy'])).toBe(taken)
  const [code, ...others] = readdirSync(copy).filter((name) => name.endsWith('.code')).map((name) => join(copy, name))
  expect(others).toEqual([])
  truncateSync(code!, 5000)
  expect(answer(copy)).toBe(taken)
  rmSync(code!)
  expect(answer(copy)).toBe(taken)
})
