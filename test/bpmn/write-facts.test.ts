import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { writeFacts } from '../../src/bpmn/write-facts.ts'
import type { Distribution } from '../../src/model/distribution.ts'
import { distributionFrom, distributionKinds } from '../../src/model/distribution-parameters.ts'
import type { Duration, DurationPart } from '../../src/model/duration.ts'
import { factsOf } from '../../src/model/fact-sheet.ts'
import {
  applicationKinds, automations, bprApproaches, esiaPrinciples, noFacts, timeSources, type ActivityFacts, type FactSheet,
} from '../../src/model/facts.ts'
import { durationToIso } from '../../src/model/iso-duration.ts'
import { valueCategories } from '../../src/model/value-category.ts'
import { wastes } from '../../src/model/waste.ts'
import {
  bpmnBytes, bpmnText, collaboration, element, end, extension, flow, lane, laneSet, latin1, pool, process, start, subProcess, task,
  twoTasks, utf16, utf8, type Style,
} from '../support/build-bpmn.ts'
import { minutes } from '../support/durations.ts'

const text = (bytes: Uint8Array, encoding = 'utf-8'): string => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
const sheet = (activities: FactSheet['activities'], rest: Partial<FactSheet> = {}): FactSheet => ({ ...noFacts, activities, ...rest })

function read(bytes: Uint8Array): FactSheet {
  const { model, refusal } = readBpmn(bytes, 'test.bpmn')
  if (!model) throw new Error(`refused: ${refusal.code}`)
  return factsOf(model)
}

const full: ActivityFacts = {
  value: 'NNVA', waste: 'waiting', phase: 'Persiapan', automation: 'manual', application: 'SIMPEG', applicationKind: 'own',
  documents: 2, inPersonVisits: 1, dataAskedAgain: 3, cost: 15000, approach: 'Automation', esia: 'Automate', legalBasis: 'UU 25/2009 <pasal 3>', risk: 'Berkas "palsu" lolos', safeguard: 'Data & NIK dicek sistem', note: 'baris 1\nbaris "2" & \'3\'\t–\u{1F4C4}',
  processing: { parts: [{ amount: 45, unit: 'minute' }], basis: 'working', raw: '45 mnt' },
  waiting: { parts: [{ amount: 2, unit: 'day24' }], basis: 'elapsed', raw: '2x24 jam' },
  processingDistribution: { kind: 'triangular', min: minutes(30), mode: { ...minutes(45), raw: '45 mnt' }, max: minutes(120) },
  waitingDistribution: { kind: 'lognormal', mean: { parts: [{ amount: 2, unit: 'day24' }], basis: 'elapsed', raw: 'P2D' }, sd: minutes(12.5) },
  instances: 3, repeat: 0.25, batch: 10, timeSource: 'log', timeSourceDate: '2026-02-28', timeSampleSize: 412,
}

describe('facts written into a file', () => {
  it('are read back, every one of them, from every kind of element', () => {
    const bytes = bpmnBytes([
      collaboration(pool('Pool', 'Dinas', 'P')),
      process('P', laneSet(lane('L', 'Loket', ['A'])), start('S'), task('A', 'Terima'), subProcess('Sub', 'Periksa', task('B', 'Teliti')), flow('F', 'S', 'A')),
    ])
    const facts: FactSheet = {
      activities: { A: full, Sub: { value: 'VA' }, B: { documents: 0, inPersonVisits: 0, dataAskedAgain: 0, cost: 0 } },
      flows: { F: { probability: 0.25 } },
      performers: { L: { capacity: 2, tariff: 60000, side: 'office' }, Pool: { capacity: 1, side: 'citizen' } },
      processes: { P: { hoursPerDay: 7.5, daysPerWeek: 5, daysPerMonth: 20, daysPerYear: 240, casesPerYear: 1200, interarrival: { kind: 'exponential', mean: minutes(14) } } },
    }
    expect(read(writeFacts(bytes, facts))).toEqual(facts)
  })

  it('stand behind the documentation, indented like their neighbours', () => {
    const source = `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
\t<process id="P">
\t\t<task id="A">
\t\t\t<documentation>Uraian</documentation>
\t\t\t<incoming>F</incoming>
\t\t</task>
\t</process>
</definitions>`
    expect(text(writeFacts(utf8(source), sheet({ A: { value: 'VA' } })))).toBe(source
      .replace('MODEL">', 'MODEL" xmlns:ringkas="urn:ringkas:bpmn:1">')
      .replace('</documentation>', '</documentation>\n\t\t\t<extensionElements>\n\t\t\t\t<ringkas:activity value="VA" />\n\t\t\t</extensionElements>'))
  })

  it('open an empty-element tag and keep the line breaks of the file', () => {
    const source = bpmnText(twoTasks(), { newline: '\r\n' })
    const written = text(writeFacts(utf8(source), sheet({ A: { value: 'NVA' } })))
    expect(written).toContain('<bpmn:task id="A" name="Terima berkas">\r\n      <bpmn:extensionElements>\r\n        <ringkas:activity value="NVA" />\r\n      </bpmn:extensionElements>\r\n    </bpmn:task>')
    expect(written.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  })

  it('stay on one line where the file does', () => {
    const source = bpmnText([process('P', task('A', 'Terima'))], { isOneLine: true, prefix: '' })
    expect(text(writeFacts(utf8(source), sheet({ A: { value: 'VA' } }))))
      .toContain('<task id="A" name="Terima"><extensionElements><ringkas:activity value="VA" /></extensionElements></task></process>')
  })

  it('join the extension elements of others, empty ones too', () => {
    const others = bpmnBytes([process('P', task('A', '', extension(element('v:x', { a: '1' }))), task('B', '', extension()))], { root: { 'xmlns:v': 'urn:v' } })
    const written = text(writeFacts(others, sheet({ A: { value: 'VA' }, B: { value: 'NVA' } })))
    expect(written).toContain('<v:x a="1" />\n        <ringkas:activity value="VA" />\n      </bpmn:extensionElements>')
    expect(written).toContain('<bpmn:extensionElements>\n        <ringkas:activity value="NVA" />\n      </bpmn:extensionElements>')
  })

  it('change in place: quotes, order, attributes and children of newer versions stay', () => {
    const source = bpmnText([process('P', task('A', 'Terima', extension(
      `<r:activity  later='x' value='VA'\n phase="1"><r:distribution of="processing" kind="fixed" /><!-- c --></r:activity>`,
    )))], { root: { 'xmlns:r': 'urn:ringkas:bpmn:1' } })
    const written = text(writeFacts(utf8(source), sheet({ A: { value: 'NNVA', cost: 5 } })))
    expect(written).toBe(source.replace(`value='VA'\n phase="1"`, `value='NNVA' cost="5"`))
  })

  it('put distributions into elements of their own, indented like neighbours', () => {
    const source = bpmnText([process('P', task('A', 'Terima'))])
    const written = text(writeFacts(utf8(source), sheet({ A: { phase: '1', processingDistribution: { kind: 'uniform', min: minutes(1), max: minutes(2) } } })))
    expect(written).toContain('\n      <bpmn:extensionElements>\n        <ringkas:activity phase="1">\n          '
      + '<ringkas:distribution of="processing" kind="uniform" min="PT1M" max="PT2M" />\n        </ringkas:activity>\n      </bpmn:extensionElements>\n')
    expect(text(writeFacts(utf8(written), sheet({ A: { phase: '1' } }))))
      .toContain('\n        <ringkas:activity phase="1" />\n')
  })

  const withChildren = (inside: string, attributes = ''): string => bpmnText([process('P', task('A', 'Terima', extension(`<r:activity${attributes}>${inside}</r:activity>`)))],
    { root: { 'xmlns:r': 'urn:ringkas:bpmn:1' } })
  const fixed = (amount: number): ActivityFacts => ({ processingDistribution: { kind: 'fixed', value: minutes(amount) } })

  it('change a distribution in place and leave everything beside it', () => {
    const source = withChildren(`<r:later/> <r:distribution later='x' of='processing' kind="uniform" min='PT1M'\n max="PT2M"><!-- c --></r:distribution>`, ' phase="1"')
    expect(text(writeFacts(utf8(source), sheet({ A: { phase: '1', ...fixed(3) } }))))
      .toBe(source.replace(`kind="uniform" min='PT1M'\n max="PT2M"`, 'kind="fixed" value="PT3M"'))
    expect(text(writeFacts(utf8(source), sheet({ A: { phase: '1' } })))).toBe(source.replace(/<r:distribution.*<\/r:distribution>/s, ''))
    expect(text(writeFacts(utf8(source), noFacts))).toBe(source.replace(' phase="1"', '').replace(/<r:distribution.*<\/r:distribution>/s, ''))
  })

  it('take every distribution of the same out, so that none counts in place of the first', () => {
    const source = withChildren('<r:distribution of="processing" kind="fixed" value="PT1M"/><r:distribution of="processing" kind="fixed" value="PT2M"/>', ' phase="1"')
    expect(read(utf8(source))).toEqual(sheet({ A: { phase: '1', ...fixed(1) } }))
    expect(read(writeFacts(utf8(source), sheet({ A: fixed(3) })))).toEqual(sheet({ A: fixed(3) }))
    expect(text(writeFacts(utf8(source), sheet({ A: { phase: '1' } })))).toContain('<r:activity phase="1" />')
    expect(text(writeFacts(utf8(source), noFacts))).not.toContain('r:activity')
  })

  it('leave a distribution alone that nobody can read, until it is stated anew', () => {
    const source = withChildren('<r:distribution of="processing" kind="weibull" shape="2"/>', ' phase="1"')
    expect(text(writeFacts(utf8(source), sheet({ A: { phase: '2' } })))).toBe(source.replace('phase="1"', 'phase="2"'))
    expect(text(writeFacts(utf8(source), sheet({ A: { phase: '1', ...fixed(1) } })))).toBe(source.replace('kind="weibull" shape="2"', 'kind="fixed" shape="2" value="PT1M"'))
  })

  it('state arrivals with one number as attributes and others as an element', () => {
    const source = bpmnText([process('P', task('A', 'Terima'))])
    const arrivals = (interarrival: Distribution): FactSheet => sheet({}, { processes: { P: { interarrival } } })
    const once = writeFacts(utf8(source), arrivals({ kind: 'exponential', mean: minutes(14) }))
    expect(text(once)).toContain('<ringkas:process interarrival="PT14M" arrival="exponential" />')
    const twice = writeFacts(once, arrivals({ kind: 'gamma', mean: minutes(14), sd: minutes(3) }))
    expect(text(twice)).toMatch(/<ringkas:process>\s*<ringkas:distribution of="interarrival" kind="gamma" mean="PT14M" sd="PT3M" \/>\s*<\/ringkas:process>/)
    expect(text(writeFacts(twice, arrivals({ kind: 'fixed', value: minutes(14) })))).toContain('<ringkas:process interarrival="PT14M" arrival="fixed" />')
  })

  it('go when the sheet no longer has them, with the extension elements that held nothing else', () => {
    const source = bpmnText([process('P', task('A', 'Terima', element('incoming', {}, 'F')))])
    const tagged = writeFacts(utf8(source), sheet({ A: full }))
    expect(text(writeFacts(tagged, noFacts))).toBe(source.replace('urn:test">', 'urn:test" xmlns:ringkas="urn:ringkas:bpmn:1">'))
  })

  it('leave values alone that nobody can read, until they are stated anew', () => {
    const source = bpmnText([process('P', task('A', 'Terima', extension('<ringkas:activity value="X" processing="soon" phase="1" />')))],
      { root: { 'xmlns:ringkas': 'urn:ringkas:bpmn:1' } })
    expect(text(writeFacts(utf8(source), sheet({ A: { phase: '2' } })))).toBe(source.replace('phase="1"', 'phase="2"'))
    expect(text(writeFacts(utf8(source), sheet({ A: { phase: '1', value: 'VA' } })))).toBe(source.replace('value="X"', 'value="VA"'))
  })

  it('use another prefix where theirs is taken', () => {
    const source = bpmnBytes([process('P', task('A', '', extension(element('ringkas:own', {}))))], { root: { 'xmlns:ringkas': 'urn:somebody-else' } })
    const written = writeFacts(source, sheet({ A: { value: 'VA' } }))
    expect(text(written)).toContain('<ringkas2:activity value="VA" />')
    expect(text(written)).toContain('<ringkas:own />')
    expect(read(written)).toEqual(sheet({ A: { value: 'VA' } }))
  })

  it('use another prefix where an element inside rebinds theirs', () => {
    const inner = '<bpmn:task id="A" xmlns:ringkas="urn:other"><bpmn:documentation>x</bpmn:documentation></bpmn:task>'
    const source = bpmnBytes([process('P', inner)], { root: { 'xmlns:ringkas': 'urn:ringkas:bpmn:1' } })
    expect(read(writeFacts(source, sheet({ A: { value: 'VA' } })))).toEqual(sheet({ A: { value: 'VA' } }))
  })

  it('are not misled by tags in comments, CDATA and attribute values', () => {
    const source = bpmnText([process('P', `<!-- <bpmn:task id="A"/> > -->
      <?pi <x> ?>
      <bpmn:task id="B" name="a > b <c/>"><bpmn:documentation><![CDATA[<bpmn:task id="C">]]></bpmn:documentation></bpmn:task>
      <bpmn:task id="A"/>`)])
    const written = writeFacts(utf8(source), sheet({ A: { value: 'VA' }, B: { value: 'NVA' } }))
    expect(read(written)).toEqual(sheet({ A: { value: 'VA' }, B: { value: 'NVA' } }))
    expect(text(written)).toContain(']]></bpmn:documentation><bpmn:extensionElements>')
  })

  it('reach elements whose id was missing or used twice', () => {
    const source = bpmnBytes([process('P', task('A', 'satu'), task('A', 'dua'), element('task', { name: 'tiga' }))])
    const facts = sheet({ A: { phase: 'satu' }, A_2: { phase: 'dua' }, activity: { phase: 'tiga' } })
    const written = writeFacts(source, facts)
    expect(read(written)).toEqual(facts)
    for (const name of ['satu', 'dua', 'tiga']) expect(text(written)).toMatch(new RegExp(`name="${name}">\\s*<bpmn:extensionElements>\\s*<ringkas:activity phase="${name}"`))
  })

  it('of a flow without ends stay in the file', () => {
    const source = bpmnBytes([process('P', task('A'), flow('F', 'A', 'gone', extension('<ringkas:branch probability="0.5" />')))],
      { root: { 'xmlns:ringkas': 'urn:ringkas:bpmn:1' } })
    expect(writeFacts(source, noFacts)).toEqual(source)
  })

  it('of ids named like parts of every object are facts like any other', () => {
    const source = bpmnBytes([process('P', task('__proto__'), task('constructor'), task('toString'))])
    const activities: Record<string, ActivityFacts> = JSON.parse('{"__proto__":{"value":"VA"},"constructor":{"value":"NVA"}}')
    const written = read(writeFacts(source, sheet(activities)))
    expect(Object.entries(written.activities)).toEqual([['__proto__', { value: 'VA' }], ['constructor', { value: 'NVA' }]])
    expect(({} as { value?: unknown }).value).toBeUndefined()
  })

  it('cannot be written into a file that is not read', () => {
    expect(() => writeFacts(utf8('<html/>'), noFacts)).toThrow('FILE_IS_HTML')
  })

  const style = { encoding: 'ISO-8859-1' }
  const accented = bpmnText([process('P', task('A', 'Vérifié'), task('B', '€'.replace('€', 'ü')))], style)
  it.each([
    ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(bpmnText(twoTasks()))), 'utf-8', 3],
    ['UTF-16 LE', utf16(bpmnText(twoTasks())), 'utf-16le', 2],
    ['UTF-16 BE', utf16(bpmnText(twoTasks()), 'be'), 'utf-16be', 2],
    ['UTF-16 LE without a mark', utf16(bpmnText(twoTasks()), 'le', false), 'utf-16le', 0],
    ['Latin-1', latin1(accented), 'windows-1252', 0],
  ] as const)('keep the encoding: %s', (_name, source, encoding, mark) => {
    const facts = sheet({ A: { note: 'déjà – 完了 \u{1F600}' } })
    const written = writeFacts(source, facts)
    expect(written.subarray(0, mark)).toEqual(source.subarray(0, mark))
    expect(read(written)).toEqual(facts)
    expect(new TextDecoder(encoding).decode(writeFacts(written, noFacts)).replace(' xmlns:ringkas="urn:ringkas:bpmn:1"', ''))
      .toBe(new TextDecoder(encoding).decode(source).replace(/(<bpmn:task id="A"[^>]*?) \/>/, '$1></bpmn:task>'))
  })

  it('write what Latin-1 has as a byte and the rest as references', () => {
    const written = latin1Text(writeFacts(latin1(accented), sheet({ A: { note: 'é–完' } })))
    expect(written).toContain('note="é\x96&#23436;"')
  })
})

const latin1Text = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

describe('laws of writing', () => {
  const xmlText = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 })
    .map((some) => some.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ''))
    .filter((some) => some !== '' && !/\p{Surrogate}/u.test(some))
  const amount = fc.oneof(fc.nat(500), fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0))
  const duration = fc.tuple(fc.subarray(['year', 'month', 'week', 'day', 'hour', 'minute'] as const, { minLength: 1 }), fc.boolean(), fc.option(xmlText, { nil: undefined }), fc.infiniteStream(amount))
    .map(([units, isElapsed, raw, amounts]): Duration => {
      const parts = units.map((unit): DurationPart => ({
        amount: amounts.next().value as number, unit: unit === 'day' ? (isElapsed ? 'day24' : 'workday') : unit,
      }))
      return { parts, basis: isElapsed ? 'elapsed' : 'working', raw: raw ?? durationToIso({ parts }) }
    })
  const optional = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 2 })
  const whole = (min: number) => fc.integer({ min, max: 1e6 })
  const some = fc.tuple(fc.constantFrom('working' as const, 'elapsed' as const), fc.option(xmlText, { nil: undefined }), fc.uniqueArray(amount.filter((value) => value > 0), { minLength: 3, maxLength: 3 }))
    .map(([basis, raw, amounts]) => amounts.sort((a, b) => a - b).map((value): Duration => {
      const parts: readonly DurationPart[] = [{ amount: value, unit: 'minute' }]
      return { parts, basis, raw: raw ?? durationToIso({ parts }) }
    }) as [Duration, Duration, Duration])
  const distribution: fc.Arbitrary<Distribution> = fc.tuple(fc.constantFrom(...distributionKinds), some)
    .map(([kind, [low, middle, high]]) => distributionFrom(kind, (name) => (name === 'max' ? high : name === 'mode' || name === 'mean' ? middle : low)))
    .filter((made) => made !== undefined)
  const facts: fc.Arbitrary<ActivityFacts> = fc.record({
    processingDistribution: optional(distribution), waitingDistribution: optional(distribution), instances: optional(whole(1)), batch: optional(whole(2)),
    repeat: optional(fc.double({ min: 0, max: 0.99, noNaN: true }).map((value) => value + 0)), timeSource: optional(fc.constantFrom(...timeSources)),
    timeSourceDate: optional(fc.constantFrom('2024-02-29', '2026-11-22')), timeSampleSize: optional(whole(1)),
    value: optional(fc.constantFrom(...valueCategories)), waste: optional(fc.constantFrom(...wastes)), processing: optional(duration),
    waiting: optional(duration), phase: optional(xmlText), automation: optional(fc.constantFrom(...automations)), application: optional(xmlText),
    applicationKind: optional(fc.constantFrom(...applicationKinds)), documents: optional(fc.nat()), cost: optional(amount),
    inPersonVisits: optional(fc.nat()), dataAskedAgain: optional(fc.nat()),
    approach: optional(fc.constantFrom(...bprApproaches)), esia: optional(fc.constantFrom(...esiaPrinciples)), legalBasis: optional(xmlText),
    risk: optional(xmlText), safeguard: optional(xmlText), note: optional(xmlText),
  }).map((some) => JSON.parse(JSON.stringify(some)) as ActivityFacts)
  const stated = (some: Readonly<Record<string, ActivityFacts>>): FactSheet =>
    sheet(Object.fromEntries(Object.entries(some).filter(([, one]) => Object.keys(one).length > 0)))
  const sheets = fc.record({ A: facts, B: facts, Sub: facts }).map(stated)
  const styles: fc.Arbitrary<Style> = fc.record({
    prefix: fc.constantFrom('', 'bpmn', 'semantic'), newline: fc.constantFrom('\n', '\r\n', '\r'), indent: fc.constantFrom('  ', '\t', ''), isOneLine: fc.boolean(),
  })
  const source = (style: Style): Uint8Array => bpmnBytes([process('P', start('S'), task('A', 'a & b'), subProcess('Sub', 's', task('B', 'b', element('documentation', {}, 'é'))), end('E'), flow('F', 'S', 'A'))], style)

  it('what is written is read back; writing it again changes no byte', () => {
    fc.assert(fc.property(styles, sheets, sheets, (style, first, second) => {
      const once = writeFacts(source(style), first)
      expect(read(once)).toEqual(first)
      expect(isSame(writeFacts(once, first), once)).toBe(true)
      const twice = writeFacts(once, second)
      expect(read(twice)).toEqual(second)
      expect(isSame(writeFacts(twice, second), twice)).toBe(true)
    }), { numRuns: 200 })
  })

  it('everything but our own elements stays: writing nothing afterwards gives the same model and text save for empty tags', () => {
    fc.assert(fc.property(styles, sheets, (style, first) => {
      const bare = text(writeFacts(writeFacts(source(style), first), noFacts)).replace(' xmlns:ringkas="urn:ringkas:bpmn:1"', '')
      expect(bare.replace(/(<(?:\w+:)?task [^>]*)><\/(?:\w+:)?task>/g, '$1 />')).toBe(text(source(style)))
    }))
  })
})
