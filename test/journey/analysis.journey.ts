// An analyst at the analysis: figures with their trail, where time goes, probabilities tried and used, pictures taken home.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { accessibilityFaults, costOfOne, dropFiles, expect, expectFits, test } from './steps.ts'

const namespaces = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ringkas="urn:ringkas:bpmn:1" targetNamespace="uji"'

/** The open study at the station Analisis, by its key. */
async function goToAnalysis(page: Page): Promise<void> {
  await page.waitForURL(/#\/study\//)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Alt+3')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Analisis')
}

test('every figure opens what it is made of, and a name in it marks the diagram', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Sertifikasi SDM Kearsipan/ }).click()
  await goToAnalysis(page)
  const figures = page.getByRole('region', { name: /Satu kasus/ }).first()
  await expect(figures.locator('summary')).toHaveCount(8)
  await figures.locator('summary').filter({ hasText: 'Waktu penyelesaian yang diharapkan' }).press('Enter')
  await expect(figures.getByText(/ = [\d.,]+ menit$/).first()).toBeVisible()
  await figures.getByRole('button', { name: /Bagian dari Perulangan/ }).click()
  await figures.getByRole('button', { name: 'Memeriksa kelengkapan berkas', exact: true }).click()
  await expect(page.locator('.process-picture .frame')).toHaveCount(1)
  await figures.locator('summary').filter({ hasText: 'VAR yang diharapkan' }).click()
  await expect(figures.getByRole('row', { name: /Menguji kompetensi peserta/ })).toContainText('VA')
  expect(await accessibilityFaults(page)).toEqual([])

  // Tabs by keyboard.
  await page.getByRole('tab', { name: 'Angka' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Waktu dan pemborosan' })).toBeFocused()
  await expect(page.getByRole('heading', { name: /memakan/ }).first()).toBeVisible()
  await page.getByText('Tabel: waktu tiap langkah di jalur ini').click()
  await expect(page.getByRole('row', { name: /Menjadwalkan uji kompetensi/ })).toContainText('120:00')
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a chart goes home as a picture that needs nothing of the page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/')
  await page.getByRole('button', { name: /Sertifikasi SDM Kearsipan/ }).click()
  await goToAnalysis(page)
  await page.getByRole('tab', { name: 'Waktu dan pemborosan' }).click()
  for (const format of ['SVG', 'PNG']) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh gambar: Tangga alur nilai' }).click()
    await page.getByRole('button', { name: format, exact: true }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe(`tangga-alur-nilai.${format.toLowerCase()}`)
    const bytes = readFileSync(await file.path())
    if (format === 'PNG') expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    else {
      const text = bytes.toString()
      expect(text).toContain('Menguji kompetensi peserta')
      expect(text).toContain('id="p-va"')
      // Light on every screen, with nothing that only the page could resolve.
      expect(text).toContain('rgb(26, 27, 25)')
      expect(text).not.toMatch(/class=|var\(--|url\("/)
    }
  }
})

test('probabilities are tried without touching the model, then used, and taken back', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Pemeliharaan Server/ }).click()
  await goToAnalysis(page)
  await page.getByRole('tab', { name: 'Jalur' }).click()
  const undo = page.getByRole('button', { name: /Urungkan/ })
  const lead = page.getByRole('row', { name: /Waktu penyelesaian/ })
  const [yes, no] = [page.getByRole('slider', { name: 'Disetujui?: Ya' }), page.getByRole('slider', { name: 'Disetujui?: Tidak' })]
  await expect(yes).toHaveValue('70')
  await yes.focus()
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight')
  await expect(yes).toHaveValue('80')
  await expect(no).toHaveValue('20')
  await expect(lead).toContainText(/[+−]\d+:\d\d/)
  await expect(undo).toBeDisabled()
  await page.getByRole('button', { name: 'Jalur 2', exact: true }).click()
  await expect(page.locator('.process-picture polyline')).not.toHaveCount(0)
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Pakai peluang ini' }).click()
  await expect(lead).toContainText('0:00')
  await expect(yes).toHaveValue('80')
  await undo.click()
  await expect(yes).toHaveValue('70')
})

test('without times the station says what to do next', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('tanpa-waktu.bpmn')
  writeFileSync(path, `<definitions ${namespaces}><process id="p"><task id="a" name="Terima"/><task id="b" name="Periksa"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/></process></definitions>`)
  await page.goto('/')
  await dropFiles(page, [path])
  await page.getByRole('dialog').getByRole('button', { name: 'Buka', exact: true }).click()
  await goToAnalysis(page)
  await expect(page.getByRole('heading', { name: 'Belum ada waktu yang bisa dihitung' })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Isi waktu di Aktivitas' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aktivitas')
})

test('a slider over a thousand activities keeps the page quick', async ({ page }, testInfo) => {
  const tasks = Array.from({ length: 1000 }, (_nothing, at) => `<task id="t${at}" name="Langkah ${at}"><extensionElements><ringkas:activity processing="PT${10 + (at % 50)}M" value="VA"/></extensionElements></task>`)
  // Ten tasks, then a choice that skips the next ten or does them, all along.
  const flows: string[] = []
  const gateways: string[] = []
  for (let at = 0; at < 1000; at += 20) {
    gateways.push(`<exclusiveGateway id="x${at}" name="Perlu ${at}?"/><exclusiveGateway id="j${at}"/>`)
    const chain = [...Array.from({ length: 10 }, (_nothing, step) => `t${at + step}`), `x${at}`, ...Array.from({ length: 10 }, (_nothing, step) => `t${at + 10 + step}`), `j${at}`, ...(at + 20 < 1000 ? [`t${at + 20}`] : [])]
    chain.slice(1).forEach((target, step) => flows.push(`<sequenceFlow id="f${at}-${step}" sourceRef="${chain[step]}" targetRef="${target}"/>`))
    flows.push(`<sequenceFlow id="s${at}" name="Tidak" sourceRef="x${at}" targetRef="j${at}"/>`)
  }
  const path = testInfo.outputPath('seribu-pilihan.bpmn')
  writeFileSync(path, `<definitions ${namespaces}><process id="p">${tasks.join('')}${gateways.join('')}${flows.join('')}</process></definitions>`)
  await page.goto('/')
  await dropFiles(page, [path])
  await page.getByRole('dialog').getByRole('button', { name: 'Buka', exact: true }).click()
  await goToAnalysis(page)
  await page.getByRole('tab', { name: 'Jalur' }).click()
  await page.getByRole('slider').first().focus()

  // CPU of the page's own thread, the median of moves drawn to the end.
  expect(await costOfOne(page, () => page.keyboard.press('ArrowRight')), 'one move in ms').toBeLessThan(100)
})

for (const { width, height, colorScheme } of [{ width: 1366, height: 768, colorScheme: 'dark' }, { width: 390, height: 844, colorScheme: 'light' }] as const) {
  test(`every part of the analysis fits ${width} wide, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    await page.goto('/')
    await page.getByRole('button', { name: /Penambahan Sub Domain/ }).click()
    await goToAnalysis(page)
    const tabs = page.getByRole('tab')
    await expect(tabs).toHaveCount(5)
    for (const tab of await tabs.all()) {
      await tab.click()
      const name = (await tab.textContent())!
      // Named after its tab, and with words of its own: some parts are loaded only now.
      await expect(page.getByRole('tabpanel', { name }).getByRole('heading').first()).toBeVisible()
      await expectFits(page, name)
      await page.locator('main details').evaluateAll((all) => { for (const details of all) (details as HTMLDetailsElement).open = true })
      expect(await accessibilityFaults(page), name).toEqual([])
      expect(await page.locator('main').innerText(), name).not.toMatch(/NaN|Infinity|undefined|\{\w+\}/)
    }
  })
}
