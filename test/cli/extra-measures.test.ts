// `ringkas compare --measures`: the table is read whole or refused with its row, and the pack it goes into verifies.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, json, ringkas, sample } from './run-command.ts'

const server = [sample('2-pemeliharaan-server/as-is.bpmn'), sample('2-pemeliharaan-server/to-be.bpmn')]
const folder = aFolder()
function table(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('measures of the analyst\'s own', () => {
  it('stand in the JSON, in the text and in a pack that verifies', () => {
    const measures = table('ukuran.csv', 'nama;satuan;arah;as-is;to-be\nServer pengembangan;unit;makin kecil makin baik;5;1\n"=1+1";;naik;2;2,5\n')
    const pack = join(folder, 'bukti.zip')
    expect((json(['compare', ...server, '--measures', measures, '--out', pack]) as { extraMeasures: unknown }).extraMeasures).toEqual([
      { id: 'm1', name: 'Server pengembangan', unit: 'unit', direction: 'less', asIs: 5, toBe: 1, difference: -4, percent: -0.8, verdict: 'better' },
      { id: 'm2', name: '=1+1', direction: 'more', asIs: 2, toBe: 2.5, difference: 0.5, percent: 0.25, verdict: 'better' },
    ])
    expect(ringkas(['verify', pack]).status).toBe(0)
    const lines = ringkas(['compare', ...server, '--measures', measures, '--lang', 'en']).stdout.split('\n')
    expect(lines.find((line) => line.startsWith('Server pengembangan (unit)'))).toMatch(/ 5 +1 +−4 +−80\.00% +better \(less is better\)$/)
  })

  it.each([
    ['nama,as-is\nServer,lima\n', /salah\.csv: Baris 2 \("Server"\): "lima" bukan angka yang dapat dipakai: Tulis angkanya saja/],
    ['nama,satuan\nServer,unit\n', /salah\.csv: Tabel ukuran tambahan tidak mempunyai kolom/],
    ['nama,arah,as-is\nServer,hemat,5\n', /Baris 2 \("Server"\): arah "hemat" tidak dikenal/],
  ])('a table that is wrong is refused on one line: %#', (text, line) => {
    const { status, stderr, stdout } = ringkas(['compare', ...server, '--measures', table('salah.csv', text)])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(line)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('the table is never written over', () => {
    const measures = table('ukuran.xlsx', 'nama,as-is\nServer,5\n')
    expect(ringkas(['compare', ...server, '--measures', measures, '--out', measures]).status).toBe(2)
  })
})
