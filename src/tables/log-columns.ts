// Headers of an event log -> which column is the case, the activity, its begin and its end, in Indonesian, English and the words of XES.
import { nameKey } from '../model/name-key.ts'

/** Where the columns of a log stand. At least one of `start` and `end` is there. */
export interface LogColumns {
  readonly case: number
  readonly activity: number
  readonly start?: number
  readonly end?: number
  /** Who did it; tells activities of one name apart where it is the name of a lane. */
  readonly resource?: number
  /** Whether a row is the begin or the end of an activity, in logs that write a row for each. */
  readonly transition?: number
}

const names: Readonly<Record<keyof LogColumns, readonly string[]>> = {
  case: [
    'case', 'case id', 'caseid', 'case number', 'case concept name', 'trace', 'trace id', 'kasus', 'id kasus', 'nomor kasus', 'no kasus', 'nomor berkas',
    'no berkas', 'id permohonan', 'nomor permohonan', 'no permohonan', 'nomor registrasi', 'no registrasi', 'nomor agenda', 'no agenda', 'nomor tiket',
    'no tiket', 'ticket id',
  ],
  activity: [
    'activity', 'activity name', 'activity id', 'concept name', 'event', 'event name', 'task', 'task name', 'step', 'aktivitas', 'nama aktivitas', 'id aktivitas',
    'kegiatan', 'nama kegiatan', 'langkah', 'tahapan', 'proses',
  ],
  start: [
    'start', 'start time', 'starttime', 'start date', 'start timestamp', 'time start', 'begin', 'begin time', 'started', 'mulai', 'waktu mulai', 'tanggal mulai',
    'jam mulai', 'tgl mulai', 'awal', 'waktu awal', 'diterima', 'waktu terima', 'tanggal terima',
  ],
  end: [
    'end', 'end time', 'endtime', 'end date', 'end timestamp', 'time end', 'complete', 'complete time', 'complete timestamp', 'completed', 'completion time', 'finish',
    'finished', 'timestamp', 'time timestamp', 'time', 'date', 'datetime', 'selesai', 'waktu selesai', 'tanggal selesai', 'jam selesai', 'tgl selesai', 'akhir',
    'waktu akhir', 'waktu', 'tanggal',
  ],
  resource: ['resource', 'org resource', 'org role', 'role', 'performer', 'user', 'pelaksana', 'petugas', 'pegawai', 'lane', 'lajur'],
  transition: ['lifecycle transition', 'transition', 'event type', 'lifecycle', 'jenis kejadian', 'status kejadian'],
}

const byName = new Map(Object.entries(names).flatMap(([column, some]) => some.map((name) => [name, column as keyof LogColumns] as const)))

/** The columns of a row of headers; `undefined` when it is none of a log. Of several columns of one meaning the first counts. */
export function findLogColumns(headers: readonly string[]): LogColumns | undefined {
  const found: { -readonly [Column in keyof LogColumns]?: number } = {}
  headers.forEach((header, at) => {
    const column = byName.get(nameKey(header))
    if (column !== undefined) found[column] ??= at
  })
  const { case: ofCase, activity, start, end } = found
  return ofCase === undefined || activity === undefined || (start === undefined && end === undefined) ? undefined : { ...found, case: ofCase, activity }
}

/** What a cell of the column `transition` says of its row; `undefined` for what is neither a begin nor an end. */
export function transitionOf(text: string): 'start' | 'end' | undefined {
  const word = nameKey(text)
  if (['start', 'started', 'begin', 'mulai', 'dimulai'].includes(word)) return 'start'
  return ['complete', 'completed', 'end', 'finish', 'finished', 'selesai'].includes(word) ? 'end' : undefined
}
