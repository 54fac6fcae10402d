// An analyst with several kinds of cases: two variants, a time of one changed and undone, kept over a reload, compared, packed and verified.
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { accessibilityFaults, expect, reloadWhenKept, test } from './steps.ts'

test('variants have times of their own, and all of it comes back from the browser and from a pack', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Pemeliharaan Server/ }).click()
  await page.getByRole('link', { name: /Aktivitas/ }).first().click()
  const grid = page.getByRole('grid')
  const total = grid.getByRole('row').last()
  await expect(total).toContainText('16:45')

  await page.getByRole('button', { name: 'Varian…' }).click()
  await page.getByLabel('Nama varian').fill('Gangguan berat')
  await page.getByLabel('Porsi dari semua kasus').fill('20')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  const shown = page.getByRole('button', { name: /^Varian yang ditampilkan/ })
  await expect(shown).toContainText('Gangguan berat')
  await expect(page.getByText('Belum ada isian yang berbeda dari Dasar')).toBeVisible()

  // 45 minutes become two working days of five hours: 10:00 instead of 0:45.
  const cell = grid.getByRole('row', { name: /Cek kondisi server berkala/ }).locator('[data-column="time"]')
  await cell.click()
  await page.keyboard.type('2 hari kerja')
  await page.keyboard.press('Enter')
  await expect(total).toContainText('26:00')
  await cell.click()
  await expect(cell).toContainText('berbeda dari Dasar')
  await expect(page.getByText('Berbeda dari Dasar (45 menit)')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(total).toContainText('16:45')
  await page.keyboard.press('Control+Shift+z')
  await expect(total).toContainText('26:00')

  // The second begins as a copy of the first, and is made milder; the study's own facts stay as they were.
  await shown.click()
  await page.getByRole('button', { name: 'Gandakan Gangguan berat' }).click()
  await shown.click()
  await page.getByRole('button', { name: /^Ubah nama dan porsi/ }).click()
  await page.getByLabel('Nama varian').fill('Gangguan sedang')
  await page.getByLabel('Porsi dari semua kasus').fill('30')
  await page.keyboard.press('Enter')
  await cell.click()
  await page.keyboard.type('1 hari kerja')
  await page.keyboard.press('Enter')
  await expect(total).toContainText('21:00')
  await page.getByRole('button', { name: 'Tampilkan Dasar' }).click()
  await expect(total).toContainText('16:45')

  await reloadWhenKept(page)
  await expect(total).toContainText('16:45')
  await shown.click()
  await page.getByRole('button', { name: /^Gangguan sedang/ }).click()
  await expect(total).toContainText('21:00')

  await page.getByRole('link', { name: /Perbandingan/ }).first().click()
  await page.getByRole('button', { name: 'Selisih', exact: true }).click()
  const table = page.getByRole('table', { name: 'Ukuran tiap varian sebelum dan sesudah' })
  // Table totals: 0.5 · 1,005 + 0.2 · 1,560 + 0.3 · 1,260 = 1,192.5 minutes.
  for (const text of ['16:45', '26:00', '21:00', '19:53']) await expect(table).toContainText(text)
  await expect(page.getByRole('img', { name: /Grafik waktu penyelesaian tiap varian/ })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('link', { name: /Bukti/ }).first().click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Paket bukti (.zip)' }).first().click()
  const zip = await (await download).path()
  const files = Object.keys(unzipSync(new Uint8Array(readFileSync(zip))))
  expect(files).toEqual(expect.arrayContaining(['variants/1/as-is.bpmn', 'variants/1/to-be.bpmn', 'variants/2/as-is.bpmn', 'variants/2/to-be.bpmn']))
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Pilih paket .zip' }).click()
  await (await chooser).setFiles({ name: 'bukti.zip', mimeType: 'application/zip', buffer: readFileSync(zip) })
  await expect(page.getByText(/bukti\.zip: sesuai/)).toBeVisible()
})

test('a table pasted from Excel with a column Varian fills the variants it names, in one step to undo', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Pemeliharaan Server/ }).click()
  await page.getByRole('link', { name: /Aktivitas/ }).first().click()
  const total = page.getByRole('grid').getByRole('row').last()
  await page.getByRole('button', { name: 'Tempel dari Excel' }).click()
  const rows = [['Aktivitas', 'Varian', 'Waktu (menit)'], ['Cek kondisi server berkala', 'Berat', '600'], ['Cek kondisi server berkala', 'Ringan', '15'], ['Backup dan recovery', 'Berat', '300'], ['Backup dan recovery', '', '60']]
  await page.getByRole('textbox', { name: 'Tempel tabel di sini' }).fill(rows.map((cells) => cells.join('\t')).join('\n'))
  await expect(page.getByText('Berat (varian baru): 2 baris')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '1 aktivitas akan berubah' })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Terapkan semua' }).click()
  // The row without a variant: 60 instead of 120 minutes.
  await expect(total).toContainText('15:45')
  await expect(page.getByText('Varian Berat, Ringan sudah diisi.')).toBeVisible()

  const shown = page.getByRole('button', { name: /^Varian yang ditampilkan/ })
  await shown.click()
  await page.getByRole('button', { name: /^Berat/ }).click()
  // 600 instead of 45 minutes, and 300 instead of 60.
  await expect(total).toContainText('29:00')
  await page.keyboard.press('Control+z')
  await expect(total).toContainText('16:45')
  await expect(page.getByRole('button', { name: 'Varian…' })).toBeVisible()
})
