// What every journey does: open the app with a watch on errors and requests, bring files, look for accessibility faults.
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Browser, type Locator, type Page, type TestInfo } from '@playwright/test'
import { officePair } from '../support/office-pair.ts'

/** What went wrong in the page while nobody looked: console errors, unforeseen exceptions, requests to elsewhere. */
export interface Watch {
  readonly errors: string[]
  readonly foreignRequests: string[]
}

/** A test whose page is watched; the watch must be empty at the end. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch: Watch = { errors: [], foreignRequests: [] }
      page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') watch.errors.push(message.text()) })
      page.on('pageerror', (error) => watch.errors.push(error.message))
      page.on('request', (request) => {
        const url = new URL(request.url())
        if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL!).origin) watch.foreignRequests.push(request.url())
      })
      await use(watch)
      expect(watch.errors, 'the console stays silent').toEqual([])
      expect(watch.foreignRequests, 'no request leaves the origin').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** The shipped samples' folder. */
export const samples = join(import.meta.dirname, '../../samples')

/** Chooses files in the dialog that the press of a button opens. */
export async function chooseFiles(page: Page, button: string | RegExp, paths: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).first().click()
  await (await chooser).setFiles([...paths])
}

/** Drops files on the middle of the page, as from a file manager. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => ({ name: basename(path), content: readFileSync(path).toString('base64') }))
  const transfer = await page.evaluateHandle((some) => {
    const data = new DataTransfer()
    for (const { name, content } of some) data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name))
    return data
  }, files)
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: transfer })
}

/** Drops a pair of so many activities a side, two offices' drawings of one service, and opens its comparison; its ledger. */
export async function openOfficePair(page: Page, info: TestInfo, activities: number): Promise<Locator> {
  const { asIs, toBe } = officePair(activities)
  const paths = Object.entries({ 'as-is.bpmn': asIs, 'to-be.bpmn': toBe }).map(([name, text]) => {
    const path = info.outputPath(name)
    writeFileSync(path, text)
    return path
  })
  await page.goto('/')
  await dropFiles(page, paths)
  await page.getByRole('dialog').getByRole('button', { name: 'Buka perbandingan' }).click()
  const ledger = page.getByRole('treegrid')
  await expect(ledger.locator('[data-row]').first()).toBeVisible()
  // Rows stand where they stay once their letters are there.
  await page.evaluate(() => document.fonts.ready)
  return ledger
}

/** Loads the page anew once the browser holds the last change: the shown words tell, the ones for screen readers stay those of the last save. */
export async function reloadWhenKept(page: Page): Promise<void> {
  await expect(page.getByRole('banner').locator('[aria-hidden="true"]').filter({ hasText: /^(Tersimpan|Saved) / })).toBeAttached()
  await page.reload()
}

/**
 * Accessibility faults of WCAG 2.2 A and AA in our own parts (the canvas of the diagram library is not ours). A target that is only too
 * small because it is scrolled halfway under a bar is looked at again in the middle of the window.
 */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).exclude('.djs-container').analyze()
  const faults: string[] = []
  for (const { id, nodes } of violations) {
    for (const { target, failureSummary } of nodes) {
      const place = target.join(' ')
      if (id === 'target-size' && await isTargetInView(page, place)) continue
      faults.push(`${id}: ${place}: ${failureSummary ?? ''}`)
    }
  }
  return faults
}

/** Whether a target is large enough when nothing covers it. */
async function isTargetInView(page: Page, place: string): Promise<boolean> {
  await page.locator(place).first().evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const { violations } = await new AxeBuilder({ page }).withRules(['target-size']).include(place).analyze()
  return violations.length === 0
}

/** Holds once the whole window is drawn: nothing reaches beyond its width. */
export async function expectFits(page: Page, what: string): Promise<void> {
  const beyond = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await expect.poll(beyond, `${what} fits the window`).toBeLessThanOrEqual(0)
}

/** A clock of the CPU the page's own thread has used, in milliseconds, whatever else the machine does. */
export async function pageClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
}

/** Watches the page's own thread; the function it gives ends that and tells the CPU of each task, in milliseconds. */
export async function watchTasks(browser: Browser, page: Page): Promise<() => Promise<readonly number[]>> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] })
  return async () => {
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] }
    const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`
    const own = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf))
    return traceEvents.flatMap((event) => (event.name === 'RunTask' && own.has(threadOf(event)) ? (event.tdur ?? 0) / 1000 : []))
  }
}

/** As much of what the browser notes down as is read: `tdur` is CPU in microseconds. */
interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** Milliseconds of CPU that `standardWork` takes on the machine the bars were set on. */
const standardCost = 5

/** Builds and sorts a table: work like that of the app, and the same everywhere. */
function standardWork(page: Page): Promise<number> {
  return page.evaluate(() => {
    const table = document.createElement('table')
    for (let at = 0; at < 1500; at++) table.insertRow().insertCell().textContent = `Langkah ${(at * 7919) % 1500}`
    return [...table.rows].map((row) => row.innerText).sort((a, b) => a.localeCompare(b)).length
  })
}

/**
 * CPU of the page for one of fifteen turns drawn to the end, in milliseconds: the median, as if on the machine the bars were set on. Each
 * turn stands beside a piece of work that is the same everywhere, so that a slower machine is told from a slower app; a faster one counts
 * as it is.
 */
export async function costOfOne(page: Page, turn: (at: number) => Promise<void>): Promise<number> {
  const spent = await pageClock(page)
  const [costs, standards]: [number[], number[]] = [[], []]
  for (let at = 0; at < 15; at++) {
    const begin = await spent()
    await standardWork(page)
    const between = await spent()
    await turn(at)
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))
    costs.push(await spent() - between)
    standards.push(between - begin)
  }
  return median(costs) / slownessOf(standards)
}

/** How many times slower the machine is at the moment than the one the bars were set on; 1 for a faster one. */
export async function slowness(page: Page): Promise<number> {
  const spent = await pageClock(page)
  const standards: number[] = []
  for (let at = 0; at < 15; at++) {
    const begin = await spent()
    await standardWork(page)
    standards.push(await spent() - begin)
  }
  return slownessOf(standards)
}

function slownessOf(standards: readonly number[]): number {
  return Math.max(1, median(standards) / standardCost)
}

function median(some: readonly number[]): number {
  return [...some].sort((a, b) => a - b)[Math.floor(some.length / 2)]!
}
