// Two BPMN texts of one office service with many activities, before and after a reform. The same number always gives the same texts.
import { bpmnText, element, end, extension, flow, lane, laneSet, process, start, task } from './build-bpmn.ts'

const verbs = ['Menerima', 'Memeriksa', 'Mencatat', 'Meneruskan', 'Memverifikasi', 'Menelaah', 'Menyetujui', 'Menandatangani', 'Menggandakan', 'Mengarsipkan']
const objects = [
  'permohonan izin usaha', 'berkas persyaratan', 'surat pengantar kelurahan', 'nota dinas', 'lembar disposisi', 'rancangan keputusan', 'bukti setor retribusi',
  'berita acara peninjauan', 'rekomendasi teknis', 'data pemohon', 'dokumen lingkungan', 'salinan sertifikat',
]
const performers = ['Petugas Loket', 'Verifikator', 'Kepala Seksi Perizinan', 'Tim Teknis', 'Sekretaris Dinas', 'Kepala Dinas']

interface Step {
  readonly id: string
  readonly name: string
  readonly performer: string
  readonly facts: Readonly<Record<string, string>>
}

/** The texts; ids of the two sides have nothing in common. */
export interface OfficePair {
  readonly asIs: string
  readonly toBe: string
}

/**
 * A pair with so many as-is activities, at most 120. Of every ten the reform removes one, does one by machine, merges two, gives one to
 * somebody else and takes less time for two; three stay. Behind every twentieth stands a new one.
 */
export function officePair(activities: number): OfficePair {
  const before = Array.from({ length: activities }, (_nothing, at) => stepAt(at))
  const after = before.flatMap((step, at): readonly Step[] => {
    const id = `baru-${at}`
    const same = { ...step, id }
    const added = at % 20 === 19 ? [{ id: `tambahan-${at}`, name: `Menyiarkan pemberitahuan tahap ${at}`, performer: 'Petugas Loket', facts: { processing: 'PT5M', value: 'VA' } }] : []
    switch (at % 10) {
      case 1: return [{ ...same, facts: { ...step.facts, processing: 'PT10M' } }]
      case 2: return []
      case 4: return [{ ...same, name: `${step.name} secara otomatis`, facts: { ...step.facts, processing: 'PT1M', automation: 'automated' } }]
      case 5: return [{ ...same, name: `${step.name} dan ${lowerFirst(before[at + 1]?.name ?? 'selesai')}` }]
      case 6: return []
      case 7: return [{ ...same, performer: performers[(at + 3) % performers.length]! }]
      case 8: return [{ ...same, facts: { ...step.facts, processing: 'PT15M' } }]
      default: return [same, ...added]
    }
  })
  return { asIs: textOf('lama', before), toBe: textOf('baru', after) }
}

function stepAt(at: number): Step {
  const round = Math.floor(at / verbs.length)
  return {
    id: `lama-${at}`, name: `${verbs[at % verbs.length]!} ${objects[(at + 5 * round) % objects.length]!}`, performer: performers[(at + round) % performers.length]!,
    facts: { processing: `PT${20 + (at * 7) % 100}M`, value: ['VA', 'NNVA', 'NNVA', 'NVA'][at % 4]!, phase: `Tahap ${1 + Math.floor(at / 20)}` },
  }
}

function textOf(id: string, steps: readonly Step[]): string {
  const tasks = steps.map((step) => task(step.id, step.name, extension(element('ringkas:activity', step.facts))))
  const chain = [`${id}-mulai`, ...steps.map((step) => step.id), `${id}-selesai`]
  const flows = chain.slice(1).map((target, at) => flow(`${id}-alur-${at}`, chain[at], target))
  const lanes = [...new Set(steps.map(({ performer }) => performer))].map((name, at) =>
    lane(`${id}-jalur-${at}`, name, steps.filter(({ performer }) => performer === name).map((step) => step.id)))
  return bpmnText([process(`${id}-proses`, laneSet(...lanes), start(`${id}-mulai`), ...tasks, end(`${id}-selesai`), ...flows)], { root: { 'xmlns:ringkas': 'urn:ringkas:bpmn:1' } })
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
