// `npm test`: types, lint, build, unit and corpus tests, journeys in a real browser. Ends in one line: N passed, N failed.
// Every part runs even when an earlier one failed, except that a failed build ends it.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { install } from '../../.config/install.mjs'
import { provisionChromium } from './provision.mjs'

const root = resolve(import.meta.dirname, '../..')
const results = join(root, 'test-results')
const bin = (name) => join(root, 'node_modules', '.bin', name)
let passed = 0
let failed = 0

/** Runs a program of the project; whether it ended well. */
function run(command, args, environment = {}) {
  console.log(`\n── ${[command.replace(`${join(root, 'node_modules', '.bin')}/`, ''), ...args].join(' ')}`)
  const child = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ...environment } })
  return child.status === 0
}

function count(ok) {
  if (ok) passed += 1
  else failed += 1
  return ok
}

/** Adds the numbers a runner wrote down; a runner that wrote none, or failed without a failed test, is a failure itself. */
function countReport(file, ok, read) {
  const numbers = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 }
  passed += numbers.passed
  failed += numbers.failed
  if ((!ok && numbers.failed === 0) || (ok && numbers.passed === 0)) failed += 1
}

/** A port nobody listens on, as text. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(String(port)))
    })
  })
}

install(root)
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
count(run(bin('vue-tsc'), ['--noEmit']))
count(run(bin('eslint'), ['--config', '.config/eslint.config.js', '--max-warnings', '0', '.']))
if (count(run('npm', ['run', '--silent', 'build']))) {
  const unit = join(results, 'unit.json')
  const unitOk = run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile=${unit}`])
  countReport(unit, unitOk, ({ numPassedTests, numFailedTests, numPendingTests }) => ({ passed: numPassedTests, failed: numFailedTests + numPendingTests }))

  try {
    const chromium = provisionChromium()
    const journeys = join(results, 'journeys.json')
    const journeysOk = run(bin('playwright'), ['test', '--config', 'test/journey/playwright.config.ts'], { CHROMIUM: chromium, JOURNEY_REPORT: journeys, JOURNEY_PORT: await freePort() })
    countReport(journeys, journeysOk, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }))
  } catch (error) {
    console.error(error.message)
    failed += 1
  }
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
