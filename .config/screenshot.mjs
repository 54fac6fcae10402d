// `npm run screenshot`: takes the picture of README anew, from the built app and a sample, so that it shows what there is.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { provisionChromium } from '../test/support/provision.mjs'

const root = resolve(import.meta.dirname, '..')
const port = '4274'
const server = spawn(process.execPath, [resolve(root, '.config/start.mjs'), '--no-open', '--port', port], { stdio: ['ignore', 'pipe', 'inherit'] })
try {
  await new Promise((ready, failed) => {
    server.stdout.on('data', (text) => { if (String(text).includes('Ringkas:')) ready() })
    server.on('exit', (code) => failed(new Error(`The server ended with ${code}.`)))
  })
  const browser = await chromium.launch({ executablePath: provisionChromium(), args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'id-ID', colorScheme: 'light' })
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.getByRole('button', { name: /Pemeliharaan Server/ }).click()
  await page.getByRole('treegrid').waitFor()
  await page.getByText(/^Tersimpan/).first().waitFor()
  await page.screenshot({ path: resolve(root, '.github/comparison.png') })
  await browser.close()
} finally {
  server.kill()
}
