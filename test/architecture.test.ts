// Holds the tree to its map: who may import whom, with which packages, and what a station must not know.
import { readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** For each folder of src: the folders and packages it may import. A package ending in `/` admits its sub-paths only. */
const map: Readonly<Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>> = {
  model: { folders: [], packages: ['zod/mini'] },
  locale: { folders: ['model'], packages: [] },
  bpmn: { folders: ['model'], packages: ['saxen', 'fflate'] },
  tables: { folders: ['model'], packages: ['papaparse', '@e965/xlsx'] },
  analysis: { folders: ['model'], packages: [] },
  comparison: { folders: ['model', 'analysis'], packages: ['munkres'] },
  evidence: { folders: ['model', 'locale', 'bpmn', 'analysis', 'comparison'], packages: ['docx', 'fflate'] },
  app: {
    folders: ['model', 'locale', 'bpmn', 'tables', 'analysis', 'comparison', 'evidence'],
    packages: ['vue', 'vue-router', 'pinia', 'bpmn-js', 'diagram-js', 'dexie', 'fflate'],
  },
  cli: {
    folders: ['model', 'locale', 'bpmn', 'tables', 'analysis', 'comparison', 'evidence'],
    packages: ['node:', '@resvg/resvg-js'],
  },
}

/** Folders that must run anywhere and give the same result every time. */
const stations = ['model', 'locale', 'bpmn', 'tables', 'analysis', 'comparison', 'evidence']

/** What a station must not mention: screen, machine, clock and chance come in as arguments. */
const forbiddenInStations: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b|\bnew Date\(\s*\)/, 'asks the clock; take `now` as an argument'],
  [/\bMath\.random\b|\bcrypto\.(randomUUID|getRandomValues)\b/, 'throws dice; take `random` as an argument'],
  [/\bconsole\s*\./, 'prints; return a Finding'],
  [/(?<![\w/.'"])(document|window|localStorage|sessionStorage|navigator)\s*\.\s*\w/, 'knows the browser; that belongs in app/'],
  [/\bprocess\s*\.\s*(env|argv|cwd|stdout|stderr|exit)\b|\b__dirname\b/, 'knows Node; that belongs in cli/'],
  [/\bset(Timeout|Interval)\s*\(/, 'waits; stations only compute'],
]

interface Source {
  /** Path from src, with forward slashes. */
  readonly path: string
  readonly text: string
}

function sources(): readonly Source[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|vue)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { path: posix.normalize(path.slice(join(root, 'src').length + 1).replaceAll('\\', '/')), text: readFileSync(path, 'utf8') }
    })
}

/** The code of a source without its comments; texts stay, since a glob in one may look like the beginning of a comment. */
function code(text: string): string {
  return text.replace(/('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/.*$/gm, (_whole, quoted: string | undefined) => quoted ?? '')
}

/** The script of a component; the whole of any other source. */
function script({ path, text }: Source): string {
  return path.endsWith('.vue') ? [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]!).join('\n') : text
}

const importForms = [
  /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /\bimport\.meta\.glob[^(]*\(\s*['"]([^'"]+)['"]/g,
]

function imports(source: Source): readonly string[] {
  const text = code(script(source))
  return importForms.flatMap((form) => [...text.matchAll(form)].map((match) => match[1]!))
}

function folderOf(path: string): string {
  return path.split('/')[0]!
}

/** What the map allows a folder and no file of the folder imports: a permission nobody asked for. */
function unusedPermissions(some: readonly Source[]): readonly string[] {
  return Object.entries(map).flatMap(([folder, { folders, packages }]) => {
    const own = some.filter(({ path }) => folderOf(path) === folder)
    const imported = own.flatMap((source) => imports(source).map((specifier) =>
      specifier.startsWith('.') ? folderOf(posix.normalize(posix.join(posix.dirname(source.path), specifier))) : specifier))
    return [...folders, ...packages].filter((allowed) => !imported.some((name) => name === allowed || name.startsWith(allowed.endsWith(':') ? allowed : `${allowed}/`)))
      .map((allowed) => `${folder}/ need not know ${allowed}`)
  })
}

/** Every breach of the map, as a sentence that says where the code belongs. */
function importBreaches(some: readonly Source[]): readonly string[] {
  return some.flatMap((source) => {
    const { path } = source
    const folder = folderOf(path)
    const allowed = map[folder]
    if (!allowed) return [`src/${path}: "${folder}" is no room of the house; see the map in CONTRIBUTING`]
    return imports(source).flatMap((specifier) => {
      if (specifier.startsWith('.')) {
        const target = posix.normalize(posix.join(posix.dirname(path), specifier.split('?')[0]!))
        // Samples and the manifest are data beside src.
        if (target.startsWith('../')) {
          return folder === 'app' && /^\.\.\/(samples|public)\//.test(target) ? [] : [`src/${path} reaches out of src to ${specifier}`]
        }
        const other = folderOf(target)
        return other === folder || allowed.folders.includes(other)
          ? []
          : [`src/${path} imports ${other}/, which ${folder}/ must not know (allowed: ${allowed.folders.join(', ') || 'nothing'})`]
      }
      const admitted = allowed.packages.some((name) => (name.endsWith(':') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`)))
      return admitted ? [] : [`src/${path} imports the package ${specifier}; ${folder}/ may use: ${allowed.packages.join(', ') || 'none'}`]
    })
  })
}

function impureLines(some: readonly Source[]): readonly string[] {
  return some
    .filter(({ path }) => stations.includes(folderOf(path)))
    .flatMap(({ path, text }) => forbiddenInStations.flatMap(([pattern, why]) => (pattern.test(code(text)) ? [`src/${path} ${why}`] : [])))
}

function forbiddenNames(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) =>
    /(^|\/)(utils?|helpers?|common|misc|shared|lib|types|index)(\/|\.(ts|vue)$)/i.test(path)
      ? [`src/${path}: name the concept it holds instead`]
      : [],
  )
}

const all = sources()

describe('the house', () => {
  it('has only the imports its map allows', () => {
    expect(importBreaches(all)).toEqual([])
  })
  it('allows in its map only what is used', () => {
    expect(unusedPermissions(all)).toEqual([])
  })
  it('keeps its stations free of screen, machine, clock and chance', () => {
    expect(impureLines(all)).toEqual([])
  })
  it('has no room for things without a name', () => {
    expect(forbiddenNames(all.map(({ path }) => path))).toEqual([])
  })
  it('shows at its top level only what the map names', () => {
    // The pack is what README's commands leave behind.
    const named = ['evidence.zip', 'LICENSE', 'README.md', 'dist', 'index.html', 'node_modules', 'package-lock.json', 'package.json', 'public', 'samples', 'src', 'test', 'test-results', 'tsconfig.json', 'vite.config.ts']
    expect(readdirSync(root).filter((entry) => !entry.startsWith('.') && !named.includes(entry))).toEqual([])
  })
})

describe('the guards catch what they are for', () => {
  const planted = (path: string, text: string): readonly Source[] => [{ path, text }]

  it.each([
    ['analysis/a.ts', "import { readBpmn } from '../bpmn/read-bpmn.ts'"],
    ['model/a.ts', "import type { Analysis } from '../analysis/analysis.ts'"],
    ['comparison/a.ts', "import { message } from '../locale/messages.ts'"],
    ['app/a.ts', "import { run } from '../cli/main.ts'"],
    ['cli/a.ts', "export { mount } from '../app/main.ts'"],
    ['evidence/a.ts', "const editor = await import('../app/editor.ts')"],
    ['analysis/a.ts', "import { ref } from 'vue'"],
    ['bpmn/a.ts', "import { readFileSync } from 'node:fs'"],
    ['model/a.ts', "import * as z from 'zod'"],
    ['utilities/a.ts', 'export const a = 1'],
    ['evidence/a.ts', "import text from '../../samples/1/as-is.bpmn?raw'"],
  ])('an import in %s: %s', (path, text) => {
    expect(importBreaches(planted(path, text))).toHaveLength(1)
  })
  it.each([
    ['const now = Date.now()'], ['const now = new Date()'], ['const dice = Math.random()'], ["console.log('x')"],
    ['const width = window.innerWidth'], ['const home = process.env.HOME'], ['setTimeout(() => {}, 1)'], ['const id = crypto.randomUUID()'],
  ])('a station that says %s', (text) => {
    expect(impureLines(planted('analysis/a.ts', text))).toHaveLength(1)
    expect(impureLines(planted('app/a.ts', text))).toHaveLength(0)
    expect(impureLines(planted('analysis/a.ts', `// ${text}`))).toHaveLength(0)
  })
  it.each(['app/utils.ts', 'model/types.ts', 'app/helpers/time.ts', 'bpmn/index.ts', 'analysis/shared/a.ts'])('a file named %s', (path) => {
    expect(forbiddenNames([path])).toHaveLength(1)
  })
  it('a permission nobody uses', () => {
    expect(unusedPermissions(all.filter(({ path }) => path !== 'model/study-file.ts'))).toEqual(['model/ need not know zod/mini'])
  })
  it('and lets through what is allowed', () => {
    expect(importBreaches(planted('analysis/a.ts', "import type { Activity } from '../model/process-model.ts'"))).toEqual([])
    expect(importBreaches(planted('cli/a.ts', "import { readFile } from 'node:fs/promises'"))).toEqual([])
    expect(forbiddenNames(['model/model-index.ts', 'locale/id/vocabulary.ts'])).toEqual([])
  })
})
