// `npm start`: installs what is missing, builds the app when its sources are newer than what was built, serves it, opens it.
// Options: --port N (default 4173), --no-open.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { install } from './install.mjs'

const root = resolve(import.meta.dirname, '..')
const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' }, 'no-open': { type: 'boolean', default: false } } })

install(root)

/** Modification time of the newest file below the paths. */
function newest(paths) {
  return Math.max(
    ...paths.flatMap((path) => {
      const full = join(root, path)
      if (statSync(full).isFile()) return [statSync(full).mtimeMs]
      return readdirSync(full, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs)
    }),
  )
}

const built = join(root, 'dist/app/index.html')
const sources = ['src', 'public', 'samples', 'index.html', 'vite.config.ts', 'package.json', '.config/precache.ts']
if (!existsSync(built) || statSync(built).mtimeMs < newest(sources)) {
  const build = spawnSync('npm', ['run', '--silent', 'build:app'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (build.status !== 0) process.exit(build.status ?? 1)
}

const { preview } = await import('vite')
const server = await preview({
  root,
  logLevel: 'error',
  build: { outDir: 'dist/app' },
  preview: { host: '127.0.0.1', port: Number(values.port), strictPort: values['no-open'] },
})
const address = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${values.port}/`
console.log(`Ringkas: ${address}`)
if (!values['no-open']) openInBrowser(address)

/** Opens the address where there is a screen; where there is none the printed address is enough. */
function openInBrowser(url) {
  const [command, ...rest] =
    process.platform === 'win32' ? ['cmd', '/c', 'start', '""', url]
    : process.platform === 'darwin' ? ['open', url]
    : process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open', url]
    : []
  if (!command) return
  spawn(command, rest, { stdio: 'ignore', detached: true }).on('error', (error) => console.log(`(${error.message})`)).unref()
}
