// An analyst with a phone at the comparison: a finger carries an activity to its counterpart by the handle and scrolls by the name; the head
// leaves the room to the ledger, and both diagrams are reached.
import type { CDPSession, Locator } from '@playwright/test'
import { accessibilityFaults, expect, expectFits, openOfficePair, reloadWhenKept, test } from './steps.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const gone = 'Mencatat surat pengantar kelurahan'

const rowOf = (ledger: Locator, name: string): Locator => ledger.locator('[data-row]').filter({ hasText: name }).first()

/** One finger on the glass. What is pressed afterwards is pressed by click: of a touch that soon follows a drag Chromium does not always make one. */
function finger(session: CDPSession) {
  const at = (type: 'touchStart' | 'touchMove', x: number, y: number) => session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] })
  const none = (type: 'touchEnd' | 'touchCancel') => session.send('Input.dispatchTouchEvent', { type, touchPoints: [] })
  return {
    down: (x: number, y: number) => at('touchStart', x, y), move: (x: number, y: number) => at('touchMove', x, y),
    up: () => none('touchEnd'), lost: () => none('touchCancel'),
  }
}

/** Takes hold of the handle of an activity and carries it to the middle of a row, without letting go. */
async function carry(hand: ReturnType<typeof finger>, activity: Locator, to: Locator): Promise<void> {
  await activity.scrollIntoViewIfNeeded()
  const [grip, target] = [(await activity.locator('.grip').boundingBox())!, (await to.boundingBox())!]
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2]
  await hand.down(x, y)
  await hand.move(x, y + 12)
  await hand.move(x - 20, target.y + target.height / 2)
}

test('a finger pairs by the handle, what it does is said above it, and one step undoes it', async ({ page, context }, info) => {
  const ledger = await openOfficePair(page, info, 60)
  const hand = finger(await context.newCDPSession(page))
  const [removed, neighbour] = [rowOf(ledger, gone), rowOf(ledger, 'Meneruskan nota dinas')]
  await expect(removed).toContainText('Dihapus')

  await carry(hand, removed.locator('[data-activity]'), neighbour)
  const told = page.getByText('Gabung dengan “Meneruskan nota dinas”')
  await expect(told).toBeVisible()
  await expect(neighbour).toHaveClass(/target/)
  // Above the finger, which covers what is under it, and inside the window.
  await expect(async () => {
    const [words, target] = [(await told.boundingBox())!, (await neighbour.boundingBox())!]
    expect(words.y + words.height).toBeLessThan(target.y + target.height / 2 - 20)
    expect([words.x >= 0, words.x + words.width <= 390]).toEqual([true, true])
  }).toPass()
  // The system takes the finger away: nothing is done.
  await hand.lost()
  await expect(neighbour).not.toHaveClass(/target/)
  await expect(removed).toContainText('Dihapus')

  await carry(hand, removed.locator('[data-activity]'), neighbour)
  await expect(neighbour).toHaveClass(/target/)
  await hand.up()
  await expect(ledger.getByRole('row', { selected: true })).toContainText('Digabung')
  await expect(ledger.getByRole('row', { selected: true })).toContainText(gone)
  await page.getByRole('button', { name: /Urungkan/ }).click()
  await expect(rowOf(ledger, gone)).toContainText('Dihapus')
})

test('a finger waits at the edge to reach what is out of sight, parts at the bar, and scrolls by a name', async ({ page, context }, info) => {
  const ledger = await openOfficePair(page, info, 60)
  const hand = finger(await context.newCDPSession(page))
  const scroller = page.locator('.compare')
  const top = (): Promise<number> => scroller.evaluate((element) => element.scrollTop)
  const first = rowOf(ledger, 'Menerima permohonan izin usaha')

  const grip = (await first.locator('[data-side="asIs"] .grip').boundingBox())!
  const box = (await scroller.boundingBox())!
  await hand.down(grip.x + 10, grip.y + 10)
  await hand.move(grip.x + 10, grip.y + 30)
  await hand.move(grip.x + 10, box.y + box.height - 6)
  await expect.poll(top).toBeGreaterThan(600)
  const nowhere = (await page.getByText('Lepas di sini: tanpa pasangan').boundingBox())!
  await hand.move(nowhere.x + nowhere.width / 2, nowhere.y + nowhere.height / 2)
  await expect(page.getByText('Tanpa pasangan', { exact: true })).toBeVisible()
  await hand.up()
  await expect(ledger.getByRole('row', { selected: true })).toContainText('Dihapus')
  await expect(ledger.getByRole('row', { selected: true })).toContainText('Menerima permohonan izin usaha')

  // By a name: no drag, the list moves.
  const before = await top()
  const { x } = (await first.locator('.name').first().boundingBox())!
  await hand.down(x + 40, 600)
  for (let y = 590; y > 400; y -= 20) await hand.move(x + 40, y)
  await hand.up()
  await expect.poll(top).toBeGreaterThan(before + 100)
  await expect(page.locator('.ledger.drags')).toHaveCount(0)
})

test('the head takes two lines in both languages, and views, changes and both diagrams are within reach', async ({ page }, info) => {
  await openOfficePair(page, info, 60)
  const head = page.locator('.station > .head')
  for (const language of ['id', 'en']) {
    await page.evaluate((chosen) => localStorage.setItem('ringkas.language', chosen), language)
    await reloadWhenKept(page)
    await expect(head.getByRole('button', { name: /^(Konfirmasi|Confirm) / })).toBeVisible()
    await expect.poll(async () => (await head.boundingBox())!.height, language).toBeLessThan(110)
    for (const view of await head.getByRole('group').getByRole('button').all()) {
      await view.click()
      await expectFits(page, await view.innerText())
      if (language === 'id') expect(await accessibilityFaults(page), await view.innerText()).toEqual([])
    }
    await head.getByRole('group').getByRole('button').nth(1).click()
    await head.getByRole('button', { name: /^(Perubahan berikutnya|Next change)/ }).click()
    await expect(page.locator('.frame.chosen').first()).toBeVisible()
    await page.getByRole('heading', { name: /^To-be/ }).scrollIntoViewIfNeeded()
    await expect(page.getByRole('heading', { name: /^To-be/ })).toBeInViewport()
    await head.getByRole('group').getByRole('button').nth(0).click()
  }
})
