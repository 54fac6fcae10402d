// Makes the built command start fast: the code V8 compiles of the program lies beside it, ready to be taken.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const program = 'program.js'

/**
 * Emits `starter` beside the program and lets it analyze the samples once, so that what is compiled on first use is kept too.
 * The program must be CommonJS without an import() of its own: V8 takes compiled code for such scripts only.
 */
export function codeCache(starter: string): Plugin {
  return {
    name: 'ringkas-code-cache',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: starter, source: starterText })
      this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' })
    },
    writeBundle({ dir }) {
      const folder = resolve(dir!)
      const samples = resolve(import.meta.dirname, '../samples')
      const models = readdirSync(samples).map((name) => join(samples, name, 'as-is.bpmn'))
      const { status, stderr } = spawnSync(process.execPath, ['--import', pathToFileURL(join(import.meta.dirname, 'keep-code.mjs')).href, join(folder, starter), 'analyze', '--json', ...models], {
        encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'],
        // Options of this build's own Node would make code that no other Node takes.
        env: { ...process.env, NODE_OPTIONS: '' },
      })
      if (status !== 0) this.error(`The command did not analyze the samples: ${stderr}`)
    },
  }
}

// Plain text, since it stands beside the program as it is. V8 itself refuses code of another version or under other flags, and
// compiles anew: the answer is the same, only later. Of the machine it does not ask, therefore the name does. Of the program it
// looks at the length only: whoever changes it by hand removes the code.
const starterText = `#!/usr/bin/env node
'use strict'
const { existsSync, readFileSync } = require('node:fs')
const Module = require('node:module')
const { join } = require('node:path')
const { Script } = require('node:vm')

const filename = join(__dirname, '${program}')
const code = join(__dirname, \`program-\${process.platform}-\${process.arch}.code\`)
const cachedData = existsSync(code) ? readFileSync(code) : undefined
const wrapped = \`(function (exports, require, module, __filename, __dirname) { \${readFileSync(filename, 'utf8')}\\n})\`
const program = new Module(filename, module)
program.filename = filename
// Parts loaded later ask for the program, and must find this one.
require.cache[filename] = program
new Script(wrapped, { filename, cachedData }).runInThisContext()(program.exports, Module.createRequire(filename), program, filename, __dirname)
program.loaded = true
`
