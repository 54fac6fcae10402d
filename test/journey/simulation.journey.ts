// An analyst at the simulation: what is assumed, a long run that is given up, a result that is the command's to the last digit, and
// both models under the same chance.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { simulate, toEnd } from '../../src/analysis/simulation/simulate.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { formatNumber } from '../../src/locale/numbers.ts'
import { indexModel } from '../../src/model/model-index.ts'
import { defaultSimulation } from '../../src/model/simulation-settings.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { accessibilityFaults, expect, expectFits, pageClock, reloadWhenKept, samples, slowness, test, watchTasks } from './steps.ts'

async function openSimulation(page: Page, sample: RegExp): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: sample }).click()
  await page.getByRole('link', { name: /Analisis/ }).first().click()
  await page.getByRole('tab', { name: 'Simulasi' }).click()
}
/** Fills a number field of the form and leaves it. */
async function state(page: Page, label: RegExp, value: string): Promise<void> {
  const field = page.getByLabel(label).first()
  await field.fill(value)
  await field.press('Tab')
}
const run = (page: Page) => page.getByRole('button', { name: /^Jalankan (simulasi|lagi)$/ })
const progress = (page: Page) => page.getByRole('progressbar', { name: 'Kemajuan simulasi' })

test('a million cases a replication show progress, leave the page free, and are given up without a rest', async ({ page, browser }) => {
  await openSimulation(page, /Pemeliharaan Server/)
  await expect(page.getByRole('heading', { name: 'Yang diasumsikan' })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  // So many that the run still goes on when the page was looked at, however fast the machine is.
  await state(page, /^Kasus/, '1000000')
  await expect(page.getByText('30.000.000 kasus seluruhnya')).toBeVisible()

  const spent = await pageClock(page)
  const before = await spent()
  const tasksSoFar = await watchTasks(browser, page)
  await run(page).click()
  await expect(progress(page)).toBeVisible()
  await expect(page.getByText(/^Simulasi, \d+ dari 30 ulangan$/)).toBeVisible()
  await expect.poll(async () => Number(await progress(page).getAttribute('aria-valuenow'))).toBeGreaterThan(3)
  expect(page.workers().length).toBeGreaterThan(0)
  // The page answers while it runs: another tab and back, and the run goes on.
  await page.getByRole('tab', { name: 'Angka' }).click()
  await page.getByRole('tab', { name: 'Simulasi' }).click()
  await page.evaluate(async () => {
    for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame)
  })
  await expect(progress(page)).toBeVisible()
  const busy = (await spent() - before) / 1000
  const tasks = await tasksSoFar()
  const slower = await slowness(page)
  expect(Math.max(...tasks) / slower, `longest task of the page in ms of CPU, of ${tasks.length}`).toBeLessThan(100)
  expect(busy / slower, 'seconds of CPU in the page').toBeLessThan(2)

  await page.getByRole('button', { name: 'Batalkan' }).click()
  await expect(progress(page)).toBeHidden()
  await expect.poll(() => page.workers().length).toBe(0)
  await expect(page.getByText('Belum ada hasil')).toBeVisible()
})

test('what the browser simulates is what Node simulates, and goes stale with the facts', async ({ page }) => {
  await openSimulation(page, /Pemeliharaan Server/)
  await run(page).click()
  await expect(page.getByRole('heading', { name: 'Hasil simulasi As-is' })).toBeVisible()
  await expect.poll(() => page.workers().length).toBe(0)
  const bytes = new Uint8Array(readFileSync(`${samples}/2-pemeliharaan-server/as-is.bpmn`))
  const expected = toEnd(simulate(indexModel(readBpmn(bytes, 'as-is.bpmn').model!), defaultSettings, defaultSimulation))
  const figure = (value: number): RegExp => new RegExp(`${formatNumber('id', value / 60, 1)}\\d* jam`)
  await expect(page.getByText('90 % kasus selesai dalam').first().locator('..')).toContainText(figure(expected.cycleTime.p90))
  await expect(page.getByText('270.000 kasus dihitung')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /Sebaran waktu penyelesaian/ }).click()
  await page.getByRole('button', { name: /SVG/ }).click()
  expect(readFileSync(await (await download).path(), 'utf8')).toMatch(/^<svg[\s\S]*rata-rata/)

  await state(page, /^Unit TI/, '3')
  await expect(page.getByText('berubah sejak simulasi ini dijalankan')).toBeVisible()
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('berubah sejak simulasi ini dijalankan')).toBeHidden()

  await page.getByRole('button', { name: 'Bandingkan kedua model' }).click()
  await expect(page.getByText(/To-be menghemat .* per kasus, antara .* keyakinan 95 %/)).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('opening hours, holidays and staff are stated by keyboard and kept with the study', async ({ page }) => {
  await openSimulation(page, /Sub ?domain/i)
  await page.getByLabel('Jam kantor ASN (Perpres 21/2023)').check()
  await page.getByLabel('Jam sendiri').check()
  const friday = page.getByLabel('Jumat', { exact: true })
  await friday.fill('08.00-11.30')
  await friday.press('Tab')
  await expect(friday).toHaveValue('08.00–11.30')
  await friday.fill('pagi')
  await friday.press('Tab')
  await expect(page.getByText('Tidak terbaca. Tulis seperti 07.30–12.00, 13.00–16.00.')).toBeVisible()
  await page.getByLabel('Hari libur').fill('17-8-2026')
  await page.getByLabel('Hari libur').press('Tab')
  await expect(page.getByLabel('Hari libur')).toHaveValue('2026-08-17')
  expect(await accessibilityFaults(page)).toEqual([])
  await state(page, /^Kasus/, '500')
  await run(page).click()
  await expect(page.getByText('waktu kalender, termasuk malam dan libur')).toBeVisible()
  await reloadWhenKept(page)
  await expect(page.getByLabel('Hari libur')).toHaveValue('2026-08-17')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`simulation and sensitivity fit a phone, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme })
    await openSimulation(page, /Sertifikasi/)
    await state(page, /^Kasus/, '300')
    await run(page).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Hasil simulasi As-is' })).toBeVisible()
    await page.getByRole('button', { name: 'Perbandingan kedua model' }).click()
    await expect(page.getByRole('button', { name: 'Bandingkan kedua model' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText(/per kasus, antara|Tidak ada selisih/)).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])

    await page.getByRole('tab', { name: 'Kepekaan' }).click()
    await expect(page.getByRole('heading', { name: /^Paling menentukan/ })).toBeVisible()
    await page.getByText('Tabel angkanya').click()
    await expect(page.getByRole('columnheader', { name: 'Penghematan habis pada' })).toBeAttached()
    await page.getByRole('button', { name: 'Biaya' }).click()
    await expect(page.getByText(/Hemat Rp|Tidak menghemat: lebih Rp/)).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
    await expectFits(page, 'the sensitivity')
    await expect.poll(() => page.workers().length).toBe(0)
  })
}
