// An analyst pairs activities by hand, then the to-be comes again from the modeller: with other ids, with a step drawn as an event, and
// without the activity that was paired.
import { writeFileSync } from 'node:fs'
import type { Locator, Page, TestInfo } from '@playwright/test'
import { accessibilityFaults, dropFiles, expect, test } from './steps.ts'

/** Brings models whose steps are told as `id=name`, an event in brackets, each by its file's name. */
async function bring(page: Page, info: TestInfo, files: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const paths = Object.entries(files).map(([name, steps]) => {
    const nodes = steps.map((step) => step.replace(/[()]/g, '').split('=') as [string, string])
    const drawn = nodes.map(([id, said], at) => (steps[at]!.startsWith('(')
      ? `<intermediateCatchEvent id="${id}" name="${said}"><messageEventDefinition/></intermediateCatchEvent>`
      : `<task id="${id}" name="${said}"><extensionElements><r:activity processing="PT30M" value="NNVA"/></extensionElements></task>`))
    const ids = ['awal', ...nodes.map(([id]) => id), 'akhir']
    const flows = ids.slice(1).map((id, at) => `<sequenceFlow id="f${at}" sourceRef="${ids[at]}" targetRef="${id}"/>`)
    const path = info.outputPath(name)
    writeFileSync(path, `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:r="urn:ringkas:bpmn:1" targetNamespace="uji"><process id="p"><startEvent id="awal"/>${drawn.join('')}<endEvent id="akhir"/>${flows.join('')}</process></definitions>`)
    return path
  })
  await dropFiles(page, paths)
  await page.getByRole('dialog').getByRole('button', { name: paths.length > 1 ? 'Buka perbandingan' : 'Buka', exact: true }).click()
}
const rowOf = (ledger: Locator, name: string): Locator => ledger.getByRole('row').filter({ hasText: name }).first()

test('a pair set by hand survives what comes again, and what is gone is told and paired anew', async ({ page }, info) => {
  await page.goto('/')
  await bring(page, info, {
    'as-is.bpmn': ['a1=Menerima permohonan', 'a2=Memeriksa kelengkapan berkas', 'a3=Mengantar surat ke pemohon'],
    'to-be.bpmn': ['b1=Menerima permohonan', 'b2=Validasi daring', 'b3=Unduh mandiri'],
  })
  const ledger = page.getByRole('treegrid')

  await test.step('pair by keyboard', async () => {
    await rowOf(ledger, 'Mengantar surat').focus()
    await page.keyboard.press('Enter')
    await ledger.getByRole('button', { name: 'Ubah pasangan' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('searchbox').fill('unduh')
    await dialog.getByRole('checkbox').first().check()
    await dialog.getByRole('button', { name: 'Terapkan' }).click()
    await expect(rowOf(ledger, 'Mengantar surat')).toContainText('Unduh mandiri')
  })
  await test.step('other ids: the pair holds, and that it moved is said', async () => {
    await bring(page, info, { 'to-be-2.bpmn': ['Task_1=Menerima permohonan', 'Task_2=Validasi daring', 'Task_9=Survei kepuasan', 'Task_3=Unduh mandiri'] })
    await expect(rowOf(ledger, 'Mengantar surat')).toContainText('Unduh mandiri')
    await expect(page.getByText('yang Anda pasangkan kini memakai id lain')).toBeVisible()
  })
  await test.step('a step drawn as an event is told from one that is gone', async () => {
    await bring(page, info, { 'to-be-3.bpmn': ['(e1=Permohonan diterima)', 'Task_2=Validasi daring', 'Task_3=Unduh mandiri'] })
    await expect(rowOf(ledger, 'Menerima permohonan')).toContainText('Permohonan diterima (kejadian)')
    await expect(rowOf(ledger, 'Menerima permohonan')).toContainText('Diubah')
    await expect(page.getByText('yang tidak dihitung sebagai langkah')).toBeVisible()
    await expect(rowOf(ledger, 'Mengantar surat')).toContainText('Unduh mandiri')
  })
  await test.step('without the activity: told by its name, and paired again from there', async () => {
    await bring(page, info, { 'to-be-4.bpmn': ['Task_1=Menerima permohonan', 'Task_2=Validasi daring', 'Task_4=Kirim lewat surel'] })
    await expect(rowOf(ledger, 'Mengantar surat')).toContainText('Dihapus')
    await expect(page.getByText('menunjuk “Unduh mandiri”, yang tidak ada lagi')).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Pasangkan kembali', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Pasangan untuk “Mengantar surat ke pemohon”')
    await dialog.getByRole('checkbox', { name: /Kirim lewat surel/ }).check()
    await dialog.getByRole('button', { name: 'Terapkan' }).click()
    await expect(rowOf(ledger, 'Mengantar surat')).toContainText('Kirim lewat surel')
    await expect(page.getByText('menunjuk “Unduh mandiri”')).toHaveCount(0)
  })
  await test.step('one step undoes it; letting go is another way out', async () => {
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: 'Hapus pasangan', exact: true }).click()
    await expect(page.getByText('menunjuk “Unduh mandiri”')).toHaveCount(0)
    await expect(rowOf(ledger, 'Mengantar surat')).toContainText('Dihapus')
  })
})
