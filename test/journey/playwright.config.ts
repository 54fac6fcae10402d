// Journeys run in a real Chromium against the app as `npm start` serves it.
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

// `npm test` finds a free one, so that runs beside each other do not meet.
const port = process.env['JOURNEY_PORT'] ?? '4273'
const results = join(import.meta.dirname, '../../test-results')

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.journey.ts',
  outputDir: join(results, 'journeys'),
  // What is waited for ends the waiting; these only end what never comes, however slow the machine is.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env['JOURNEY_REPORT'] ?? join(results, 'journeys.json') }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    acceptDownloads: true,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    command: `npm start -- --no-open --port ${port}`,
    cwd: join(import.meta.dirname, '../..'),
    url: `http://127.0.0.1:${port}`,
    timeout: 300_000,
    reuseExistingServer: false,
  },
})
