// An analyst at the comparison: rows by keyboard, a pairing changed, the diagrams, every file; and a study of five hundred rows.
import { readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { accessibilityFaults, chooseFiles, costOfOne, dropFiles, expect, reloadWhenKept, test } from './steps.ts'

test('a ledger is confirmed, paired anew and undone by keyboard, and its diagrams point at the row', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Pemeliharaan Server/ }).click()
  const ledger = page.getByRole('treegrid')
  await ledger.getByRole('row').nth(1).focus()
  await page.keyboard.press('ArrowDown')
  const chosen = ledger.getByRole('row', { selected: true })
  await expect(chosen).toBeFocused()
  await expect(chosen).toContainText('Digabung')

  // From the row to what can be decided about it, through the dialog, and back to the row.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill('analisis kebutuhan')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('searchbox').press('Enter')
  const found = dialog.getByRole('checkbox').first()
  await expect(found).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(chosen).toBeFocused()
  await expect(chosen).toContainText('Analisis kebutuhan server')
  await page.keyboard.press('Control+z')
  await expect(ledger.getByRole('row', { selected: true })).not.toContainText('Analisis kebutuhan server')

  await page.getByRole('button', { name: /^Konfirmasi \d/ }).click()
  await expect(ledger.getByRole('row', { selected: true })).toBeFocused()
  await expect(page.getByRole('button', { name: /^Konfirmasi \d/ })).toHaveCount(0)

  await page.getByRole('button', { name: 'Diagram', exact: true }).click()
  await page.getByRole('button', { name: 'Perubahan berikutnya' }).click()
  const pane = page.getByRole('region', { name: /Diagram as-is/ })
  await pane.focus()
  for (const key of ['+', '+', '+', '+']) await page.keyboard.press(key)
  await expect.poll(() => pane.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeGreaterThan(100)
  await page.keyboard.press('0')
  await expect.poll(() => pane.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
})

test('both sides are laid out along each other: one place, one pan, one light, and the picture to take home', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Pemeliharaan Server/ }).click()
  await page.getByRole('button', { name: 'Diagram', exact: true }).click()
  const ways = page.getByRole('group', { name: 'Cara menggambar' })
  await ways.getByRole('button', { name: 'Sejajar' }).press('Enter')
  await expect(ways.getByRole('button', { name: 'Sejajar' })).toHaveAttribute('aria-pressed', 'true')
  const legend = page.getByRole('list', { name: 'Arti tanda' })
  await expect(legend).toContainText('Putus-putus atau pudar pada to-be')
  const panes = { asIs: page.getByRole('region', { name: /Diagram as-is/ }), toBe: page.getByRole('region', { name: /Diagram to-be/ }) }
  const sizeOf = (side: 'asIs' | 'toBe') => panes[side].getByRole('img').evaluate((image) => [image.clientWidth, image.clientHeight])
  await expect(async () => expect(await sizeOf('asIs')).toEqual(await sizeOf('toBe'))).toPass()

  // The next change frames the row on both sides, at one place.
  await page.getByRole('button', { name: 'Perubahan berikutnya' }).click()
  await page.getByRole('button', { name: 'Perubahan berikutnya' }).click()
  const frames = (side: 'asIs' | 'toBe') => panes[side].locator('.frame').evaluateAll((all) => all.map((frame) => (frame as HTMLElement).style.left).sort())
  await expect.poll(() => frames('asIs')).toHaveLength(2)
  await expect(async () => expect(await frames('toBe')).toEqual(await frames('asIs'))).toPass()

  // What the pointer is on lights up on the other side as well, ghosts included, and a press chooses it.
  await page.getByRole('button', { name: /Dihapus Koordinasi untuk deploy/ }).hover()
  const lit = (side: 'asIs' | 'toBe') => panes[side].locator('.frame.pointed')
  await expect(lit('asIs')).toHaveCount(1)
  const box = await panes.toBe.locator('.frame.pointed.ghost').boundingBox()
  await page.mouse.move(0, 0)
  await expect(lit('toBe')).toHaveCount(0)
  await page.mouse.move(box!.x + box!.width / 2, box!.y + box!.height / 2)
  await expect(lit('asIs')).toHaveCount(1)
  await page.mouse.down()
  await page.mouse.up()
  await expect(page.getByRole('paragraph').filter({ hasText: 'Koordinasi untuk deploy → tidak ada penerus' })).toBeVisible()
  await expect(panes.toBe.locator('.frame.chosen.ghost')).toHaveCount(1)

  // Zoomed, both panes show the same part.
  await panes.asIs.focus()
  for (const key of ['+', '+', '+', '+']) await page.keyboard.press(key)
  await expect.poll(() => panes.asIs.evaluate((pane) => pane.scrollWidth - pane.clientWidth)).toBeGreaterThan(100)
  await panes.asIs.evaluate((pane) => pane.scrollTo({ left: 150, top: 40 }))
  await expect.poll(() => panes.toBe.evaluate((pane) => [pane.scrollLeft, pane.scrollTop])).toEqual([150, 40])
  // Also where the pane is moved before what the zoom did is drawn.
  await panes.asIs.evaluate(async (pane) => {
    pane.dispatchEvent(new KeyboardEvent('keydown', { key: '-' }))
    await new Promise((zoomed) => { setTimeout(zoomed) })
    pane.scrollTo({ left: 90, top: 30 })
  })
  await expect.poll(() => panes.toBe.evaluate((pane) => [pane.scrollLeft, pane.scrollTop])).toEqual([90, 30])
  expect(await accessibilityFaults(page)).toEqual([])

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh gambar' }).click()
  await page.getByRole('button', { name: 'Gambar To-be (SVG)' }).click()
  expect((await download).suggestedFilename()).toBe('to-be-sejajar.svg')
  // The choice is kept.
  await reloadWhenKept(page)
  await expect(ways.getByRole('button', { name: 'Sejajar' })).toHaveAttribute('aria-pressed', 'true')
})

test('every file is handed over, and a changed pack names the file and the number', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Pemantauan dan Evaluasi SPBE/ }).click()
  await page.getByRole('link', { name: /Bukti/ }).first().click()
  const take = async (name: string): Promise<{ readonly name: string; readonly path: string }> => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name, exact: true }).click()
    const file = await download
    await expect(page.getByRole('status').filter({ hasText: 'sudah diunduh' })).toContainText(file.suggestedFilename())
    return { name: file.suggestedFilename(), path: await file.path() }
  }
  const endings: (string | undefined)[] = []
  for (const name of ['Laporan Word', 'Tabel Excel', 'Model As-is (BPMN)', 'Gambar To-be (SVG)', 'Gambar As-is (PNG)']) endings.push((await take(name)).name.split('persiapan')[1])
  expect(endings).toEqual(['.docx', '.xlsx', '-as-is.bpmn', '-to-be.svg', '-as-is.png'])

  const files = unzipSync(new Uint8Array(readFileSync((await take('Paket bukti (.zip)')).path)))
  const numbers = strFromU8(files['comparison.json']!)
  expect(numbers).toContain('9300')
  const forged = test.info().outputPath('diubah.zip')
  writeFileSync(forged, zipSync({ ...files, 'comparison.json': strToU8(numbers.replace('9300', '9299')) }))
  await chooseFiles(page, 'Pilih paket .zip', [forged])
  await expect(page.getByText('diubah.zip: tidak sesuai.')).toBeVisible()
  await expect(page.getByText(/Pada berkas comparison\.json.*9\.?299.*9\.?300/)).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('five hundred rows stay quick under the keys', async ({ page }, testInfo) => {
  const model = (minutes: number): string => {
    const tasks = Array.from({ length: 500 }, (_nothing, at) => `<task id="t${at}" name="Memeriksa berkas nomor ${at}"><extensionElements><ringkas:activity processing="PT${minutes}M" value="VA"/></extensionElements></task>`)
    const flows = tasks.slice(1).map((_nothing, at) => `<sequenceFlow id="f${at}" sourceRef="t${at}" targetRef="t${at + 1}"/>`)
    return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ringkas="urn:ringkas:bpmn:1" targetNamespace="uji"><process id="p">${tasks.join('')}${flows.join('')}</process></definitions>`
  }
  const paths = [30, 20].map((minutes, at) => {
    const path = testInfo.outputPath(['as-is.bpmn', 'to-be.bpmn'][at]!)
    writeFileSync(path, model(minutes))
    return path
  })
  await page.goto('/')
  await dropFiles(page, paths)
  await page.getByRole('dialog').getByRole('button', { name: 'Buka perbandingan' }).click()
  await page.getByRole('treegrid').getByRole('row').nth(1).click()

  // CPU of the page's own thread, the median of choices drawn to the end.
  expect(await costOfOne(page, () => page.keyboard.press('ArrowDown')), 'one choice in ms').toBeLessThan(100)
})
