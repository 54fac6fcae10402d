import { describe, expect, it } from 'vitest'
import { catalogues, message, type Messages } from '../../src/locale/messages.ts'
import { findingCodes } from '../../src/model/finding.ts'

const areas = Object.keys(catalogues.id) as (keyof Messages)[]
const texts = areas.flatMap((area) => Object.keys(catalogues.id[area]).map((key) => ({
  key: `${area}.${key}`,
  id: (catalogues.id[area] as Readonly<Record<string, string>>)[key]!,
  en: (catalogues.en[area] as Readonly<Record<string, string>>)[key]!,
})))
const parameters = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort()

describe('texts', () => {
  it('stand in both languages under the same keys', () => {
    for (const area of areas) expect(Object.keys(catalogues.en[area]).sort(), area).toEqual(Object.keys(catalogues.id[area]).sort())
  })
  it('take the same parameters in both languages', () => {
    expect(texts.filter(({ id, en }) => parameters(id).join() !== parameters(en).join()).map(({ key }) => key)).toEqual([])
  })
  it('are neither empty nor padded', () => {
    expect(texts.flatMap(({ key, id, en }) => [id, en].some((text) => text.trim() === '') ? [key] : [])).toEqual([])
  })
  it('say of every finding what is wrong and what to do, as sentences', () => {
    for (const code of findingCodes) {
      for (const language of ['id', 'en'] as const) {
        for (const part of ['why', 'fix'] as const) {
          expect(message(language, `findings.${code}.${part}`), `${language} ${code}.${part}`).toMatch(/^[\p{Lu}\d“"‘{].*[.!?:]$/su)
        }
      }
    }
  })
})

describe('a message', () => {
  it('puts its parameters in, leaves unknown ones visible, and takes nothing from a prototype', () => {
    expect(message('id', 'frame.saved', { time: '10.41' })).toBe('Tersimpan 10.41')
    expect(message('id', 'frame.saved')).toBe('Tersimpan {time}')
    expect(message('en', 'frame.saved', Object.create({ time: 'x' }) as Record<string, string>)).toContain('{time}')
  })
})
