// Bad calls and unreadable input: exit code 2, one line that says which file, what is wrong and what to do, and nothing else.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { corpusFiles } from '../support/corpus.ts'
import { aFolder, program, ringkas, sample, type Run } from './run-command.ts'

const folder = aFolder()
const asIs = sample('1-monev-spbe/as-is.bpmn')
const toBe = sample('1-monev-spbe/to-be.bpmn')

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The parts of the one line; fails on anything else. */
function refusal(run: Run): { readonly subject: string; readonly rest: string } {
  expect(run.status, run.stderr + run.stdout).toBe(2)
  expect(run.stdout).toBe('')
  expect(run.stderr).toMatch(/^[^\n]+: [^\n]+: [^\n]+\n$/)
  expect(run.stderr).not.toMatch(/\n\s+at |Error:|node:internal|\{\w+\}/)
  const colon = run.stderr.indexOf(': ')
  return { subject: run.stderr.slice(0, colon), rest: run.stderr.slice(colon + 2) }
}

describe('bad calls', () => {
  it.each([
    [[], 'ringkas', 'belum ada perintah'],
    [['--lang', 'en'], 'ringkas', 'no command'],
    [['bandingkan'], 'bandingkan', 'tidak dikenal'],
    [['constructor'], 'constructor', 'tidak dikenal'],
    [['--warna'], '--warna', 'tidak dikenal'],
    [['analyze'], 'ringkas', 'kurang'],
    [['compare', asIs], 'ringkas', 'kurang'],
    [['compare', asIs, toBe, '--cases', '10'], '--cases', '--simulate'],
    [['simulate', asIs, toBe], toBe, 'terlalu banyak'],
    [['simulate', asIs, '--cases', '0'], '--cases 0', '1 … '],
    [['simulate', asIs, '--cases', '1,5'], '--cases 1,5', '1 … '],
    [['simulate', asIs, '--replications', '1000000'], '--replications 1000000', '100000'],
    [['simulate', asIs, '--seed', '-1'], '--seed -1', '4294967295'],
    [['simulate', asIs, '--warm-up', '1'], '--warm-up 1', '< 1'],
    [['simulate', asIs, '--interarrival', 'kadang-kadang'], '--interarrival kadang-kadang', '30 menit'],
    [['simulate', asIs, '--start', '2026-01-05'], '--start', '--office-hours'],
    [['simulate', asIs, '--office-hours', 'perpres-21-2023', '--start', '2026-02-30'], '--start 2026-02-30', '2026-01-31'],
    [['compare', asIs, toBe, asIs], asIs, 'terlalu banyak'],
    [['verify', 'a.zip', 'b.zip'], 'b.zip', 'terlalu banyak'],
    [['analyze', asIs, '--warna', 'biru'], '--warna', 'tidak dikenal'],
    [['analyze', asIs, '-x'], '-x', 'tidak dikenal'],
    [['analyze', asIs, '--__proto__'], '--__proto__', 'tidak dikenal'],
    [['analyze', asIs, '--facts'], '--facts', 'memerlukan nilai'],
    [['analyze', asIs, '--facts', '--json'], '--facts', 'memerlukan nilai'],
    [['analyze', asIs, '--facts='], '--facts', 'memerlukan nilai'],
    [['analyze', asIs, '--json=ya'], '--json', 'tidak memakai nilai'],
    [['analyze', asIs, '--hours-per-day', '5', '--hours-per-day', '6'], '--hours-per-day', 'lebih dari sekali'],
    [['analyze', asIs, '--lang', 'fr'], '--lang fr', 'id, en'],
    [['compare', asIs, toBe, '--profile', 'spbe-15'], '--profile spbe-15', 'spbe-14, pemdi-15'],
    [['compare', asIs, toBe, '--time', '31 Januari'], '--time 31 Januari', '2026-01-31'],
    [['compare', asIs, toBe, '--time', '2026-13-31'], '--time 2026-13-31', '2026-01-31'],
    [['compare', asIs, toBe, '--time', '2026-02-30'], '--time 2026-02-30', '2026-01-31'],
    [['analyze', asIs, toBe, '--facts', 'f.csv'], 'f.csv', 'satu model'],
    [['compare', '-', '-'], '-', 'masukan standar'],
    [['compare', asIs, toBe, '--out', 'laporan.pdf'], 'laporan.pdf', '.zip, .docx, atau .xlsx'],
    [['compare', asIs, toBe, '--out', '/tmp'], '/tmp', 'jenis berkas'],
    [['compare', asIs, toBe, '--out', 'a.xlsx', '--out', './a.xlsx'], './a.xlsx', 'lebih dari sekali'],
  ])('ringkas %j', (words, subject, says) => {
    const said = refusal(ringkas(words))
    expect(said.subject).toBe(subject)
    expect(said.rest).toContain(says)
  })
  it.each(['0', '-1', '25', 'lima', '1e1', 'NaN', 'Infinity'])('--hours-per-day %s', (hours) => {
    expect(refusal(ringkas(['analyze', asIs, `--hours-per-day=${hours}`])).subject).toBe(`--hours-per-day ${hours}`)
  })
})

describe('unreadable input', () => {
  it('a file that is not there, a folder, a file in a file', () => {
    expect(refusal(ringkas(['analyze', join(folder, 'tidak-ada.bpmn')])).rest).toContain('tidak ditemukan')
    expect(refusal(ringkas(['analyze', folder])).rest).toContain('folder')
    expect(refusal(ringkas(['analyze', join(asIs, 'x.bpmn')])).rest).toContain('tidak ditemukan')
    expect(refusal(ringkas(['verify', join(folder, 'tidak-ada.zip')])).rest).toContain('tidak ditemukan')
  })
  it('a link that leads nowhere', () => {
    symlinkSync(join(folder, 'hilang'), join(folder, 'tautan.bpmn'))
    expect(refusal(ringkas(['analyze', join(folder, 'tautan.bpmn')])).rest).toContain('tidak ditemukan')
  })
  it.each([
    ['kosong.bpmn', ''], ['teks.bpmn', 'halo'], ['halaman.bpmn', '<!doctype html><html><body></body></html>'], ['putus.bpmn', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"'],
    ['lain.bpmn', '<?xml version="1.0"?><note>x</note>'], ['zip.bpmn', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])], ['biner.bpmn', new Uint8Array(64).fill(255)],
  ])('%s is refused by name', (name, content) => {
    const path = file(name, content)
    expect(refusal(ringkas(['analyze', path])).subject).toBe(path)
    expect(refusal(ringkas(['compare', asIs, path])).subject).toBe(path)
  })
  it.each([
    ['kosong.json', '', '$'], ['daftar.json', '[]', '$'], ['hari.json', '{"week": [[]]}', 'week'], ['tutup.json', '{"week": [[],[],[],[],[],[],[]]}', 'week'],
    ['mundur.json', '{"week": [[{"from":"12:00","to":"08:00"}],[],[],[],[],[],[]]}', 'week[0][0]'], ['jam.json', '{"week": [[{"from":"08:60","to":"12:00"}],[],[],[],[],[],[]]}', 'week[0][0]'],
    ['libur.json', '{"week": [[{"from":480,"to":720}],[],[],[],[],[],[]], "holidays": ["17 Agustus"]}', 'holidays[0]'],
    ['ramadan.json', '{"week": [[{"from":480,"to":720}],[],[],[],[],[],[]], "periods": [{"from": "2026-02-18", "to": "2026-03-19"}]}', 'periods[0].week'],
  ])('opening hours of %s say where they are wrong', (name, content, place) => {
    const path = file(name, content)
    const said = refusal(ringkas(['simulate', asIs, '--office-hours', path]))
    expect(said).toMatchObject({ subject: path, rest: expect.stringContaining(`pada ${place}:`) as unknown })
  })
  it('nothing on standard input', () => {
    expect(refusal(ringkas(['analyze', '-'])).subject).toBe('-')
  })
  it('a table of facts that is none, and one that is not there', () => {
    const path = file('bukan.csv', 'a;b\n1;2')
    expect(refusal(ringkas(['analyze', asIs, '--facts', path])).subject).toBe(path)
    expect(refusal(ringkas(['compare', asIs, toBe, '--facts-to-be', join(folder, 'tidak-ada.csv')])).rest).toContain('tidak ditemukan')
    expect(refusal(ringkas(['compare', asIs, toBe, '--links', path])).subject).toBe(path)
  })
  it.runIf(process.platform === 'linux')('what has no end is not read to its end', () => {
    expect(refusal(ringkas(['analyze', '/dev/zero'])).rest).toContain('256 MB')
    const run = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" verify - < /dev/zero`], { encoding: 'utf8' })
    expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining('256 MB') as unknown })
  })
  it('a name with line breaks stays on one line', () => {
    expect(refusal(ringkas(['analyze', join(folder, 'a\nb\u001b[31m.bpmn')])).subject).toBe(join(folder, 'a b [31m.bpmn'))
  })
  it('the line is in the language asked for, wherever --lang stands', () => {
    expect(refusal(ringkas(['analyze', 'x.bpmn', '--lang', 'en'])).rest).toContain('no such file')
    expect(refusal(ringkas(['--lang=en', 'analyze', 'x.bpmn'])).subject).toBe('ringkas')
  })
  it('of several models none is printed when one cannot be read', () => {
    expect(refusal(ringkas(['analyze', asIs, 'x.bpmn', '--json'])).subject).toBe('x.bpmn')
  })
  it('every file of the corpus is analysed or refused in one line', () => {
    const files = corpusFiles()
    // Some at a time: a start of the program for each would take minutes.
    for (const { path } of files.filter((_, at) => at % 3 === 0)) {
      const run = ringkas(['analyze', path, '--json'])
      if (run.status === 0) expect(Array.isArray((JSON.parse(run.stdout) as { activities: unknown }).activities), path).toBe(true)
      else expect(refusal(run).subject).toBe(path)
    }
  })
})

describe('outputs that cannot be written', () => {
  it('are refused before any work, and nothing is left behind', () => {
    mkdirSync(join(folder, 'ini.xlsx'))
    expect(refusal(ringkas(['compare', asIs, toBe, '--out', join(folder, 'ini.xlsx')])).rest).toContain('folder')
    expect(refusal(ringkas(['compare', asIs, toBe, '--out', join(folder, 'tidak/ada.xlsx')])).rest).toContain('folder keluaran tidak ada')
  })
  it('an output that would take the place of an input, under whatever name', () => {
    const table = file('fakta.xlsx', 'id;value\nx;VA\n')
    const link = join(folder, 'lain.xlsx')
    symlinkSync(table, link)
    for (const out of [table, join(folder, '.', 'fakta.xlsx'), link]) {
      expect(refusal(ringkas(['compare', asIs, toBe, '--facts-as-is', table, '--out', out])).rest).toContain('menimpa')
    }
    expect(readFileSync(table, 'utf8')).toContain('x;VA')
  })
  it('a name that is too long for any file', () => {
    const out = join(folder, `${'x'.repeat(300)}.xlsx`)
    expect(refusal(ringkas(['compare', asIs, toBe, '--out', out]))).toMatchObject({ subject: out, rest: expect.stringContaining('ENAMETOOLONG') as unknown })
  })
  it.runIf(process.platform === 'linux')('standard output on a full medium', () => {
    const run = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" analyze "${asIs}" > /dev/full`], { encoding: 'utf8' })
    expect(run.status).toBe(2)
    expect(run.stderr).toMatch(/^-: berkas tidak dapat ditulis \(ENOSPC\): [^\n]+\n$/)
  })
  it('a folder nobody may write to', () => {
    const locked = join(folder, 'terkunci')
    mkdirSync(locked)
    chmodSync(locked, 0o555)
    const run = ringkas(['compare', asIs, toBe, '--out', join(locked, 'a.xlsx')])
    // The superuser may write anywhere.
    if (process.getuid?.() === 0) expect(run.status).toBe(0)
    else {
      expect(refusal(run).rest).toContain('tidak dapat ditulis')
      expect(readdirSync(locked)).toEqual([])
    }
    chmodSync(locked, 0o755)
  })
  it.runIf(process.platform === 'linux')('a place that takes no files at all', () => {
    expect(refusal(ringkas(['compare', asIs, toBe, '--out', '/proc/a.xlsx'])).rest).toContain('tidak dapat ditulis')
  })
})
