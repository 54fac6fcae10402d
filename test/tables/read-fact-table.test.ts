// Tables of facts from files and the clipboard, clean and dirty.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { defaultCalendar, leadMinutes } from '../../src/model/work-calendar.ts'
import type { Duration } from '../../src/model/duration.ts'
import { readFactTable, readFactText, type FactTable } from '../../src/tables/read-fact-table.ts'
import { aFlow, aLane, aModel, aPool, aProcess, anActivity, flowOf } from '../support/build-model.ts'
import { aWorkbook } from './build-workbook.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const minutesOf = (duration: Duration | undefined): number | undefined => duration && leadMinutes(duration, defaultCalendar)
const codes = ({ findings }: FactTable): readonly string[] => findings.map(({ code }) => code)

const model = aModel([
  aProcess(flowOf([anActivity('Periksa berkas', { id: 'T1' }), anActivity('Tanda tangan', { id: 'T2' }), anActivity('Kirim', { id: 'T3' }), anActivity('Kirim', { id: 'T4' })],
    [aFlow('T1', 'T2', {}, 'F1'), aFlow('T1', 'T3', {}, 'F2')]), [aLane('Loket', ['T1', 'T3']), aLane('Kepala', ['T2', 'T4'])]),
], { participants: [aPool('Dinas', 'process')] })

async function csv(text: string): Promise<FactTable> {
  return readFactTable(utf8(text), 'fakta.csv', model)
}

function monev(): ProcessModel {
  const reading = readBpmn(new Uint8Array(readFileSync(join(import.meta.dirname, '../../samples/1-monev-spbe/as-is.bpmn'))), 'as-is.bpmn')
  if (reading.refusal) throw new Error(reading.refusal.code)
  return reading.model
}

describe('columns', () => {
  it('reads every column of the profile by id', async () => {
    const table = await csv([
      'id,value,waste,processing,waiting,phase,automation,application,applicationKind,documents,inPersonVisits,dataAskedAgain,cost,legalBasis,note,approach,esia,risk,safeguard',
      'T1,NNVA,waiting,45 menit,2 hari,Persiapan,assisted,SIMPEG,own,2,1,4,15000,UU 25/2009,catatan,Removing,Eliminate,berkas palsu,dicek sistem',
    ].join('\n'))
    expect(table.findings).toEqual([])
    const { processing, waiting, ...rest } = table.facts.activities['T1']!
    expect(rest).toEqual({
      value: 'NNVA', waste: 'waiting', phase: 'Persiapan', automation: 'assisted', application: 'SIMPEG', applicationKind: 'own', documents: 2,
      inPersonVisits: 1, dataAskedAgain: 4, cost: 15_000, legalBasis: 'UU 25/2009', note: 'catatan',
      approach: 'Removing', esia: 'Eliminate', risk: 'berkas palsu', safeguard: 'dicek sistem',
    })
    expect([minutesOf(processing), minutesOf(waiting)]).toEqual([45, 600])
    expect(processing!.raw).toBe('45 menit')
  })
  it('reads Indonesian headers and words, by name, whatever their case and spacing', async () => {
    const table = await csv([
      'Nama Kegiatan;Kategori Nilai;Jenis Pemborosan;Waktu Proses;Waktu Tunggu;Tahap;Otomasi;Aplikasi;Jenis Aplikasi;Dokumen;Kunjungan Langsung;Data diminta ulang;Biaya;Dasar Hukum;Keterangan;Pendekatan BPR;Prinsip ESIA;Risiko yang dicegah;Pengganti pengendalian',
      'PERIKSA  berkas;Tidak bernilai tambah;Gerakan;1,5 jam;1x24 jam;Awal;semi otomatis;SRIKANDI;umum;3;0;2;Rp 15.000,00;Perpres 95/2018;ok;otomatisasi;Sederhanakan;salah data;reviu kepala bagian',
    ].join('\r\n'))
    expect(table.findings).toEqual([])
    const { processing, waiting, ...rest } = table.facts.activities['T1']!
    expect(rest).toEqual({
      value: 'NVA', waste: 'motion', phase: 'Awal', automation: 'assisted', application: 'SRIKANDI', applicationKind: 'shared', documents: 3, inPersonVisits: 0,
      dataAskedAgain: 2, cost: 15_000, legalBasis: 'Perpres 95/2018', note: 'ok',
      approach: 'Automation', esia: 'Simplify', risk: 'salah data', safeguard: 'reviu kepala bagian',
    })
    expect(minutesOf(processing)).toBe(90)
    expect(waiting).toMatchObject({ basis: 'elapsed' })
  })
  it('reads what a simulation needs, in both languages', async () => {
    const expected = { instances: 3, repeat: 0.2, batch: 10, timeSource: 'interview', timeSourceDate: '2026-03-05', timeSampleSize: 12 }
    const english = await csv('id,instances,repeat,batch,timeSource,timeSourceDate,timeSampleSize\nT1,3,0.2,10,interview,2026-03-05,12')
    const indonesian = await csv('id;Jumlah Pelaksanaan;Peluang Ulang;Ukuran Batch;Sumber Waktu;Tanggal Sumber;Jumlah Sampel\nT1;3;20%;10;Wawancara;5 Maret 2026;12')
    for (const table of [english, indonesian]) {
      expect(table.findings).toEqual([])
      expect(table.facts.activities['T1']).toEqual(expected)
    }
  })
  it.each([['instances', '0'], ['repeat', '100%'], ['batch', '1'], ['timeSource', 'kata orang'], ['timeSourceDate', '30/02/2026'], ['timeSampleSize', 'banyak']])('%s cannot be %s', async (column, text) => {
    expect(codes(await csv(`id;${column}\nT1;${text}`))).toEqual(['FACTS_CELL_UNREADABLE'])
  })
  it.each(['aktivitas;cepat;biasa;lama', 'aktivitas;paling cepat;biasanya;paling lama', 'name;fast;usual;slow', 'name;min;mode;max'])('fast, usual and slow are an estimate in three points: %s', async (header) => {
    const { facts, findings } = await csv(`${header}\nPeriksa berkas;10 menit;½ jam;2 jam`)
    expect(findings).toEqual([])
    const { processingDistribution: spread, ...rest } = facts.activities['T1']!
    expect(rest).toEqual({})
    expect(spread?.kind === 'triangular' && [spread.min, spread.mode, spread.max].map(minutesOf)).toEqual([10, 30, 120])
    expect(spread).toMatchObject({ max: { raw: '2 jam' } })
  })
  it('an estimate has units in its headers, or two ends, or only what is usual', async () => {
    const { facts } = await csv('id;cepat (menit);biasa (menit);lama (menit);tunggu cepat;tunggu lambat\nT1;10;30;120;1 hari;1 minggu\nT2;;15;;;')
    expect(facts.activities['T1']).toMatchObject({ processingDistribution: { kind: 'triangular', max: { raw: 'PT120M' } }, waitingDistribution: { kind: 'uniform', min: { raw: '1 hari' } } })
    expect(facts.activities['T2']).toEqual({ processing: { parts: [{ amount: 15, unit: 'minute' }], basis: 'working', raw: 'PT15M' } })
  })
  it('"lama" alone is how long it takes', async () => {
    expect((await csv('id;lama\nT1;1 jam')).facts.activities['T1']!.processing).toMatchObject({ raw: '1 jam' })
  })
  it('an estimate out of order, or without an end, is told', async () => {
    expect(codes(await csv('id;cepat;biasa;lama\nT1;3 jam;2 jam;1 jam'))).toEqual(['FACTS_CELL_UNREADABLE', 'FACTS_CELL_UNREADABLE', 'FACTS_CELL_UNREADABLE'])
    expect(codes(await csv('id;cepat;biasa;lama\nT1;1 jam;2 jam;'))).toEqual(['FACTS_CELL_UNREADABLE', 'FACTS_CELL_UNREADABLE'])
  })
  it('an estimate in three points may stand in one cell, in words', async () => {
    const { facts, findings } = await csv('id;waktu proses;waktu tunggu\nT1;"cepat 10 menit, biasa 30 menit, lama 2 jam";1 jam / 2 jam / 1 hari\nT2;cepat 2 jam, biasa 1 jam, lama 3 jam;')
    expect(facts.activities['T1']).toMatchObject({
      processingDistribution: { kind: 'triangular', min: { raw: '10 menit' }, mode: { raw: '30 menit' }, max: { raw: '2 jam' } },
      waitingDistribution: { kind: 'triangular', max: { raw: '1 hari' } },
    })
    expect(facts.activities['T1']).not.toHaveProperty('processing')
    expect([facts.activities['T2'], findings.map(({ code, elementId }) => `${code} ${elementId}`)]).toEqual([undefined, ['FACTS_CELL_UNREADABLE T2']])
  })
  it('reads capacity and tariff of lanes and pools, by name or id, in a table of their own or among others', async () => {
    const expected = { 'lane Loket': { capacity: 3, tariff: 60_000 }, 'pool Dinas': { capacity: 1 } }
    for (const text of ['Pelaksana;Jumlah Petugas;Tarif per jam\nLoket;3;Rp 60.000\nDinas;1;-', 'id,capacity,tariff\nlane Loket,3,60000\npool Dinas,1,', 'nama;waktu;kapasitas;tarif\nLoket;;3;60000\nDinas;;1;']) {
      const { facts, findings } = await csv(text)
      expect(findings).toEqual([])
      expect(facts.performers).toEqual(expected)
    }
  })
  it('reads whose side a lane or pool stands on', async () => {
    for (const text of ['Pelaksana;Sisi\nLoket;Instansi\nDinas;pemohon', 'id,side\nlane Loket,office\npool Dinas,citizen']) {
      const { facts, findings } = await csv(text)
      expect(findings).toEqual([])
      expect(facts.performers).toEqual({ 'lane Loket': { side: 'office' }, 'pool Dinas': { side: 'citizen' } })
    }
    const { findings } = await csv('id,capacity,side,inPersonVisits,dataAskedAgain\nlane Loket,2,siapa,,\nT1,,,-1,1.5')
    expect(findings.map(({ code, params }) => [code, params?.['column']])).toEqual([['FACTS_CELL_UNREADABLE', 'side'], ['FACTS_CELL_UNREADABLE', 'inPersonVisits'], ['FACTS_CELL_UNREADABLE', 'dataAskedAgain']])
  })
  it('tells of facts that the element cannot have', async () => {
    const table = await csv('id;kapasitas;peluang;waktu\nT1;2;;1 jam\nF1;2;0,5;\nlane Loket;2;0,5;')
    expect(table.findings.map(({ elementId, params }) => [elementId, params?.['column']])).toEqual([['T1', 'kapasitas'], ['F1', 'kapasitas'], ['lane Loket', 'peluang']])
    expect(table.facts).toMatchObject({ activities: { T1: { processing: { raw: '1 jam' } } }, flows: { F1: { probability: 0.5 } }, performers: { 'lane Loket': { capacity: 2 } } })
  })
  it.each([
    ['waktu (menit)', '90', 90], ['Waktu proses (jam)', '1,5', 90], ['jam', '2', 120], ['hari', '3', 900], ['Waktu (Jam)', '25:00', 1500],
    ['waktu proses (hari kerja)', '½', 150], ['processing', 'PT45M', 45], ['lama', '1 minggu', 1500],
  ])('a time headed "%s" that says "%s" is %d minutes', async (header, text, minutes) => {
    const { facts, findings } = await csv(`id;${header}\nT1;${text}`)
    expect(findings).toEqual([])
    expect(minutesOf(facts.activities['T1']!.processing)).toBe(minutes)
  })
  it('a bare number is kept as its reading, since it means nothing without its header', async () => {
    const { facts } = await csv('id;hari\nT1;5')
    expect(facts.activities['T1']!.processing).toEqual({ parts: [{ amount: 5, unit: 'workday' }], basis: 'working', raw: 'P5D' })
  })
  it('a bare number under a header without a unit is not guessed', async () => {
    const table = await csv('id;waktu\nT1;5')
    expect(table.facts.activities).toEqual({})
    expect(table.findings).toMatchObject([{ code: 'FACTS_CELL_UNREADABLE', line: 2, elementId: 'T1', params: { column: 'waktu', value: '5', row: 2 } }])
  })
  it('days are kept where the hours beside them say the same, else the hours', async () => {
    const { facts } = await csv('id;hari;jam\nT1;5;25:00\nT2;1;2:30')
    expect(facts.activities['T1']!.processing!.parts).toEqual([{ amount: 5, unit: 'workday' }])
    expect(minutesOf(facts.activities['T2']!.processing)).toBe(150)
  })
  it.each([['0.8', 0.8], ['0,8', 0.8], ['80%', 0.8], ['80 %', 0.8], ['1', 1], ['0', 0]])('a probability "%s" of a flow is %d', async (text, probability) => {
    const { facts, findings } = await csv(`id;probability\nF1;${text}`)
    expect(findings).toEqual([])
    expect(facts.flows).toEqual({ F1: { probability } })
  })
  it.each(['80', '-0,2', '120%', 'sering'])('a probability "%s" is none', async (text) => {
    const table = await csv(`id;probability\nF1;${text}`)
    expect(codes(table)).toEqual(['FACTS_CELL_UNREADABLE'])
    expect(table.facts.flows).toEqual({})
  })
  it.each([['Rp15.000', 15_000], ['15.000,50', 15_000.5], ['15,000', 15_000], ['1.250.000', 1_250_000], ['7500', 7500], ['Rp 7.500,-', 7500]])('a cost "%s" is %d', async (text, cost) => {
    expect((await csv(`id;biaya\nT1;${text}`)).facts.activities['T1']).toEqual({ cost })
  })
  it('tells once of a column nobody knows and reads the others', async () => {
    const table = await csv('id;warna;kategori\nT1;merah;VA\nT2;biru;NVA')
    expect(table.findings).toMatchObject([{ code: 'FACTS_COLUMN_UNKNOWN', severity: 'info', params: { column: 'warna' } }])
    expect(table.facts.activities).toEqual({ T1: { value: 'VA' }, T2: { value: 'NVA' } })
  })
})

describe('rows', () => {
  it('empty cells and dashes state nothing', async () => {
    expect((await csv('id;kategori;pemborosan;waktu\nT1;VA;;-')).facts.activities).toEqual({ T1: { value: 'VA' } })
  })
  it('a row of no element is told with its line', async () => {
    const table = await csv('nama;kategori\n\nPeriksa berkas;VA\nTidak ada;NVA')
    expect(table.findings).toMatchObject([{ code: 'FACTS_ROW_UNMATCHED', line: 4, params: { name: 'Tidak ada' } }])
  })
  it('two activities of one name need more than the name', async () => {
    const table = await csv('nama;kategori\nKirim;VA')
    expect(table.findings).toMatchObject([{ code: 'FACTS_ROW_AMBIGUOUS', params: { name: 'Kirim', count: 2 } }])
    expect((await csv('nama;pelaksana;kategori\nKirim;Kepala;VA\nKirim;Loket;NVA')).facts.activities).toEqual({ T4: { value: 'VA' }, T3: { value: 'NVA' } })
  })
  it('the first row of an element counts, the second is told', async () => {
    const table = await csv('id;kategori\nT1;VA\nT1;NVA')
    expect(table.facts.activities).toEqual({ T1: { value: 'VA' } })
    expect(codes(table)).toEqual(['FACTS_ROW_REPEATED'])
  })
  it('totals are no rows', async () => {
    const table = await csv('nama;jam\nPeriksa berkas;2\nSub-total;2\nJumlah;2\nTOTAL;2')
    expect(table.findings).toEqual([])
    expect(Object.keys(table.facts.activities)).toEqual(['T1'])
  })
  it('an activity whose name begins like a total is no total', async () => {
    const archive = aModel([aProcess(flowOf([anActivity('Jumlah arsip dihitung', { id: 'A' })]))])
    expect(readFactText('nama;jam\nJumlah arsip dihitung;2\nJumlah;2', archive)).toMatchObject({ facts: { activities: { A: { processing: { raw: 'PT2H' } } } }, findings: [] })
  })
  it('rows beyond the longest table are told, not dropped without a word', async () => {
    const long = ['id;kategori', 'T1;VA', ...Array.from({ length: 19_998 }, () => ';'), 'T2;VA', 'T3;VA'].join('\n')
    const table = await csv(long)
    expect(Object.keys(table.facts.activities)).toEqual(['T1'])
    expect(table.findings).toMatchObject([{ code: 'TABLE_TOO_LONG', line: 20_001, params: { limit: 20_000 } }])
  })
  it('an id that no element has falls back on the name', async () => {
    expect((await csv('id;nama;kategori\nX9;Tanda tangan;VA')).facts.activities).toEqual({ T2: { value: 'VA' } })
  })
  it('ids that name properties of every object are ids like any other', async () => {
    const table = await csv('id;kategori\n__proto__;VA\nconstructor;VA\ntoString;VA')
    expect(codes(table)).toEqual(['FACTS_ROW_UNMATCHED', 'FACTS_ROW_UNMATCHED', 'FACTS_ROW_UNMATCHED'])
  })
  it('a waste nobody knows leaves the rest of its row', async () => {
    const table = await csv('id;kategori;pemborosan\nT1;VA;kopi')
    expect(table.facts.activities).toEqual({ T1: { value: 'VA' } })
    expect(codes(table)).toEqual(['FACTS_CELL_UNREADABLE'])
  })
})

describe('the ministry\'s layout', () => {
  it('its table as tab-separated text gives the sample\'s own facts', () => {
    const text = [
      'phase\tinstitution\tactivity\tdays\thours\tvalue\twaste',
      'Tahap Persiapan\tKementerian\tMenyusun Rencana Pemantauan dan Evaluasi SPBE\t5\t25:00\tNNVA\tMenunggu',
      'Tahap Persiapan\tKementerian\tMembentuk Tim Asesor Eksternal\t10\t50:00\tVA\t',
      'Tahap Persiapan\tInstansi Pusat/Pemerintah Daerah\tMenyusun Rencana Pemantauan dan Evaluasi\t5\t25:00\tNNVA\tMenunggu',
    ].join('\n')
    const { facts, findings } = readFactText(text, monev())
    expect(findings).toEqual([])
    const phase = 'Tahap Persiapan'
    const days = (amount: number): Duration => ({ parts: [{ amount, unit: 'workday' }], basis: 'working', raw: `P${amount}D` })
    expect(facts.activities).toEqual({
      susun_rencana: { phase, value: 'NNVA', waste: 'waiting', processing: days(5) },
      bentuk_tim_asesor: { phase, value: 'VA', processing: days(10) },
      susun_rencana_ippd: { phase, value: 'NNVA', waste: 'waiting', processing: days(5) },
    })
  })
  const rows = [
    ['ANALISIS NILAI TAMBAH', null, null, null, null, null, null, null],
    [null, null, null, null, null, null, null, null],
    ['No', 'Aktivitas', 'Hari', 'Waktu (Jam)', 'Nilai Tambah', null, null, 'Jenis Pemborosan'],
    [null, null, null, null, 'VA', 'NVA', 'NNVA', null],
    ['Tahap Persiapan', null, null, null, null, null, null, null],
    ['Kementerian', null, null, null, null, null, null, null],
    [1, 'Menyusun Rencana Pemantauan dan Evaluasi SPBE', 5, { value: 25 / 24, format: '[h]:mm' }, null, null, { value: 25 / 24, format: '[h]:mm' }, 'Menunggu'],
    [2, 'Membentuk Tim Asesor Eksternal', 10, { value: 50 / 24, format: '[h]:mm' }, { value: 50 / 24, format: '[h]:mm' }, null, null, null],
    ['Sub total', null, 15, { value: 75 / 24, format: '[h]:mm' }, { value: 50 / 24, format: '[h]:mm' }, null, { value: 25 / 24, format: '[h]:mm' }, null],
  ] as const
  const merges = ['A1:H1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:G3', 'H3:H4', 'A5:H5', 'A6:H6']
  it('its Excel sheet: title above, header in two rows, groups between, hours in the column of the category', async () => {
    const { facts, findings } = await readFactTable(aWorkbook([rows], merges), 'var.xlsx', monev())
    expect(findings).toEqual([])
    expect(Object.entries(facts.activities).map(([id, { value, waste, phase, processing }]) => [id, value, waste, phase, minutesOf(processing)])).toEqual([
      ['susun_rencana', 'NNVA', 'waiting', 'Tahap Persiapan', 1500], ['bentuk_tim_asesor', 'VA', undefined, 'Tahap Persiapan', 3000],
    ])
  })
  it('zeros in the other columns of categories are no time', async () => {
    const { facts, findings } = await csv('nama;VA;NVA;NNVA\nPeriksa berkas;0:00;0;2:30')
    expect(findings).toEqual([])
    expect(facts.activities['T1']).toMatchObject({ value: 'NNVA' })
    expect(minutesOf(facts.activities['T1']!.processing)).toBe(150)
  })
  it('a mark in a column of categories is the category', async () => {
    expect((await csv('nama;VA;NVA;NNVA\nPeriksa berkas;x;;\nTanda tangan;;;√')).facts.activities).toEqual({ T1: { value: 'VA' }, T2: { value: 'NNVA' } })
  })
  it('time in two columns of categories states no category', async () => {
    const table = await csv('nama;jam;VA;NVA;NNVA\nPeriksa berkas;5;2;;3')
    expect(table.facts.activities['T1']!.value).toBeUndefined()
    expect(minutesOf(table.facts.activities['T1']!.processing)).toBe(300)
    expect(codes(table)).toEqual(['FACTS_CELL_UNREADABLE'])
  })
})

describe('files', () => {
  it.each([[';'], [','], ['\t'], ['|']])('cells between "%s", quoted or not', async (delimiter) => {
    const line = (...cells: string[]): string => cells.join(delimiter)
    const { facts } = await csv([line('nama', 'catatan', 'kategori'), line('"Periksa berkas"', `"satu${delimiter} dua"`, 'VA')].join('\r\n'))
    expect(facts.activities).toEqual({ T1: { note: `satu${delimiter} dua`, value: 'VA' } })
  })
  it('decimal commas do not make a semicolon file a comma file', async () => {
    const { facts } = await csv('id;waktu;tunggu\nT1;1,5 jam;2,5 jam\nT2;1,5 jam;2,5 jam')
    expect(minutesOf(facts.activities['T2']!.waiting)).toBe(150)
  })
  it('Excel\'s own first line says the delimiter, and rows keep their numbers', async () => {
    const table = await csv('sep=;\r\nid;kategori\r\nT1;VA\r\nX;VA')
    expect(table.facts.activities).toEqual({ T1: { value: 'VA' } })
    expect(table.findings).toMatchObject([{ code: 'FACTS_ROW_UNMATCHED', line: 4 }])
  })
  it.each([
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...utf8('id;kategori;catatan\nT1;VA;½')]],
    ['UTF-16', [0xff, 0xfe, ...[...'id;kategori;catatan\nT1;VA;½'].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8])]],
    ['windows-1252', [...'id;kategori;catatan\nT1;VA;½'].map((sign) => sign.charCodeAt(0))],
  ])('text in %s', async (_name, bytes) => {
    expect((await readFactTable(new Uint8Array(bytes), 'fakta.csv', model)).facts.activities).toEqual({ T1: { value: 'VA', note: '½' } })
  })
  it.each([
    ['[h]:mm', 25 / 24, 1500], ['[h]:mm:ss', 1.5 / 24, 90], ['h:mm', 2.5 / 24, 150], ['[mm]:ss', 30 / 1440, 30], ['hh:mm;@', 1 / 24, 60],
  ])('an Excel time in the format %s', async (format, value, minutes) => {
    const { facts, findings } = await readFactTable(aWorkbook([[['id', 'waktu proses'], ['T1', { value, format }]]]), 'f.xlsx', model)
    expect(findings).toEqual([])
    expect(minutesOf(facts.activities['T1']!.processing)).toBeCloseTo(minutes, 6)
  })
  it('an Excel date is no time', async () => {
    const table = await readFactTable(aWorkbook([[['id', 'waktu proses (jam)'], ['T1', { value: 45_000.5, format: 'dd/mm/yyyy' }]]]), 'f.xlsx', model)
    expect(codes(table)).toEqual(['FACTS_CELL_UNREADABLE'])
  })
  it('Excel numbers keep their decimals: 1.125 hours are no thousand', async () => {
    const { facts } = await readFactTable(aWorkbook([[['id', 'jam', 'probability'], ['T1', 1.125], ['F1', null, { value: 0.8, format: '0%' }]]]), 'f.xlsx', model)
    expect(minutesOf(facts.activities['T1']!.processing)).toBe(67.5)
    expect(facts.flows).toEqual({ F1: { probability: 0.8 } })
  })
  it('the sheet whose header says most is read, and phases merged downwards reach every row', async () => {
    const bytes = aWorkbook([
      [['id', 'tahap', 'kategori', 'catatan'], ['T1', 'Awal', 'VA', 'a'], ['T2', null, 'NVA', 'b'], ['T3', null, 'VA', 'c']],
      [['Petunjuk'], ['isi lembar pertama']],
    ], ['B2:B3', 'D2:D3'])
    expect((await readFactTable(bytes, 'f.xlsx', model)).facts.activities).toEqual({
      T1: { phase: 'Awal', value: 'VA', note: 'a' }, T2: { phase: 'Awal', value: 'NVA' }, T3: { value: 'VA', note: 'c' },
    })
  })
  it.each([
    ['nothing', ''], ['one word', 'halo'], ['BPMN by mistake', '<?xml version="1.0"?><definitions id="x"/>'], ['no known header', 'a;b\n1;2'],
  ])('%s is refused with a reason', async (_name, text) => {
    const table = await csv(text)
    expect(table.facts.activities).toEqual({})
    expect(table.findings).toMatchObject([{ code: 'FACTS_HEADER_MISSING', severity: 'error', file: 'fakta.csv' }])
  })
  it.each([
    ['a zip that is no workbook', [0x50, 0x4b, 3, 4, 0, 0, 0]], ['a damaged compound file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2]],
  ])('%s is refused with a reason', async (_name, bytes) => {
    expect((await readFactTable(new Uint8Array(bytes), 'f.xlsx', model)).findings).toMatchObject([{ code: 'FACTS_FILE_UNREADABLE', severity: 'error' }])
  })
  it('never rejects, whatever the bytes', async () => {
    const whole = aWorkbook([[['id', 'kategori'], ['T1', 'VA']]])
    await fc.assert(fc.asyncProperty(
      fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string().map(utf8), fc.nat(whole.length).map((cut) => whole.slice(0, cut)), fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, byte]) => whole.with(at, byte))),
      async (bytes) => {
        const { facts } = await readFactTable(bytes, 'f', model)
        return Object.keys(facts.activities).every((id) => id === 'T1')
      },
    ), { numRuns: 150 })
  })
})
