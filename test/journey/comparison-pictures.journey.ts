// An analyst with two drawings of sixty activities a side: they begin readable, are panned and enlarged as one by keys, by pulling and in
// the small map, and the whole is one press away.
import type { Locator, Page, TestInfo } from '@playwright/test'
import { accessibilityFaults, expect, openOfficePair, test } from './steps.ts'

interface Panes {
  readonly asIs: Locator
  readonly toBe: Locator
}

async function open(page: Page, info: TestInfo): Promise<Panes> {
  await openOfficePair(page, info, 60)
  await page.getByRole('button', { name: 'Diagram', exact: true }).click()
  await page.getByRole('group', { name: 'Cara menggambar' }).getByRole('button', { name: 'Sejajar' }).click()
  const panes = { asIs: page.getByRole('region', { name: /Diagram as-is/ }), toBe: page.getByRole('region', { name: /Diagram to-be/ }) }
  await expect(panes.toBe.getByRole('img')).toBeVisible()
  return panes
}

const place = (pane: Locator): Promise<readonly number[]> => pane.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])
/** Keys scroll a pane by and by: this waits until it stands where it stood two pictures before. */
const atRest = (pane: Locator): Promise<void> => pane.evaluate(async (element) => {
  for (let before = -1; before !== element.scrollLeft;) {
    before = element.scrollLeft
    for (let drawn = 0; drawn < 2; drawn++) await new Promise(requestAnimationFrame)
  }
})
const overflow = (pane: Locator): Promise<number> => pane.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)

test('two long drawings begin at a scale that can be read, and go together by keys, by pulling and in the small map', async ({ page }, info) => {
  const panes = await open(page, info)
  const maps = page.locator('svg.overview')
  await expect(maps).toHaveCount(2)
  await expect.poll(() => overflow(panes.asIs)).toBeGreaterThan(500)
  expect(await accessibilityFaults(page)).toEqual([])

  // Keys in the lower pane: the upper one goes along.
  await panes.toBe.focus()
  for (let at = 0; at < 4; at++) await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await place(panes.asIs))[0]).toBeGreaterThan(60)
  await atRest(panes.toBe)
  await expect.poll(async () => JSON.stringify(await place(panes.asIs)) === JSON.stringify(await place(panes.toBe))).toBe(true)

  // Pulled by its ground with the mouse: what was under the pointer stays there, and no activity is chosen by that.
  const before = await place(panes.asIs)
  const box = (await panes.asIs.boundingBox())!
  await page.mouse.move(box.x + 600, box.y + 120)
  await page.mouse.down()
  await page.mouse.move(box.x + 500, box.y + 120, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => (await place(panes.asIs))[0]! - before[0]!).toBe(100)
  await expect.poll(async () => (await place(panes.toBe))[0]! - before[0]!).toBe(100)
  await expect(page.locator('.frame.chosen')).toHaveCount(0)

  // The right end of the small map leads to the end of both.
  const map = (await maps.first().boundingBox())!
  await page.mouse.click(map.x + map.width - 2, map.y + 4)
  await expect.poll(async () => (await place(panes.asIs))[0]).toBe(await overflow(panes.asIs))
  await expect.poll(async () => (await place(panes.toBe))[0]).toBe(await overflow(panes.toBe))

  // A change that is out of sight is brought into sight on both sides.
  await page.getByRole('button', { name: 'Perubahan berikutnya' }).click()
  await expect(panes.asIs.locator('.frame.chosen').first()).toBeInViewport()
  await expect(panes.toBe.locator('.frame.chosen').first()).toBeInViewport()

  // The whole is one press away, and needs no map.
  await page.getByRole('button', { name: 'Paskan' }).click()
  await expect.poll(() => overflow(panes.asIs)).toBe(0)
  await expect(maps).toHaveCount(0)
})

test('a long name of a performer stands whole beside its bar', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Pemantauan dan Evaluasi SPBE/ }).click()
  await page.getByRole('button', { name: 'Selisih', exact: true }).click()
  const bars = page.getByRole('img', { name: /Waktu menurut pelaksana/ })
  await expect(bars).toContainText('Instansi Pusat/Pemerintah')
  expect((await bars.locator('text > tspan').allTextContents()).filter((text) => text.includes('…'))).toEqual([])
})
