// Tables of links: the analyst's word on the matching.
import { describe, expect, it } from 'vitest'
import { readLinkTable, type LinkTable } from '../../src/tables/read-link-table.ts'
import { aModel, aProcess, anActivity, anEvent, flowOf } from '../support/build-model.ts'
import { aWorkbook } from './build-workbook.ts'

const asIs = aModel([aProcess(flowOf([anActivity('Periksa', { id: 'A1' }), anActivity('Kirim', { id: 'A2' }), anActivity('Kirim', { id: 'A3' })]))])
const toBe = aModel([aProcess(flowOf([anActivity('Periksa daring', { id: 'B1' }), anActivity('Kirim', { id: 'B2' })]))])

function csv(text: string): Promise<LinkTable> {
  return readLinkTable(new TextEncoder().encode(text), 'links.csv', { asIs, toBe })
}

describe('links', () => {
  it('ends are ids or names; a third column says same or not-same', async () => {
    expect(await csv('as-is,to-be,hubungan\nperiksa,Periksa Daring,same\nA2,B2,not-same\nA3,Kirim,')).toEqual({
      links: { same: [{ asIs: 'A1', toBe: 'B1' }, { asIs: 'A3', toBe: 'B2' }], notSame: [{ asIs: 'A2', toBe: 'B2' }] }, findings: [],
    })
  })
  it('a word under the header that says neither is told, and the link is not taken for either', async () => {
    const { links, findings } = await csv('as-is,to-be,hubungan\nA1,B1,mungkin\nA2,B2,ya')
    expect(links).toEqual({ same: [{ asIs: 'A2', toBe: 'B2' }], notSame: [] })
    expect(findings).toEqual([{ code: 'LINKS_RELATION_UNKNOWN', severity: 'warning', file: 'links.csv', line: 2, params: { row: 2, relation: 'mungkin' } }])
  })
  it('a third column without a header may hold remarks', async () => {
    expect(await csv('as-is,to-be,catatan\nA1,B1,sudah dibahas')).toEqual({ links: { same: [{ asIs: 'A1', toBe: 'B1' }], notSame: [] }, findings: [] })
  })
  it('the third column needs no header, and words may be Indonesian', async () => {
    expect((await csv('Saat ini;Usulan\nA1;B1;tidak sama')).links).toEqual({ same: [], notSame: [{ asIs: 'A1', toBe: 'B1' }] })
  })
  it('an event is an end too, by id or by a name that no activity and no other event has', async () => {
    const event = (id: string, name: string) => anEvent(id, 'intermediateCatchEvent', { name })
    const withEvents = aModel([aProcess(flowOf([anActivity('Kirim', { id: 'B1' }), event('E1', 'Uang masuk'), event('E2', 'Kirim'), event('E3', 'Lewat'), event('E4', 'lewat')]))])
    const read = await readLinkTable(new TextEncoder().encode('as-is,to-be\nA1,uang masuk\nA1,E2\nA1,Kirim\nA1,Lewat'), 'links.csv', { asIs, toBe: withEvents })
    expect(read.links.same.map(({ toBe: end }) => end)).toEqual(['E1', 'E2', 'B1', 'Lewat'])
  })
  it('an end that no activity has stays, for the comparison to report', async () => {
    expect(await csv('as-is,to-be\nA1,X9')).toEqual({ links: { same: [{ asIs: 'A1', toBe: 'X9' }], notSame: [] }, findings: [] })
  })
  it('a name of two activities and a row of one side are told, with their lines', async () => {
    const { links, findings } = await csv('as-is,to-be\nKirim,B2\nA1,')
    expect(links.same).toEqual([])
    expect(findings).toMatchObject([
      { code: 'LINKS_ROW_AMBIGUOUS', line: 2, side: 'asIs', params: { name: 'Kirim', count: 2 } }, { code: 'LINKS_ROW_INCOMPLETE', line: 3 },
    ])
  })
  it('an Excel sheet is read alike', async () => {
    const { links } = await readLinkTable(aWorkbook([[['as-is', 'to-be'], ['A1', 'B1']]]), 'links.xlsx', { asIs, toBe })
    expect(links.same).toEqual([{ asIs: 'A1', toBe: 'B1' }])
  })
  it.each(['', 'a,b\n1,2', 'id,kategori\nT1,VA'])('a table without both columns is refused: %j', async (text) => {
    expect((await csv(text)).findings).toMatchObject([{ code: 'LINKS_HEADER_MISSING', severity: 'error', file: 'links.csv' }])
  })
})
