// What the command says of itself is true: every flag in the help works, and nothing else is accepted.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ringkas } from './run-command.ts'

const commands = ['analyze', 'simulate', 'compare', 'match', 'verify'] as const
const languages = ['id', 'en'] as const

/** The flags a help text lists, one at the start of each line. */
function flagsOf(help: string): readonly string[] {
  return [...help.matchAll(/^ {2}(?:-h, )?(--[a-z-]+)/gm)].map((match) => match[1]!)
}

describe('help', () => {
  it.each(languages)('the overview names every command (%s)', (language) => {
    const { stdout, status, stderr } = ringkas(['--help', '--lang', language])
    expect([status, stderr]).toEqual([0, ''])
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
  })
  it.each(commands)('%s: the same flags in both languages, and each one is taken', (command) => {
    const [id, en] = languages.map((language) => flagsOf(ringkas([command, '--help', '--lang', language]).stdout)) as [readonly string[], readonly string[]]
    expect(id).toEqual(en)
    expect(id).toContain('--json')
    for (const flag of id) expect(ringkas([command, flag, '--lang', 'en']).stderr, flag).not.toContain('not known')
  })
  it('lines fit a terminal', () => {
    for (const words of [['--help'], ...commands.map((command) => [command, '-h'])]) {
      expect(ringkas(words).stdout.split('\n').filter((line) => line.length > 100)).toEqual([])
    }
  })
  it('--version prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
    expect(ringkas(['--version']).stdout).toBe(`${version}\n`)
  })
})
