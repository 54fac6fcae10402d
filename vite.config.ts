// One configuration for the app, the command (--mode cli) and the unit tests.
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { precache } from './.config/precache.ts'

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: mode === 'cli' ? [] : [vue(), precache()],
  publicDir: mode === 'cli' ? false : 'public',
  define: { __TOOL_VERSION__: JSON.stringify(process.env['npm_package_version'] ?? '0.0.0') },
  build: mode === 'cli'
    ? {
        ssr: 'src/cli/main.ts',
        outDir: 'dist/cli',
        target: 'node20',
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'ringkas.js', banner: '#!/usr/bin/env node' } },
      }
    : { outDir: 'dist/app', target: 'es2022', emptyOutDir: true },
  ssr: { noExternal: mode === 'cli' ? true : undefined, external: ['@resvg/resvg-js'] },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/journey/**', 'test/bench/**'],
    env: { TZ: 'Asia/Jakarta' },
    testTimeout: 30_000,
    server: { deps: { inline: [/bpmn-js/, /diagram-js/, /min-dom/, /tiny-svg/] } },
  },
}))
