// An analyst with two files of their own: import, tag by keyboard and by paste, edit a diagram, compare, take home, come back.
// The files are real ones where the corpus lies beside the checkout, and a sample without its facts elsewhere.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { corpusPairs } from '../support/corpus.ts'
import { accessibilityFaults, chooseFiles, expect, reloadWhenKept, samples, test } from './steps.ts'

const folder = mkdtempSync(join(tmpdir(), 'ringkas-journey-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The two files of the journey. */
function pair(): readonly [asIs: string, toBe: string] {
  const real = corpusPairs().find(({ name }) => name === 'digibp-emmentaler')
  if (real) return [real.asIs.path, real.toBe.path]
  const bare = (name: string): string => {
    const path = join(folder, name)
    writeFileSync(path, readFileSync(join(samples, '2-pemeliharaan-server', name), 'utf8').replace(/<ringkas:activity[^>]*\/>/g, ''))
    return path
  }
  return [bare('as-is.bpmn'), bare('to-be.bpmn')]
}

test('two own files become a comparison, tagged, edited, taken home, and there again offline', async ({ page, context }) => {
  await page.goto('/')
  // Two clicks here and at most two in the system's file dialog.
  await chooseFiles(page, 'Buka berkas BPMN', pair())
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Buka perbandingan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Perbandingan')
  const steps = page.getByRole('row', { name: /^Aktivitas \d/ })
  const activitiesBefore = Number(await steps.getByRole('cell').first().innerText())
  expect(activitiesBefore).toBeGreaterThan(5)

  await test.step('tag by keyboard', async () => {
    await page.getByRole('link', { name: /Aktivitas/ }).first().click()
    const grid = page.getByRole('grid')
    await expect(grid).toBeVisible()
    await grid.locator('td.c-name').first().click()
    await page.keyboard.press('v')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('n')
    // From the name over the days to the time, and back up to the first row.
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    await page.keyboard.type('2 jam')
    await page.keyboard.press('Enter')
    await grid.locator('td.c-name').first().click()
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    await page.keyboard.type('45 menit')
    await page.keyboard.press('Enter')
    await expect(grid).toContainText('2:00')
    await expect(grid).toContainText('0:45')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  await test.step('fill in by paste from a spreadsheet', async () => {
    const names = await page.getByRole('grid').locator('tbody').getByRole('row').locator('.c-name').allInnerTexts()
    const table = ['Aktivitas\tHari\tVA\tNVA\tNNVA\tJenis Pemborosan', ...names.slice(2, 5).map((name, at) => `${name.trim()}\t${at + 1}\t\t\tx\tMenunggu`)].join('\n')
    await page.getByRole('button', { name: 'Tempel dari Excel' }).click()
    const paste = page.getByRole('dialog')
    await paste.getByRole('textbox').first().fill(table)
    expect(await accessibilityFaults(page)).toEqual([])
    await paste.getByRole('button', { name: /^Terapkan/ }).click()
    await expect(page.getByRole('grid')).toContainText('Menunggu')
    await expect(page.getByRole('grid')).toContainText('15:00')
    await page.getByRole('button', { name: /^Urungkan/ }).click()
    await expect(page.getByRole('grid')).not.toContainText('15:00')
    await page.getByRole('button', { name: /^Ulangi/ }).click()
    await expect(page.getByRole('grid')).toContainText('15:00')
  })

  await test.step('edit the diagram', async () => {
    await page.getByRole('link', { name: /Model/ }).first().click()
    const canvas = page.locator('.djs-container').first()
    await expect(canvas.locator('.djs-shape[data-element-id]').first()).toBeVisible()
    await expect(page.locator('.bjs-powered-by')).toHaveCount(2)
    for (const mark of await page.locator('.bjs-powered-by').all()) await expect(mark).toBeVisible()
    const task = canvas.locator('.djs-shape').filter({ has: page.locator('.djs-visual > rect[rx="10"]') }).first()
    await task.click({ force: true })
    await canvas.locator('.djs-context-pad .entry[data-action="append.append-task"]').click()
    await expect(page.getByText(`${activitiesBefore + 1} aktivitas`).first()).toBeVisible()
    await page.keyboard.press('Escape')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  await test.step('compare in English and take the pack home', async () => {
    await page.getByRole('link', { name: /Perbandingan/ }).first().click()
    await expect(steps).toContainText(String(activitiesBefore + 1))
    await page.getByRole('button', { name: /^(EN|English)/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comparison')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('link', { name: /Evidence/ }).first().click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Evidence pack (.zip)' }).first().click()
    const zip = join(folder, 'evidence.zip')
    await (await download).saveAs(zip)
    const verified = spawnSync(process.execPath, [resolve(import.meta.dirname, '../../dist/cli/ringkas.js'), 'verify', zip, '--lang', 'en'], { encoding: 'utf8' })
    expect(verified.stderr).toBe('')
    expect(verified.status, verified.stdout).toBe(0)
  })

  await test.step('come back, and come back without a network', async () => {
    await reloadWhenKept(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Evidence')
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await context.setOffline(true)
    await reloadWhenKept(page)
    await page.getByRole('link', { name: /Activities/ }).first().click()
    await expect(page.getByRole('grid')).toContainText('15:00')
    await page.getByRole('link', { name: /Model/ }).first().click()
    await expect(page.locator('.djs-container .djs-shape').first()).toBeVisible()
    await context.setOffline(false)
  })
})
