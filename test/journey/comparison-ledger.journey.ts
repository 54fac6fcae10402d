// An analyst with a ledger of sixty activities a side: pairs changed by dragging and by keyboard, undone, filtered, gone through, and the
// charts of where the difference comes from taken home.
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { accessibilityFaults, costOfOne, expect, openOfficePair, test } from './steps.ts'

/** The row of an activity. */
const rowOf = (ledger: Locator, name: string): Locator => ledger.getByRole('row').filter({ hasText: name }).first()

/** Takes hold of an activity and carries it to the middle of a row, without letting go. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, target] = [await from.boundingBox(), await to.boundingBox()]
  await page.mouse.move(start!.x + 20, start!.y + start!.height / 2)
  await page.mouse.down()
  await page.mouse.move(start!.x + 30, start!.y + start!.height / 2 + 8)
  await page.mouse.move(target!.x + target!.width / 2, target!.y + target!.height / 2, { steps: 6 })
}

/** Goes on with the Tab key to a control that is a few steps off at most. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let at = 0; at < 8 && !await control.evaluate((element) => element === document.activeElement); at++) await page.keyboard.press('Tab')
  await expect(control).toBeFocused()
}

test('an activity is dragged to its counterpart, Escape leaves everything, and one step undoes it', async ({ page }, info) => {
  const ledger = await openOfficePair(page, info, 60)
  const gone = 'Mencatat surat pengantar kelurahan'
  const removed = rowOf(ledger, gone)
  await expect(removed).toContainText('Dihapus')
  const neighbour = rowOf(ledger, 'Meneruskan nota dinas')
  const name = removed.locator('[data-activity]')

  await drag(page, name, neighbour)
  await expect(page.getByText('Gabung dengan “Meneruskan nota dinas”')).toBeVisible()
  await expect(neighbour).toHaveClass(/target/)
  await page.keyboard.press('Escape')
  await expect(neighbour).not.toHaveClass(/target/)
  await page.mouse.up()
  await expect(removed).toContainText('Dihapus')

  await drag(page, name, neighbour)
  await page.mouse.up()
  const chosen = ledger.getByRole('row', { selected: true })
  await expect(chosen).toBeFocused()
  await expect(chosen).toContainText('Digabung')
  await expect(chosen).toContainText(gone)
  await expect(page.getByRole('status').filter({ hasText: 'Pasangan diubah. Digabung:' })).toBeAttached()

  // Taken back while something is being dragged: the rows are others, and letting go does nothing.
  await drag(page, chosen.locator('[data-activity]').first(), rowOf(ledger, 'Menerima permohonan izin usaha'))
  await expect(page.locator('.ledger.drags')).toBeAttached()
  await page.keyboard.press('Control+z')
  await expect(page.locator('.ledger.drags')).toHaveCount(0)
  await page.mouse.up()
  await expect(page.getByRole('status').filter({ hasText: 'Pasangan dikembalikan.' })).toBeAttached()
  await expect(rowOf(ledger, gone)).toContainText('Dihapus')
  await expect(page.getByRole('button', { name: /Urungkan/ })).toBeDisabled()
})

test('a drag reaches what is out of sight by waiting at the edge, and leaves an activity without a counterpart', async ({ page }, info) => {
  const ledger = await openOfficePair(page, info, 60)
  const first = rowOf(ledger, 'Menerima permohonan izin usaha').locator('[data-side="asIs"]').first()
  const box = await page.locator('.ledger.scroll').boundingBox()
  const start = await first.boundingBox()
  await page.mouse.move(start!.x + 20, start!.y + 5)
  await page.mouse.down()
  await page.mouse.move(start!.x + 40, box!.y + box!.height - 4, { steps: 5 })
  await expect.poll(() => page.locator('.ledger.scroll').evaluate((element) => element.scrollTop)).toBeGreaterThan(400)
  const nowhere = await page.getByText('Lepas di sini: tanpa pasangan').boundingBox()
  await page.mouse.move(nowhere!.x + 20, nowhere!.y + 10, { steps: 3 })
  await page.mouse.up()
  await expect(ledger.getByRole('row', { selected: true })).toContainText('Dihapus')
  await expect(ledger.getByRole('row', { selected: true })).toContainText('Menerima permohonan izin usaha')
})

test('pairs are changed by keyboard alone: another possibility taken, undone, and a pair parted', async ({ page }, info) => {
  const ledger = await openOfficePair(page, info, 60)
  await ledger.getByRole('row').nth(1).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const chosen = ledger.getByRole('row', { selected: true })
  await expect(chosen).toContainText('Dihapus')

  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Ubah pasangan' })).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: /^Pasangkan dengan .* Skor/ }).first())
  await page.keyboard.press('Enter')
  await expect(chosen).toBeFocused()
  await expect(chosen).not.toContainText('Dihapus')
  await page.keyboard.press('Control+z')
  await expect(chosen).toContainText('Dihapus')

  await ledger.getByRole('row', { selected: true }).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Bukan pasangan' }))
  await page.keyboard.press('Enter')
  await expect(chosen).toBeFocused()
  await expect(chosen).toContainText('Dihapus')
})

test('a filter narrows the ledger and the changes, stays through undo, and lets go', async ({ page }, info) => {
  const ledger = await openOfficePair(page, info, 60)
  const shown = ledger.locator('[data-row]')
  await expect(shown.first()).toBeVisible()
  const all = await shown.count()
  const onlyRemoved = page.getByRole('button', { name: /^Dihapus \d/ })
  await onlyRemoved.click()
  await expect(onlyRemoved).toHaveAttribute('aria-pressed', 'true')
  const removed = await shown.count()
  expect(removed).toBeGreaterThan(2)
  expect(removed).toBeLessThan(all)
  await expect(page.getByRole('status').filter({ hasText: `${removed} dari` })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  // Every step of the changes lands on a row that is shown, and comes round.
  const walked = new Set<string>()
  for (let at = 0; at < removed + 1; at++) {
    await page.getByRole('button', { name: 'Perubahan berikutnya' }).click()
    await expect(page.getByText(`Perubahan ${at % removed + 1} dari`)).toBeVisible()
    walked.add(await ledger.getByRole('row', { selected: true }).innerText())
  }
  expect(walked.size).toBe(removed)

  await ledger.getByRole('row', { selected: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Pasangkan dengan .* Skor/ }).first().click()
  // Decided about just now, it stays in sight though it is no longer removed.
  await expect(ledger.getByRole('row', { selected: true })).not.toContainText('Dihapus')
  await page.keyboard.press('Control+z')
  await expect(shown).toHaveCount(removed)
  await expect(onlyRemoved).toHaveAttribute('aria-pressed', 'true')

  await page.getByRole('searchbox').fill('tidak ada nama begini')
  await expect(ledger.getByText('Tidak ada baris yang sesuai')).toBeVisible()
  await page.getByRole('button', { name: 'Tampilkan semua', exact: true }).click()
  await page.getByRole('button', { name: /^Tukar sisi/ }).click()
  await expect(ledger.getByRole('columnheader').first()).toHaveText('To-be')
})

test('the charts of the difference close, lead to their rows, and are taken home', async ({ page }, info) => {
  await openOfficePair(page, info, 60)
  await page.getByRole('button', { name: 'Selisih', exact: true }).click()
  await expect(page).toHaveURL(/view=difference/)
  const frame = page.locator('.chart-frame').first()
  const finding = await frame.getByRole('heading').innerText()
  await expect(page.getByRole('region', { name: 'Selisih', exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Dihapus −/ }).click()
  await page.locator('.contributions tbody').getByRole('button').first().click()
  await expect(page.locator('.contributions tr.sel')).toHaveCount(1)
  await expect(page.getByText(/^Perubahan \d+ dari/)).toBeVisible()

  await frame.getByRole('button', { name: /Perubahan menurut hasil/ }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /SVG/ }).first().click()
  const svg = readFileSync(await (await download).path(), 'utf8')
  expect(svg).toContain(finding.slice(0, 20))
  expect(svg).not.toContain('var(--')

  await page.getByRole('combobox', { name: 'Ukuran yang diurai' }).selectOption({ label: 'Serah-terima' })
  await expect(frame.getByRole('heading')).toContainText('Serah-terima')
  await page.goBack()
  await expect(page.getByRole('treegrid')).toBeVisible()
})

test('a row pointed at beside the pictures is lit on both sides, and swapping changes which stands first', async ({ page }, info) => {
  await openOfficePair(page, info, 60)
  await page.getByRole('button', { name: 'Diagram', exact: true }).click()
  const strip = page.getByRole('region', { name: 'Daftar pasangan aktivitas as-is dan to-be' })
  await strip.getByRole('button').first().hover()
  await expect(page.locator('.frame.pointed')).toHaveCount(2)
  await strip.getByRole('button').nth(1).click()
  await expect(page.locator('.frame.chosen')).toHaveCount(2)
  await expect(page.getByText('Perubahan 1 dari')).toBeVisible()
  await page.getByRole('button', { name: 'Tukar sisi as-is dan to-be' }).click()
  await expect(page.locator('.pictures section h2').first()).toHaveText('To-be (usulan)')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing fails the checker in any view, ${colorScheme}`, async ({ page }, info) => {
    await page.emulateMedia({ colorScheme })
    const ledger = await openOfficePair(page, info, 60)
    await ledger.getByRole('row').nth(3).click()
    expect(await accessibilityFaults(page), 'ledger').toEqual([])
    for (const view of ['Diagram', 'Selisih']) {
      await page.getByRole('button', { name: view, exact: true }).click()
      expect(await accessibilityFaults(page), view).toEqual([])
    }
  })
}

test('a hundred activities a side stay quick under keys and pointer', async ({ page }, info) => {
  const ledger = await openOfficePair(page, info, 100)
  await ledger.getByRole('row').nth(1).click()
  expect(await costOfOne(page, () => page.keyboard.press('ArrowDown')), 'one choice in ms').toBeLessThan(60)

  const box = await page.locator('.ledger.scroll').boundingBox()
  const movements = 10
  const sweep = (at: number) => page.mouse.move(box!.x + 60 + at, box!.y + 60 + at * 30, { steps: movements })
  expect(await costOfOne(page, sweep) / movements, 'one movement of the pointer in ms').toBeLessThan(16)
})
