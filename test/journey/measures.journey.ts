// An analyst states what no diagram shows: measures of one's own, by keyboard and by paste.
import { accessibilityFaults, expect, reloadWhenKept, test } from './steps.ts'

test('measures of one\'s own are typed, pasted, ordered and undone by keyboard alone, and stay', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Pemeliharaan Server/ }).click()
  await page.getByRole('button', { name: 'Selisih', exact: true }).click()

  const name = page.getByRole('combobox', { name: 'Nama ukuran baru' })
  await name.fill('Server')
  await name.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Sebelum (as-is): Server' })).toBeFocused()
  await page.keyboard.type('5')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1')
  await page.keyboard.press('Tab')
  const panel = page.locator('section', { has: page.getByRole('heading', { name: 'Ukuran tambahan' }) })
  const rows = panel.locator('tbody').getByRole('row')
  await expect(rows.first()).toContainText(/−4\s*−80,00\s%\s*lebih baik/)

  // Rows of a spreadsheet, as the clipboard hands them over.
  await panel.evaluate((element) => {
    const data = new DataTransfer()
    data.setData('text/plain', 'Biaya layanan\tRp\tturun\t50.000\t0\nIndeks kepuasan\tpoin\tnaik\t81,25\t90')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(rows).toHaveCount(3)
  await panel.getByRole('button', { name: 'Turunkan “Server”' }).focus()
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('button', { name: 'Turunkan “Server”' })).toBeFocused()
  await expect(rows.nth(1)).toContainText('−4')
  await page.keyboard.press('Control+z')
  await expect(rows.first()).toContainText('−4')
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Daftar', exact: true }).click()
  await expect(page.getByRole('row', { name: /Biaya layanan \(Rp\) 50\.000 0 −50\.000/ })).toBeVisible()
  await reloadWhenKept(page)
  await expect(page.getByRole('row', { name: /Biaya layanan \(Rp\) 50\.000 0 −50\.000/ })).toBeVisible()
})
