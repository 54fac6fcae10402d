// Somebody works in the diagrams: looks, tags, draws, copies, takes back; nothing is lost and nothing changes by itself.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { accessibilityFaults, dropFiles, expect, expectFits, reloadWhenKept, test } from './steps.ts'

const foreign = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:v="urn:vendor" targetNamespace="urn:t">
  <process id="P">
    <startEvent id="S" />
    <task id="T1" name="Terima berkas" v:colour="blue"><extensionElements><v:form key="F-1"><v:field>nama</v:field></v:form></extensionElements></task>
    <task id="T2" name="Periksa berkas" />
    <sequenceFlow id="F1" sourceRef="S" targetRef="T1" /><sequenceFlow id="F2" sourceRef="T1" targetRef="T2" />
  </process>
  <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="P">
    <bpmndi:BPMNShape bpmnElement="S"><dc:Bounds x="100" y="122" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape bpmnElement="T1"><dc:Bounds x="200" y="100" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape bpmnElement="T2"><dc:Bounds x="400" y="100" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge bpmnElement="F1"><di:waypoint x="136" y="140" /><di:waypoint x="200" y="140" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge bpmnElement="F2"><di:waypoint x="300" y="140" /><di:waypoint x="400" y="140" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`

/** A new study with the file as its as-is, at the station Model. */
async function openAsIs(page: Page, path: string): Promise<Locator> {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await dropFiles(page, [path])
  await page.getByRole('dialog').getByRole('button', { name: 'Buka', exact: true }).click()
  const asIs = page.getByRole('region', { name: 'As-is (saat ini)' })
  await expect(asIs.locator('.marks')).toHaveCount(2)
  return asIs
}

function shape(pane: Locator, id: string): Locator {
  return pane.locator(`.djs-container > svg [data-element-id="${id}"]`).first()
}

async function exported(page: Page, pane: Locator): Promise<string> {
  const download = page.waitForEvent('download')
  await pane.getByRole('button', { name: /Ekspor BPMN/ }).click()
  return readFileSync(await (await download).path(), 'utf8')
}

/** Whether the mark of bpmn.io of each canvas can be seen and pressed everywhere. */
function marksUncovered(page: Page): Promise<readonly boolean[]> {
  return page.locator('.bjs-powered-by').evaluateAll((links) => links.map((link) => {
    const { left, top, width, height } = link.getBoundingClientRect()
    return [0.1, 0.5, 0.9].every((x) => [0.1, 0.5, 0.9].every((y) => link.contains(document.elementFromPoint(left + width * x, top + height * y))))
  }))
}

test('looking changes nothing, and every kind of change can be made and taken back', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('berkas-as-is.bpmn')
  writeFileSync(path, foreign)
  const asIs = await openAsIs(page, path)
  const undo = page.getByRole('button', { name: /Urungkan/ })
  await shape(asIs, 'T1').click()
  await page.getByRole('button', { name: 'Muat semua' }).click()
  await expect(undo).toBeDisabled()
  expect(await exported(page, asIs)).toBe(foreign)
  expect(await accessibilityFaults(page)).toEqual([])

  // Tags and a time; the diagram shows them, and the file stays the file but for them.
  await page.keyboard.press('n')
  await page.getByLabel('Dasar hukum').fill('PP 5/2021')
  await page.getByLabel('Proses', { exact: true }).fill('2 hari')
  await expect(page.getByText(/Dibaca 2 hari kerja = 10:00/)).toBeVisible()
  await page.getByLabel('Proses', { exact: true }).press('Enter')
  await expect(asIs.locator('.marks').first()).toContainText('NNVA')
  await expect(asIs.locator('.marks').first()).toContainText('10:00 jam')
  await expect(asIs.locator('.marks').last()).toContainText('? jam')

  // Drawing: one more activity, a name, another kind; ids, facts and what other tools wrote stay.
  await asIs.locator('.djs-context-pad [data-action="replace"]').click()
  await page.locator('.djs-popup').getByText('Aktivitas manual', { exact: true }).click()
  await page.getByLabel('Nama', { exact: true }).fill('Terima berkas permohonan')
  await page.getByLabel('Nama', { exact: true }).press('Enter')
  await expect(shape(asIs, 'T1')).toContainText('permohonan')
  await asIs.locator('.djs-context-pad [data-action="append.append-task"]').click()
  await expect(asIs.locator('.marks')).toHaveCount(3)
  await page.keyboard.press('Escape')
  const drawn = await exported(page, asIs)
  expect(drawn).toMatch(/<manualTask id="T1" name="Terima berkas permohonan" v:colour="blue">/)
  expect(drawn).toMatch(/<v:form key="F-1">\s*<v:field>nama<\/v:field>\s*<\/v:form>/)
  expect(drawn).toMatch(/value="NNVA"[^>]*legalBasis="PP 5\/2021"|legalBasis="PP 5\/2021"[^>]*value="NNVA"/)

  // The other side begins as a copy, with everything that is stated.
  const toBe = page.getByRole('region', { name: 'To-be (usulan)' })
  await toBe.getByRole('button', { name: 'Salin dari as-is' }).click()
  await expect(toBe.locator('.marks')).toHaveCount(3)
  await expect(toBe.locator('.marks').first()).toContainText('NNVA')
  await shape(toBe, 'T1').click()
  await expect(shape(asIs, 'T1')).toHaveClass(/is-partner/)
  await page.keyboard.press('Delete')
  await expect(toBe.locator('.marks')).toHaveCount(2)
  await expect(shape(asIs, 'T1')).toHaveClass(/outcome-removed/)
  await expect.poll(() => marksUncovered(page)).toEqual([true, true])

  // One history for all of it, back to the file as it came, and forth again.
  while (await undo.isEnabled()) await page.keyboard.press('Control+z')
  await expect(asIs.locator('.marks')).toHaveCount(2)
  await expect(shape(asIs, 'T1')).not.toContainText('permohonan')
  expect(await exported(page, asIs)).toBe(foreign)
  const redo = page.getByRole('button', { name: /Ulangi/ })
  while (await redo.isEnabled()) await page.keyboard.press('Control+y')
  await expect(shape(asIs, 'T1')).toContainText('permohonan')
  await expect(asIs.locator('.marks')).toHaveCount(3)
  await expect(toBe.locator('.marks')).toHaveCount(2)

  await reloadWhenKept(page)
  await expect(asIs.locator('.marks')).toHaveCount(3)
  await expect(asIs.locator('.marks').first()).toContainText('NNVA')
})

test('a copy states what its origin states, on its own side and on the other', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('berkas-as-is.bpmn')
  writeFileSync(path, foreign)
  const asIs = await openAsIs(page, path)
  await shape(asIs, 'T1').click()
  await page.keyboard.press('x')
  await page.keyboard.press('Control+c')
  await shape(asIs, 'T2').hover()
  await page.keyboard.press('Control+v')
  await page.mouse.move(700, 480)
  await page.mouse.move(710, 485)
  await page.mouse.down()
  await page.mouse.up()
  await expect(asIs.locator('.marks')).toHaveCount(3)
  await expect(asIs.locator('.marks .cat.nva')).toHaveCount(2)
  expect((await exported(page, asIs)).match(/<v:field>nama<\/v:field>/g)).toHaveLength(2)

  const toBe = page.getByRole('region', { name: 'To-be (usulan)' })
  await toBe.getByRole('button', { name: 'Gambar baru' }).click()
  await shape(toBe, 'Lane_1').hover()
  await toBe.locator('.djs-container > svg').focus()
  await page.keyboard.press('Control+v')
  const lane = (await shape(toBe, 'Lane_1').boundingBox())!
  await page.mouse.move(lane.x + lane.width * 0.6, lane.y + lane.height * 0.5)
  await page.mouse.move(lane.x + lane.width * 0.6 + 5, lane.y + lane.height * 0.5)
  await page.mouse.down()
  await page.mouse.up()
  await expect(toBe.locator('.marks .cat.nva')).toHaveCount(1)
})

test('several activities are stated together, and the menus of several keep to the content policy', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('berkas-as-is.bpmn')
  writeFileSync(path, foreign)
  const asIs = await openAsIs(page, path)
  await shape(asIs, 'T1').click()
  await shape(asIs, 'T2').click({ modifiers: ['Shift'] })
  await expect(page.getByRole('heading', { name: '2 aktivitas dipilih' })).toBeVisible()
  await page.keyboard.press('v')
  await expect(asIs.locator('.marks .cat.va')).toHaveCount(2)
  await asIs.locator('.djs-context-pad [data-action="align-elements"]').click()
  await expect(page.getByTitle('Ratakan ke kiri')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(asIs.locator('.marks .cat.va')).toHaveCount(0)
})

test('the tools speak the chosen language, and a phone keeps diagram and inspector apart', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('berkas-as-is.bpmn')
  writeFileSync(path, foreign)
  const asIs = await openAsIs(page, path)
  await expect(asIs.locator('.djs-palette .entry').first()).toHaveAttribute('aria-label', 'Geser kanvas')
  await page.getByRole('button', { name: 'English' }).click()
  const current = page.getByRole('region', { name: /As-is/ })
  await expect(current.locator('.djs-palette .entry').first()).toHaveAttribute('aria-label', 'Activate hand tool')
  await expect(current.locator('.marks')).toHaveCount(2)

  await page.setViewportSize({ width: 390, height: 844 })
  await shape(current, 'T2').click()
  await expect(page.getByLabel('Legal basis')).toBeVisible()
  await expect.poll(() => marksUncovered(page)).toEqual([true])
  expect(await accessibilityFaults(page)).toEqual([])
  await expectFits(page, 'the station')
})

test('a menu of the upper diagram can be used where it reaches over the lower one', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto('/')
  await page.getByRole('button', { name: 'Pemeliharaan Server Aplikasi' }).click()
  await page.getByRole('link', { name: /Model/ }).click()
  const asIs = page.getByRole('region', { name: 'As-is (saat ini)' })
  await expect(asIs.locator('.marks')).toHaveCount(13)
  await asIs.locator('.djs-shape').filter({ hasText: 'Cek kondisi server' }).first().click()
  await asIs.locator('.djs-context-pad [data-action="replace"]').click()
  const menu = page.locator('.djs-popup')
  await expect(menu.getByRole('option').first()).toBeVisible()
  const reach = async (): Promise<number> => {
    const [lower, whole] = [await page.getByRole('region', { name: 'To-be (usulan)' }).boundingBox(), await menu.boundingBox()]
    return whole!.y + whole!.height - lower!.y
  }
  await expect.poll(reach).toBeGreaterThan(0)
  await menu.getByText('Aktivitas skrip', { exact: true }).click()
  await expect(page.getByRole('button', { name: /Urungkan/ })).toBeEnabled()
})
