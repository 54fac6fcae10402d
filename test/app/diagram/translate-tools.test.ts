import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toolKey, translateTools } from '../../../src/app/diagram/translate-tools.ts'
import { catalogues } from '../../../src/locale/messages.ts'

const packages = resolve(import.meta.dirname, '../../../node_modules')

function sources(folder: string): readonly string[] {
  return readdirSync(join(packages, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(packages, folder, name), 'utf8').replace(/^\s*(?:\*|\/\/).*$/gm, ''))
}

/** Every text the drawing component says: what it hands to translate, the labels of its menus, and its two error texts. */
function saidTexts(): ReadonlySet<string> {
  const said = new Set<string>()
  const take = (text: string, pattern: RegExp): void => { for (const match of text.matchAll(pattern)) if (match[1]) said.add(match[1]) }
  for (const source of [...sources('bpmn-js/lib'), ...sources('diagram-js/lib')]) {
    take(source, /\btranslate\(\s*'([A-Za-z][^']*)'\s*[,)]/g)
    take(source, /_ERR_MSG = '([^']+)'/g)
  }
  for (const file of ['features/popup-menu/PopupEntries.js', 'features/replace/ReplaceOptions.js']) {
    take(readFileSync(join(packages, 'bpmn-js/lib', file), 'utf8'), /label: '([^']+)'/g)
  }
  for (const way of ['left', 'right', 'center', 'top', 'bottom', 'middle']) said.add(`Align elements ${way}`)
  return said
}

describe('texts of the drawing tools', () => {
  it('every text the installed component says has words of ours', () => {
    const said = saidTexts()
    expect(said.size).toBeGreaterThan(100)
    expect([...said].filter((text) => toolKey(text) === undefined)).toEqual([])
  })

  it('Indonesian words differ from the English ones, save where the word is the same in both', () => {
    const keys = (Object.keys(catalogues.id.editor) as (keyof typeof catalogues.id.editor)[]).filter((key) => key.startsWith('tool.'))
    expect(keys.filter((key) => catalogues.id.editor[key] === catalogues.en.editor[key])).toEqual([])
  })

  it('fills in what a text names, and leaves a text without words of ours as it is', () => {
    const [, id] = translateTools('id').translate
    const [, en] = translateTools('en').translate
    expect(id('Open {element}', { element: 'Verifikasi' })).toBe('Buka Verifikasi')
    expect(en('Open {element}', { element: 'Verifikasi' })).toBe('Open Verifikasi')
    expect(id('Spin {element}', { element: 'x' })).toBe('Spin x')
    expect(id('constructor')).toBe('constructor')
  })
})
