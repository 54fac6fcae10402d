// One configuration for the app, the command (--mode cli), the benchmarks (--mode bench) and the unit tests.
import { readFileSync } from 'node:fs'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { codeCache } from './.config/code-cache.ts'
import { precache } from './.config/precache.ts'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string }

/** A program for Node: everything it needs in its folder, save the one library with a native part. */
function program(entry: string, outDir: string, fileName: string, format: 'cjs' | 'es') {
  return {
    publicDir: false as const,
    ssr: { noExternal: true as const, external: ['@resvg/resvg-js'] },
    build: {
      ssr: entry, outDir, target: 'node20', emptyOutDir: true, minify: true,
      // What is needed at once stands in one file: opening each of many costs more than reading them.
      rolldownOptions: { output: { format, entryFileNames: fileName, chunkFileNames: '[name]-[hash].js', codeSplitting: { groups: [{ name: 'start', tags: ['$initial' as const] }] } } },
    },
  }
}

// The development server puts styles into the page itself, which the app's own policy forbids, rightly.
const developmentPolicy: Plugin = {
  name: 'ringkas-development-policy',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
}

const app = {
  plugins: [vue(), precache(), developmentPolicy],
  // The diagram editor is large in one piece, and is loaded only where it is used.
  build: { outDir: 'dist/app', target: 'es2022', emptyOutDir: true, chunkSizeWarningLimit: 700 },
}

export default defineConfig(({ mode }) => ({
  base: './',
  define: { __TOOL_VERSION__: JSON.stringify(version) },
  ...(mode === 'cli' ? { ...program('src/cli/main.ts', 'dist/cli', 'program.js', 'cjs'), plugins: [codeCache('ringkas.js')] }
    : mode === 'bench' ? program('test/bench/main.ts', 'dist/bench', 'bench.js', 'es')
    : app),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/journey/**', 'test/bench/**'],
    env: { TZ: 'Asia/Jakarta' },
    setupFiles: ['test/support/fixed-chance.ts'],
    // Only what never ends is to be ended, however slow the machine is.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    server: { deps: { inline: [/bpmn-js/, /diagram-js/, /min-dom/, /tiny-svg/] } },
  },
}))
