// Every station at office and phone width, in both themes: nothing reaches beyond the window, nothing fails the checker.
import { accessibilityFaults, expect, expectFits, test } from './steps.ts'

const stations = { model: 'Model', activities: 'Aktivitas', analysis: 'Analisis', comparison: 'Perbandingan', evidence: 'Bukti' }

for (const { width, height } of [{ width: 1366, height: 768 }, { width: 390, height: 844 }]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${width} wide, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme })
      await page.goto('/')
      await page.getByRole('button', { name: /Pemeliharaan Server/ }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Perbandingan')
      const study = /#\/study\/([^/]+)/.exec(page.url())![1]!
      // With a variant shown, the heads have the most to hold.
      await page.getByRole('button', { name: 'Varian…' }).click()
      await page.getByLabel('Nama varian').fill('Kerusakan berat di daerah')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('button', { name: /^Varian yang ditampilkan/ })).toContainText('Kerusakan berat di daerah')
      for (const [station, name] of Object.entries(stations)) {
        await page.goto(`/#/study/${study}/${station}`)
        // The name tells this station from the one before, which stands until this one is loaded.
        const title = page.getByRole('heading', { level: 1, name })
        await expect(title).toBeVisible()
        await expect.poll(() => title.evaluate((element) => element.scrollWidth - element.clientWidth), `the title of ${station} is whole`).toBeLessThanOrEqual(0)
        if (station === 'model') await expect(page.locator('.djs-container .djs-shape').first()).toBeVisible()
        await expectFits(page, station)
        expect(await accessibilityFaults(page), station).toEqual([])
      }
    })
  }
}
