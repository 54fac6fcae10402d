// A newcomer: an example in three clicks, its numbers, the pack home, and the pack verified.
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { accessibilityFaults, expect, pageClock, test } from './steps.ts'

test('a sample is compared within three clicks, and its pack verifies', async ({ page }) => {
  const spent = await pageClock(page)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // CPU of the page, since a busy machine takes its time besides.
  expect(await spent(), 'the portfolio shows well within two seconds').toBeLessThan(1000)
  expect(await accessibilityFaults(page)).toEqual([])

  // Pressed twice, as some do, it is opened once.
  await page.getByRole('button', { name: /Pemantauan dan Evaluasi SPBE/ }).dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Perbandingan')
  await expect(page.getByRole('treegrid', { name: /Daftar pasangan/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Rasio nilai tambah/ })).toContainText('51,61 %')
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('link', { name: /Aktivitas/ }).first().click()
  const subtotal = page.getByRole('row', { name: /Subtotal Kementerian/ })
  for (const text of ['26', '130:00', '80:00', '0:00', '50:00', '61,54 %']) await expect(subtotal).toContainText(text)
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('link', { name: /Bukti/ }).first().click()
  await expect(page.getByRole('article')).toContainText('61,54 %')
  expect(await accessibilityFaults(page)).toEqual([])
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Paket bukti (.zip)' }).first().click()
  const zip = await (await download).path()
  const files = Object.keys(unzipSync(new Uint8Array(readFileSync(zip))))
  expect(files).toEqual(expect.arrayContaining(['as-is.bpmn', 'to-be.bpmn', 'study.json', 'manifest.json', 'comparison.json']))
  expect(files.some((name) => name.endsWith('.docx')) && files.some((name) => name.endsWith('.xlsx'))).toBe(true)

  const bukti = { name: 'bukti.zip', mimeType: 'application/zip', buffer: readFileSync(zip) }
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Pilih paket .zip' }).click()
  await (await chooser).setFiles(bukti)
  await expect(page.getByText(/bukti\.zip: sesuai/)).toBeVisible()

  // Who receives a pack needs no study to check it.
  await page.getByRole('link', { name: 'Portofolio', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Portofolio')
  await expect(page.getByRole('table', { name: 'Portofolio' }).locator('tbody').getByRole('row')).toHaveCount(1)
  const another = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Pilih paket .zip' }).click()
  await (await another).setFiles({ ...bukti, buffer: bukti.buffer.subarray(0, 5000) })
  await expect(page.getByText(/bukti\.zip: tidak sesuai/)).toBeVisible()
})
