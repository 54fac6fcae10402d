// What the browser must fetch before the portfolio shows: script of the entry and of everything it imports statically.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BenchRow } from './bench-row.ts'

/** Files the built page loads at once: its scripts, module preloads, and their static imports. */
export function firstLoadScripts(folder: string): readonly string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const queue = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => join(folder, match[1]!))
  const found = new Set<string>()
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file) || !existsSync(file)) continue
    found.add(file)
    const text = readFileSync(file, 'utf8')
    for (const match of text.matchAll(/(?:^|[;}\s])(?:import|export)(?:[^'"()]*?from)?\s*["'](\.[^"']+\.js)["']/g)) queue.push(join(dirname(file), match[1]!))
  }
  return [...found]
}

/** Gzipped script of the first load, in KB; needs the built app in dist/app. */
export function run(): readonly BenchRow[] {
  const files = firstLoadScripts(resolve('dist/app'))
  const kilobytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1024
  return [{ name: `${files.length} scripts, gzipped`, figure: `${kilobytes.toFixed(0)} KB`, bar: 'at most 350 KB', reached: kilobytes <= 350 }]
}
