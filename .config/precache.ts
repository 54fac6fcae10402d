// Makes the built app work offline: a service worker that keeps every built file, named by the hash of their contents.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'

/** Emits `sw.js` beside the app. A changed byte in any file makes a new cache; the old one goes when the new one is active. */
export function precache(): Plugin {
  let publicDir = ''
  return {
    name: 'ringkas-precache',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir
    },
    generateBundle(_options, bundle) {
      const hash = createHash('sha256')
      const urls = new Set<string>(['./'])
      for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
        hash.update(name).update(file.type === 'chunk' ? file.code : file.source)
        if (name !== 'index.html') urls.add(`./${name}`)
      }
      for (const entry of publicDir ? readdirSync(publicDir, { recursive: true, withFileTypes: true }) : []) {
        if (!entry.isFile()) continue
        const path = join(entry.parentPath, entry.name)
        hash.update(readFileSync(path))
        urls.add(`./${relative(publicDir, path).split(sep).join('/')}`)
      }
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: serviceWorker(hash.digest('hex').slice(0, 16), [...urls]) })
    },
  }
}

// Plain text, since the worker runs without the app's modules. ignoreVary: module scripts are fetched with CORS headers.
function serviceWorker(revision: string, urls: readonly string[]): string {
  return `const prefix = 'ringkas-'
const cacheName = prefix + '${revision}'
const urls = ${JSON.stringify(urls)}
self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(urls.map((url) => new Request(url, { cache: 'reload' })))))
})
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name)
    await self.clients.claim()
  })())
})
self.addEventListener('fetch', (event) => {
  const request = event.request
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  event.respondWith((async () => {
    const cache = await caches.open(cacheName)
    const kept = request.mode === 'navigate' ? await cache.match('./') : await cache.match(request, { ignoreSearch: true, ignoreVary: true })
    return kept ?? fetch(request)
  })())
})
`
}
