// The Word document, opened again: what a reader sees, what a hostile name does, and which bytes come out.
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { pictureBox, pictureLayout, pictureParts } from '../../src/evidence/docx/picture-blocks.ts'
import { writeDocx } from '../../src/evidence/docx/write-docx.ts'
import type { ReportPictures } from '../../src/evidence/report-pictures.ts'
import type { Report } from '../../src/evidence/report.ts'
import { improvedRows, ministryRows, onePixel, reportOf } from '../support/evidence-study.ts'

const pictures = async (along = { width: 1000, height: 300 }): Promise<ReportPictures> => {
  const picture = { svg: '<svg/>', png: await onePixel('<svg/>', 1), width: 1500, height: 500 }
  const alongPicture = { ...picture, ...along }
  return { asIs: picture, toBe: { ...picture, width: 400, height: 900 }, alongAsIs: alongPicture, alongToBe: alongPicture }
}
const write = async (report: Report) => writeDocx(report, await pictures())
const htmlOf = async (bytes: Uint8Array) => (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value
const cellsOf = (html: string): readonly (readonly string[])[] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, text = '']) => text.replace(/<[^>]*>/g, '')))

describe('what the report says', () => {
  it.each([
    ['id', 'Subtotal Kementerian', 'VAR 61,54\u00A0%', 'Jumlah', 'VAR 51,61\u00A0%'],
    ['en', 'Sub-total Kementerian', 'VAR 61.54%', 'Total', 'VAR 51.61%'],
  ] as const)('%s: the ministry\'s table with 26 days, 130:00, 80:00, 0:00, 50:00, 61.54 percent', async (language, subtotal, ratio, total, all) => {
    const rows = cellsOf(await htmlOf(await write(reportOf(ministryRows, improvedRows, { language }))))
    expect(rows).toContainEqual(['', subtotal, '26', '130:00', '80:00', '0:00', '50:00', ratio])
    expect(rows).toContainEqual(['', total, '31', '155:00', '80:00', '0:00', '75:00', all])
    expect(rows).toContainEqual(['1', 'Menyusun Rencana Pemantauan dan Evaluasi SPBE', '5', '25:00', '', '', '25:00', language === 'id' ? 'Menunggu' : 'Waiting'])
  })

  it('states the change in a sentence and closes the ledger', async () => {
    const html = await htmlOf(await write(reportOf()))
    expect(html).toContain('Jumlah waktu semua aktivitas turun dari 155:00 menjadi 110:00 jam (−29,03\u00A0%).')
    expect(html).toContain('Jumlah selisih setiap baris sama dengan selisih jumlah waktu kedua tabel: −45:00 jam.')
    expect(cellsOf(html)).toContainEqual(['', 'Jumlah', '155:00', '110:00', '−45:00', ''])
  })

  it('names the calendar, the instrument, the date and the version every number rests on', async () => {
    const html = await htmlOf(await write(reportOf()))
    for (const text of ['1 hari kerja = 5 jam', 'Indikator 14 SPBE', '22 November 2026', 'Ringkas versi 9.8.7', 'Kementerian PANRB']) expect(html).toContain(text)
  })

  it('a side without times is said to be incomplete, and no ratio is claimed', async () => {
    const html = await htmlOf(await write(reportOf([{ name: 'Memeriksa' }], ministryRows)))
    expect(html).toContain('Jumlah waktu belum dapat dibandingkan')
    expect(html).toContain('Data belum lengkap, karena belum berwaktu atau belum berkategori: 1 dari 1 aktivitas as-is.')
    expect(html).toContain('VAR –')
    // What nobody stated is not 0: neither a total nor a way from it to the other side.
    expect(html).toContain('Selisih waktu belum dapat dihitung karena waktu aktivitas belum diisi.')
    expect(html).not.toContain('Selisih waktu menurut hasil')
    expect(cellsOf(html).filter((cells) => cells.length === 11 && cells[6]?.startsWith('+'))).toEqual([])
  })
})

describe('the document', () => {
  it('repeats table headings, keeps rows whole, and describes its pictures', async () => {
    const xml = strFromU8(unzipSync(await write(reportOf()))['word/document.xml']!)
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThanOrEqual(6)
    expect(xml).toContain('<w:cantSplit/>')
    expect(xml).toContain('descr="Diagram BPMN As-is (saat ini) dengan 6 aktivitas; nomor pada diagram sama dengan nomor pada tabel."')
  })

  it('a picture keeps its shape and fits the page: 1500 × 500 becomes 950 wide, 400 × 900 becomes 480 high', async () => {
    const xml = strFromU8(unzipSync(await write(reportOf()))['word/document.xml']!)
    const sizes = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g)].map(([, width, height]) => [Number(width) / 9525, Number(height) / 9525])
    // Behind both sides drawn along each other, which come first.
    expect(sizes.slice(2, 4)).toEqual([[950, 317], [213, 480]])
  })

  it('a chapter heading never stands alone on its page: the first diagram follows it, the second begins a page', async () => {
    const xml = strFromU8(unzipSync(await write(reportOf()))['word/document.xml']!)
    const diagrams = [...xml.slice(xml.indexOf('Diagram Proses')).matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="Heading2"\/>(?:(?!<\/w:p>).)*/gs)].map(([text]) => text.includes('<w:pageBreakBefore/>'))
    expect(diagrams.slice(0, 2)).toEqual([false, true])
  })

  it('a diagram too long to read on one page is shown whole and again in parts', async () => {
    const all = await pictures()
    const xml = strFromU8(unzipSync(await writeDocx(reportOf(), { ...all, asIs: { ...all.asIs, width: 3000 } }))['word/document.xml']!)
    expect(xml.match(/<a:srcRect[^>]*>/g)?.slice(2, 6)).toEqual(['<a:srcRect/>', '<a:srcRect l="0" r="47368"/>', '<a:srcRect l="47368" r="0"/>', '<a:srcRect/>'])
    expect(xml).toContain('Gambar 2, bagian 2 dari 2.')
  })

  it.each([
    // A picture that is readable at half a page's height needs no page of its own.
    [1000, 300, 2, 0], [1000, 500, 4, 0], [3000, 500, 6, 4],
  ])('both sides along each other, %d × %d, are one over the other, then page by page if that is small', async (width, height, shown, cut) => {
    const xml = strFromU8(unzipSync(await writeDocx(reportOf(), await pictures({ width, height })))['word/document.xml']!)
    const names = [...xml.matchAll(/ name="(diagram-1-[^"]*)"/g)].map(([, name]) => name)
    expect(names.filter((name, at) => names.indexOf(name) === at)).toHaveLength(shown)
    expect(xml.match(/<a:srcRect l=/g) ?? []).toHaveLength(cut)
    expect(xml).toContain('Gambar 1. As-is di atas, to-be di bawah.')
  })

  it('[law] the parts of a diagram cover all of it, each overlapping the next, each readable unless there would be too many', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 1, max: 5000 }), (width, height) => {
      const parts = pictureParts(width, height)
      expect(parts[0]![0]).toBe(0)
      expect(parts.at(-1)![1]).toBeCloseTo(0, 9)
      parts.slice(1).forEach(([left], at) => expect(left).toBeLessThan(1 - parts[at]![1]))
      const widest = Math.max(...parts.map(([left, right]) => (1 - left - right) * width))
      if (parts.length < 12) expect(Math.min(950 / widest, 480 / height)).toBeGreaterThanOrEqual(Math.min(0.55, 480 / height) - 1e-9)
    }))
  })

  it.each([
    // In one row at 0.016, in two at 0.032, in three at 0.039; four would be too low for the page: 0.029.
    [60_000, 4000, 3], [200_000, 4000, 5], [8000, 8000, 1],
  ])('a diagram of %d × %d is too large for paper and fills one page in %d rows', (width, height, rows) => {
    const layout = pictureLayout({ width, height }, pictureBox)
    expect(layout).toMatchObject({ isTooLarge: true, parts: [] })
    expect(layout.rows).toHaveLength(rows)
  })

  it('[law] the rows of a diagram that is too large cover it, each once, on one page, and show it no smaller than whole', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400_000 }), fc.integer({ min: 1, max: 20_000 }), (width, height) => {
      const { rows, rowBox, parts, isTooLarge } = pictureLayout({ width, height }, pictureBox)
      expect(rows[0]![0]).toBe(0)
      expect(rows.at(-1)![1]).toBeCloseTo(0, 9)
      rows.slice(1).forEach(([left], at) => expect(left).toBeCloseTo(1 - rows[at]![1], 9))
      expect(rows.length * rowBox.height).toBeLessThanOrEqual(pictureBox.height)
      const whole = Math.min(pictureBox.width / width, pictureBox.height / height)
      expect(Math.min((pictureBox.width * rows.length) / width, rowBox.height / height)).toBeGreaterThanOrEqual(whole - 1e-12)
      if (isTooLarge) expect([whole < 0.55, parts.length]).toEqual([true, 0])
      else expect(rows).toHaveLength(1)
    }))
  })

  it('a diagram too large for paper says so, names the file that can be read, and shows no page of dots', async () => {
    const all = await pictures()
    const xml = strFromU8(unzipSync(await writeDocx(reportOf(), { ...all, asIs: { ...all.asIs, width: 60_000, height: 4000 } }))['word/document.xml']!)
    expect(xml.match(/<a:srcRect [^>]*>/g)).toEqual(['<a:srcRect l="0" r="66667"/>', '<a:srcRect l="33333" r="33333"/>', '<a:srcRect l="66667" r="0"/>'])
    expect(xml).toContain('dalam 3 baris yang bersambung dari kiri ke kanan')
    expect(xml).toContain('terlalu besar untuk terbaca pada kertas A4')
    expect(xml).not.toContain(', bagian')
  })

  it('holds each picture once, however often it is shown', async () => {
    const all = await pictures({ width: 3000, height: 500 })
    const parts = unzipSync(await writeDocx(reportOf(), all))
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'))
    expect(media).toHaveLength(4)
    for (const name of media) expect([...parts[name]!]).toEqual([...all.asIs.png])
  })

  it('the same report gives the same bytes, and they carry the report\'s moment alone', async () => {
    const [first, second] = [await write(reportOf()), await write(reportOf())]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    const times = strFromU8(unzipSync(first)['docProps/core.xml']!).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)
    expect(times).toEqual(['2026-11-22T03:00:00.000Z', '2026-11-22T03:00:00.000Z'])
  })

  it('names with markup, control characters and half characters leave a document that opens', async () => {
    const name = '<w:p>&"\u0001\uD800]]>\u{1F600}'
    const report = reportOf(ministryRows, improvedRows, {}, { name, agency: name })
    const html = await htmlOf(await write(report))
    expect(html).toContain('&lt;w:p&gt;&amp;')
    expect(html).not.toContain('\u0001')
  })
})
