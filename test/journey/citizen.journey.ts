// An analyst says who the applicant is and how often they have to come, and sees what the reform asks of them.
import { writeFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { accessibilityFaults, dropFiles, expect, test } from './steps.ts'

/** A notary brings a file to a counter; no word says that the notary is the one served. */
const model = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:t">
  <collaboration id="C"><participant id="pool" name="Kantor Pertanahan" processRef="P" /></collaboration>
  <process id="P" name="Balik nama">
    <laneSet id="LS">
      <lane id="L1" name="Notaris"><flowNodeRef>S</flowNodeRef><flowNodeRef>T1</flowNodeRef></lane>
      <lane id="L2" name="Loket"><flowNodeRef>T2</flowNodeRef><flowNodeRef>E</flowNodeRef></lane>
    </laneSet>
    <startEvent id="S" /><task id="T1" name="Mengantar berkas" /><task id="T2" name="Memeriksa berkas" /><endEvent id="E" />
    <sequenceFlow id="F1" sourceRef="S" targetRef="T1" /><sequenceFlow id="F2" sourceRef="T1" targetRef="T2" /><sequenceFlow id="F3" sourceRef="T2" targetRef="E" />
  </process>
</definitions>`

/** States on one side that the lane is the applicant's, and how often they come. */
async function state(page: Page, side: string, visits: string): Promise<void> {
  const pane = page.getByRole('region', { name: side })
  const inspector = page.getByRole('complementary', { name: 'Inspektor' })
  // Both are placed once both are drawn; a press before would go where the element was.
  await expect(page.locator('.bjs-powered-by')).toHaveCount(2)
  for (const name of ['As-is (saat ini)', 'To-be (usulan)']) await expect(page.getByRole('region', { name }).locator('.marks')).toHaveCount(2)
  const choose = (id: string, at?: { readonly x: number; readonly y: number }): Promise<void> =>
    shape(pane, id).click({ force: true, ...(at && { position: at }) })
  await choose('L1', { x: 12, y: 40 })
  await inspector.getByLabel('Pihak').selectOption('Pemohon')
  await choose('T1')
  const field = inspector.getByLabel('Kunjungan langsung')
  await field.fill(visits)
  await field.press('Tab')
}

function shape(pane: Locator, id: string): Locator {
  return pane.locator(`.djs-container > svg [data-element-id="${id}"]`).first()
}

test('a lane is marked as the applicant, visits are stated, and the comparison says what the reform asks of them', async ({ page }, testInfo) => {
  const paths = ['lama.bpmn', 'baru.bpmn'].map((name) => testInfo.outputPath(name))
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const path of paths) writeFileSync(path, model)
  await dropFiles(page, paths)
  await page.getByRole('dialog').getByRole('button', { name: 'Buka perbandingan' }).click()

  // Nobody is known to be served yet; the panel says how to tell.
  await page.getByRole('button', { name: 'Selisih', exact: true }).click()
  const panel = page.locator('section.citizen')
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Belum ada pemohon pada kedua model')
  await panel.getByRole('link', { name: 'Ke diagram' }).click()

  await state(page, 'As-is (saat ini)', '3')
  await state(page, 'To-be (usulan)', '1')

  await page.getByRole('link', { name: /Perbandingan/ }).first().click()
  await page.getByRole('button', { name: 'Selisih', exact: true }).click()
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Pemohon datang 3 kali, menjadi 1 kali')
  await expect(panel.getByRole('row', { name: /Kunjungan langsung \(kali\)/ })).toContainText('−2')
  await expect(panel).toContainText('Dihitung sebagai pemohon: Notaris (dinyatakan).')
  expect(await accessibilityFaults(page)).toEqual([])

  // What is missing leads to the activity that can state it.
  await panel.getByRole('link', { name: /berapa dokumen yang diminta/ }).first().click()
  await expect(page.getByRole('complementary', { name: 'Inspektor' }).getByRole('textbox', { name: 'Dokumen' })).toBeVisible()
})
