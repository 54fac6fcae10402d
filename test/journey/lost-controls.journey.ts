// An analyst decides the ESIA principle of a row, and says what a lost control prevented and what does so now.
import { writeFileSync } from 'node:fs'
import { accessibilityFaults, dropFiles, expect, test } from './steps.ts'

const model = (tasks: readonly string[]): string => {
  const drawn = tasks.map((name, at) => `<task id="t${at}" name="${name}"><extensionElements><ringkas:activity processing="PT1H" value="NNVA" legalBasis="PP 5/2021"/></extensionElements></task>`)
  const flows = tasks.slice(1).map((_name, at) => `<sequenceFlow id="f${at}" sourceRef="t${at}" targetRef="t${at + 1}"/>`)
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ringkas="urn:ringkas:bpmn:1" targetNamespace="uji"><process id="p">${drawn.join('')}${flows.join('')}</process></definitions>`
}

test('what a lost control prevented is stated beside it, and the warning goes once it is answered', async ({ page }, testInfo) => {
  const paths = [['Menerima permohonan', 'Memeriksa berkas', 'Mengirim surat'], ['Menerima permohonan', 'Mengirim surat']].map((tasks, at) => {
    const path = testInfo.outputPath(['as-is.bpmn', 'to-be.bpmn'][at]!)
    writeFileSync(path, model(tasks))
    return path
  })
  await page.goto('/')
  await dropFiles(page, paths)
  await page.getByRole('dialog').getByRole('button', { name: 'Buka perbandingan', exact: true }).click()
  const ledger = page.getByRole('treegrid')
  const row = ledger.getByRole('row', { name: /Memeriksa berkas/ })
  await row.click()
  await ledger.getByLabel('ESIA').selectOption('Integrate')
  await expect(row).toContainText('ESIA: Integrate: gabungkan')
  await expect(page.getByText('Aktivitas pengendalian “Memeriksa berkas” tidak ada lagi pada to-be.')).toBeVisible()

  await page.getByRole('button', { name: 'Selisih', exact: true }).click()
  await page.getByRole('button', { name: /^Pakai saran risiko yang dicegah/ }).click()
  await expect(page.getByRole('textbox', { name: /^Risiko yang dicegah/ })).toHaveValue('data salah atau tidak lengkap lolos')
  await page.getByRole('textbox', { name: /^Pengganti pengendalian/ }).fill('Data dicek sistem saat diunggah')
  await page.keyboard.press('Tab')
  await expect(page.getByText('1 dari 1 sudah dijelaskan')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Daftar', exact: true }).click()
  await expect(page.getByText('Aktivitas pengendalian “Memeriksa berkas” tidak ada lagi pada to-be.')).toHaveCount(0)
  await expect(page.getByText(/dinyatakan berdasar hukum: PP 5\/2021/).first()).toBeVisible()
})
