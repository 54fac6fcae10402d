// Reads the name of a waste as people write it, in Indonesian or English, with the synonyms in use.
import { wastes, type Waste } from './waste.ts'

const names: Readonly<Record<Waste, readonly string[]>> = {
  waiting: ['menunggu', 'tunggu', 'waktu tunggu', 'penantian', 'delay', 'penundaan', 'wait'],
  motion: ['pergerakan', 'gerakan', 'gerak', 'movement'],
  transport: ['transportasi', 'transport', 'transportation', 'pengangkutan', 'perpindahan'],
  overprocessing: ['proses berlebih', 'proses berlebihan', 'overproses', 'over processing', 'over process', 'pemrosesan berlebih'],
  overproduction: ['produksi berlebih', 'produksi berlebihan', 'overproduksi', 'over production'],
  inventory: ['persediaan', 'inventori', 'inventaris', 'penumpukan'],
  defects: ['cacat', 'kecacatan', 'defect', 'kesalahan', 'kerusakan'],
  talent: ['bakat tak termanfaatkan', 'bakat tidak termanfaatkan', 'bakat', 'unused talent', 'non utilized talent', 'potensi tidak termanfaatkan'],
}

const byName = new Map(wastes.flatMap((waste) => [waste, ...names[waste]].map((name) => [name, waste] as const)))

/** The waste a text names; case, hyphens and spaces do not matter. `undefined` for empty or other text. */
export function readWaste(text: string): Waste | undefined {
  const name = text.toLowerCase().replace(/[-_\s]+/g, ' ').trim()
  return byName.get(name) ?? byName.get(name.replaceAll(' ', ''))
}
