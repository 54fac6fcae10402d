// Headers of a table of facts -> what each column states, in Indonesian, English and the words of the profile.
import type { DurationUnit } from '../model/duration.ts'
import { nameKey } from '../model/name-key.ts'
import type { ValueCategory } from '../model/value-category.ts'
import type { TableRow } from './table-cell.ts'

/** What one column states. */
export type FactColumn =
  | { readonly kind: TextColumnKind }
  /** A time; a bare number in it counts in `unit`. */
  | { readonly kind: 'processing' | 'waiting'; readonly unit?: DurationUnit }
  /** One point of an estimate in three: how long it takes when it is fast, as usual, and when it is slow. */
  | { readonly kind: 'point'; readonly of: 'processing' | 'waiting'; readonly point: EstimatePoint; readonly unit?: DurationUnit }
  /** A column of the ministry's table: a time, or a mark, in it gives the activity this category. */
  | { readonly kind: 'category'; readonly category: ValueCategory }

/** A point of an estimate in three. */
export type EstimatePoint = 'min' | 'mode' | 'max'

type TextColumnKind =
  | 'id' | 'name' | 'value' | 'waste' | 'phase' | 'automation' | 'application' | 'applicationKind' | 'documents' | 'cost'
  | 'legalBasis' | 'note' | 'probability' | 'performer' | 'institution' | 'rowNumber' | 'variant'
  | 'instances' | 'repeat' | 'batch' | 'timeSource' | 'timeSourceDate' | 'timeSampleSize' | 'capacity' | 'tariff'
  | 'inPersonVisits' | 'dataAskedAgain' | 'side' | 'approach' | 'esia' | 'risk' | 'safeguard'

/** A column with its place in the row. */
export interface PlacedColumn {
  readonly at: number
  readonly header: string
  readonly column: FactColumn
}

/** The header of a table: its columns, the ones nobody knows, and where the rows of facts begin. */
export interface FactHeader {
  readonly columns: readonly PlacedColumn[]
  readonly unknown: readonly string[]
  /** Index of the first row below the header. */
  readonly firstRow: number
}

const names: Readonly<Record<TextColumnKind, readonly string[]>> = {
  id: ['id', 'kode elemen', 'id elemen', 'id aktivitas', 'element id', 'activity id'],
  name: ['name', 'nama', 'aktivitas', 'kegiatan', 'nama aktivitas', 'nama kegiatan', 'uraian kegiatan', 'uraian', 'langkah', 'activity', 'task', 'step'],
  value: ['value', 'kategori', 'kategori nilai', 'nilai tambah', 'nilai', 'category', 'value category', 'value added'],
  waste: ['waste', 'jenis pemborosan', 'pemborosan', 'waste type'],
  phase: ['phase', 'tahap', 'tahapan', 'fase', 'stage'],
  automation: ['automation', 'otomasi', 'otomatisasi', 'cara kerja', 'cara pengerjaan'],
  application: ['application', 'aplikasi', 'nama aplikasi', 'sistem', 'system'],
  applicationKind: ['applicationkind', 'application kind', 'jenis aplikasi', 'kind of application'],
  documents: ['documents', 'dokumen', 'jumlah dokumen', 'number of documents'],
  inPersonVisits: ['inpersonvisits', 'visits in person', 'in person visits', 'kunjungan langsung', 'jumlah kunjungan langsung'],
  dataAskedAgain: ['dataaskedagain', 'data asked again', 'data diminta ulang', 'jumlah data diminta ulang'],
  cost: ['cost', 'biaya', 'biaya tetap', 'biaya rp', 'cost rp', 'fixed cost'],
  legalBasis: ['legalbasis', 'legal basis', 'dasar hukum', 'dasar'],
  approach: ['approach', 'bpr approach', 'pendekatan', 'pendekatan bpr'],
  esia: ['esia', 'esia principle', 'prinsip esia'],
  risk: ['risk', 'risk prevented', 'risiko', 'risiko yang dicegah'],
  safeguard: ['safeguard', 'replacement of the control', 'pengganti pengendalian', 'pengendalian pengganti'],
  note: ['note', 'notes', 'catatan', 'keterangan', 'remarks'],
  probability: ['probability', 'peluang', 'probabilitas', 'kemungkinan'],
  performer: ['performer', 'pelaksana', 'lajur', 'lane'],
  institution: ['institution', 'instansi', 'pool'],
  variant: ['variant', 'varian', 'varian kasus', 'jenis kasus', 'kind of case'],
  rowNumber: ['no', 'nomor', 'no urut', 'number', 'nr'],
  instances: ['instances', 'number of instances', 'jumlah instans', 'jumlah pelaksanaan'],
  repeat: ['repeat', 'repeat probability', 'peluang ulang', 'peluang diulang', 'peluang mengulang'],
  batch: ['batch', 'batch size', 'ukuran batch', 'jumlah dikumpulkan'],
  timeSource: ['timesource', 'time source', 'sumber waktu', 'asal waktu'],
  timeSourceDate: ['timesourcedate', 'time source date', 'tanggal sumber', 'tanggal sumber waktu', 'tanggal pengukuran'],
  timeSampleSize: ['timesamplesize', 'time sample size', 'sample size', 'jumlah sampel', 'jumlah pengamatan'],
  capacity: ['capacity', 'kapasitas', 'jumlah petugas', 'jumlah pegawai', 'jumlah orang', 'number of people'],
  side: ['side', 'sisi', 'pemohon atau instansi', 'citizen or office'],
  tariff: ['tariff', 'tarif', 'tarif per jam', 'biaya per jam', 'tariff per hour', 'cost per hour'],
}

const times: Readonly<Record<'processing' | 'waiting', readonly string[]>> = {
  processing: ['processing', 'processing time', 'process time', 'waktu proses', 'waktu', 'time', 'lama', 'durasi', 'duration', 'mutu baku waktu'],
  waiting: ['waiting', 'waiting time', 'waktu tunggu', 'tunggu', 'menunggu'],
}

const points: Readonly<Record<EstimatePoint, readonly string[]>> = {
  min: ['fast', 'fastest', 'min', 'minimum', 'optimistic', 'cepat', 'paling cepat', 'tercepat', 'optimis'],
  mode: ['usual', 'usually', 'mode', 'most likely', 'biasa', 'biasanya', 'paling sering', 'umumnya'],
  max: ['slow', 'slowest', 'max', 'maximum', 'pessimistic', 'paling lama', 'terlama', 'lambat', 'paling lambat', 'terlambat', 'pesimis'],
}
/** What stands before a point of waiting; before one of work nothing need stand. */
const pointsOf: Readonly<Record<'processing' | 'waiting', readonly string[]>> = {
  processing: ['', 'processing ', 'waktu ', 'waktu proses ', 'proses '], waiting: ['waiting ', 'waktu tunggu ', 'tunggu '],
}

const units: readonly (readonly [string, DurationUnit])[] = [
  ['menit', 'minute'], ['minutes', 'minute'], ['minute', 'minute'], ['mnt', 'minute'], ['jam', 'hour'], ['hours', 'hour'], ['hour', 'hour'],
  ['hari kerja', 'workday'], ['hari efektif', 'workday'], ['hari', 'workday'], ['working days', 'workday'], ['days', 'workday'], ['day', 'workday'],
]

const byName: ReadonlyMap<string, FactColumn> = new Map<string, FactColumn>([
  ...Object.entries(names).flatMap(([kind, some]) => some.map((name) => [name, { kind: kind as TextColumnKind }] as const)),
  ...(['processing', 'waiting'] as const).flatMap((kind) => times[kind].flatMap((name): [string, FactColumn][] => [
    [name, { kind }], ...units.map(([unitName, unit]): [string, FactColumn] => [`${name} ${unitName}`, { kind, unit }]),
  ])),
  ...(['processing', 'waiting'] as const).flatMap((of) => (['min', 'mode', 'max'] as const).flatMap((point) => points[point].flatMap((word) =>
    pointsOf[of].flatMap((before): [string, FactColumn][] => [
      [before + word, { kind: 'point', of, point }], ...units.map(([unitName, unit]): [string, FactColumn] => [`${before}${word} ${unitName}`, { kind: 'point', of, point, unit }]),
    ])))),
  ...units.map(([name, unit]): [string, FactColumn] => [name, { kind: 'processing', unit }]),
  ...(['VA', 'NNVA', 'NVA'] as const).flatMap((category) => ['', ' jam', ' hours'].map((unit): [string, FactColumn] => [category.toLowerCase() + unit, { kind: 'category', category }])),
])

/** What a header says its column states; `undefined` when nobody knows. "Waktu (Jam)" is a time in hours. */
function readHeaderCell(text: string): FactColumn | undefined {
  return byName.get(nameKey(text))
}

// The header stands somewhere on top, below titles.
const furthestHeader = 30

/**
 * The header of a table: the first row that names elements (`id` or `name`) and at least one fact. Where the row below goes
 * on with the header, as under a merged "Nilai Tambah", both are read as one. `undefined` when no row is a header.
 */
export function findHeader(rows: readonly TableRow[]): FactHeader | undefined {
  for (let at = 0; at < Math.min(rows.length, furthestHeader); at += 1) {
    const upper = readHeaderRow(rows[at]!)
    if (!upper.some(({ column }) => namesElements(column)) && !isOfPerformers(upper)) continue
    const lower = at + 1 < rows.length ? readHeaderRow(rows[at + 1]!) : []
    // A row of facts holds no header words in columns that state something else.
    const goesOn = lower.length > 0 && !rows[at + 1]!.cells.some((cell, column) => cell.text !== '' && !cell.isRepeated && lower.every((placed) => placed.at !== column))
    const columns = goesOn ? [...upper.filter((placed) => lower.every((other) => other.at !== placed.at)), ...lower].sort((a, b) => a.at - b.at) : upper
    if (columns.every(({ column }) => namesElements(column) || column.kind === 'rowNumber')) continue
    const known = new Set(columns.map((placed) => placed.at))
    const unknown = rows[at]!.cells.flatMap((cell, column) => (cell.text === '' || cell.isRepeated || known.has(column) ? [] : [cell.text]))
    return { columns, unknown, firstRow: at + (goesOn ? 2 : 1) }
  }
  return undefined
}

function readHeaderRow(row: TableRow): readonly PlacedColumn[] {
  const columns = row.cells.flatMap((cell, at): readonly PlacedColumn[] => {
    const column = cell.isRepeated ? undefined : readHeaderCell(cell.text)
    return column ? [{ at, header: cell.text, column }] : []
  })
  // "Lama" is how long it takes; beside "cepat" and "biasa" it is how long at most.
  const isPoint = (wanted: EstimatePoint) => columns.some(({ column }) => column.kind === 'point' && column.of === 'processing' && column.point === wanted)
  if (!isPoint('min') || !isPoint('mode') || isPoint('max')) return columns
  return columns.map((placed) => /^lama( |$)/.test(nameKey(placed.header)) && placed.column.kind === 'processing'
    ? { ...placed, column: { kind: 'point', of: 'processing', point: 'max', ...(placed.column.unit && { unit: placed.column.unit }) } } : placed)
}

// A table of performers with nothing but what they are, how many, and what an hour of them costs.
function isOfPerformers(columns: readonly PlacedColumn[]): boolean {
  const has = (kind: FactColumn['kind']): boolean => columns.some(({ column }) => column.kind === kind)
  return (has('performer') || has('institution')) && (has('capacity') || has('tariff') || has('side'))
}

function namesElements({ kind }: FactColumn): boolean {
  return kind === 'id' || kind === 'name'
}
