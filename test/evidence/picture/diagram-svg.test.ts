// Pictures: well-formed and self-contained whatever the names are, complete, and saying what the marks say without colour.
import fc from 'fast-check'
import { Parser } from 'saxen'
import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import { outcomes } from '../../../src/comparison/comparison.ts'
import { diagramSvg, type ElementMark } from '../../../src/evidence/picture/diagram-svg.ts'
import type { Diagram } from '../../../src/model/diagram.ts'
import type { ProcessModel } from '../../../src/model/process-model.ts'
import { aFlow, aGateway, aModel, anActivity, anEvent, aPool, aProcess, aSubProcess, flowOf, inSequence } from '../../support/build-model.ts'
import { corpusFiles } from '../../support/corpus.ts'
import { someCollaboration } from '../../bpmn/layout/random-collaboration.ts'

interface Seen {
  readonly names: readonly string[]
  readonly attributes: readonly (readonly [string, string])[]
  readonly text: string
}

/** Parses an SVG strictly; anything not well-formed throws. */
function parsed(svg: string): Seen {
  const names: string[] = []
  const attributes: [string, string][] = []
  let text = ''
  const parser = new Parser()
  parser.on('openTag', (name, get, decode) => {
    names.push(name)
    const all = get()
    if (all === false) throw new Error(`Attributes of <${name}> cannot be read.`)
    for (const [key, value] of Object.entries(all)) attributes.push([key, decode(value)])
  })
  parser.on('text', (piece, decode) => {
    text += `${decode(piece)}\n`
  })
  const fail = (error: Error): never => {
    throw error
  }
  parser.on('error', fail)
  parser.on('warn', fail)
  parser.parse(svg)
  return { names, attributes, text }
}

const options = { language: 'id', title: 'Proses saat ini' } as const
const draw = (model: ProcessModel, marks?: Readonly<Record<string, ElementMark>>): string =>
  diagramSvg(model, { ...options, ...(marks && { marks: new Map(Object.entries(marks)) }) })
const one = aModel([aProcess(inSequence([anActivity('Memeriksa berkas')]))])

describe('a picture', () => {
  it('[PI1] is well-formed and refers to nothing, whatever the model says', () => {
    fc.assert(fc.property(someCollaboration, fc.string({ unit: 'binary' }), (model, title) => {
      const { names, attributes } = parsed(diagramSvg(model, { language: 'id', title }))
      expect(names.filter((name) => ['script', 'image', 'use', 'foreignObject', 'style', 'a'].includes(name))).toEqual([])
      expect(attributes.filter(([key, value]) => key === 'id' || key.startsWith('on') || /href|url\(/.test(key + value))).toEqual([])
    }), { numRuns: 60 })
  })
  it.each([
    ['markup', '<script>alert(1)</script>&"\'', '<script>alert(1)</script>'],
    ['control characters', 'Berkas\u0000\u0007\u001B[31m lengkap', 'lengkap'],
    ['half a character', 'Berkas \uD800 lengkap', 'Berkas'],
    ['signs that turn its direction', 'Setuju\u202Eualot', 'Setujuualot'],
    ['the end of a section', ']]>', ']]>'],
  ])('[PI2] shows a name with %s as text', (_, name, shown) => {
    const svg = draw(aModel([aProcess(flowOf([anActivity(name, { id: 'a' }), anEvent('e', 'endEvent', { name })], [aFlow('a', 'e')]))]))
    expect(parsed(svg).text).toContain(shown)
    expect(svg.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}|\p{Cs}|\u202e/u)
  })
  it('[PI3] has a title, and a description with the steps in reading order', () => {
    const svg = draw(aModel([aProcess(inSequence([anActivity('Menerima'), anActivity('Memeriksa')]))]))
    expect(svg).toContain('<title>Proses saat ini</title>')
    expect(svg).toContain('<desc>1. Menerima; 2. Memeriksa</desc>')
  })
  it('[PI4] states a size in pixels and shows all that is drawn', () => {
    fc.assert(fc.property(someCollaboration, (model) => {
      const svg = draw(model)
      const [x = 0, y = 0, width = 0, height = 0] = /viewBox="([^"]*)"/.exec(svg)![1]!.split(' ').map(Number)
      expect(svg).toContain(`width="${width}" height="${height}"`)
      for (const [, left, top] of svg.matchAll(/<rect x="([-\d.]+)" y="([-\d.]+)"/g)) {
        expect(Number(left)).toBeGreaterThanOrEqual(x)
        expect(Number(left)).toBeLessThanOrEqual(x + width)
        expect(Number(top)).toBeGreaterThanOrEqual(y)
        expect(Number(top)).toBeLessThanOrEqual(y + height)
      }
    }), { numRuns: 40 })
  })
  it('[PI5] is the same for the same model', () => expect(draw(structuredClone(one))).toBe(draw(one)))
  it('[PI6] of a model without anything is an empty sheet', () => expect(parsed(draw(aModel([]))).names).toEqual(['svg', 'title', 'desc', 'rect']))
  it('[PI7] of a file with several processes on several planes shows them all', () => {
    const model = aModel([aProcess(flowOf([anActivity('Pertama')]), [], 'P1'), aProcess(flowOf([anActivity('Kedua')]), [], 'P2')])
    expect(parsed(draw(model)).text).toMatch(/Pertama[\s\S]*Kedua/)
    expect(parsed(diagramSvg(model, { ...options, plane: 1 })).text).not.toContain('Pertama\n')
  })
  it('[PI8] leaves out what a closed sub-process holds', () => {
    const closed = aModel([aProcess(flowOf([aSubProcess('Menetapkan', flowOf([anActivity('Paraf')]), { isExpanded: false })]))])
    const shapes = [{ elementId: 'Menetapkan', bounds: { x: 0, y: 0, width: 100, height: 80 } }, { elementId: 'Paraf', bounds: { x: 10, y: 10, width: 100, height: 80 } }]
    expect(draw({ ...closed, diagram: { planes: [{ shapes, edges: [] }] } })).not.toContain('<title>Paraf</title>')
  })
})

describe('marks', () => {
  const marked = (mark: ElementMark): string => draw(one, { 'Memeriksa berkas': mark })
  it.each([['VA', 'VA'], ['NNVA', 'NNVA'], ['NVA', 'NVA'], ['untagged', '?']] as const)('[PI9] writes the letters of %s', (value, letters) => {
    expect(parsed(marked({ value })).text.split('\n')).toContain(letters)
  })
  it('[PI10] tells the categories apart without colour', () => {
    const grey = (svg: string): string => svg.replace(/#[0-9A-F]{6}/g, '#').replace(/<text[\s\S]*?<\/text>/g, '')
    const drawn = (['VA', 'NNVA', 'NVA', 'untagged'] as const).map((value) => grey(marked({ value })).replace(/width="[\d.]+"/g, ''))
    expect(new Set(drawn).size).toBe(4)
  })
  it('[PI11] writes time and number', () => {
    expect(parsed(marked({ time: '130:00', number: 12 })).text).toMatch(/130:00\n12\n|12\n130:00\n/)
  })
  it.each(outcomes)('[PI12] says the outcome %s in words, in both languages, save for what is kept', (outcome) => {
    const words: readonly string[] = { kept: [], changed: ['Diubah', 'Changed'], automated: ['Otomatis', 'Automated'], moved: ['Dipindah', 'Moved'], merged: ['Digabung', 'Merged'], split: ['Dipecah', 'Split'], removed: ['Dihapus', 'Removed'], added: ['Ditambah', 'Added'] }[outcome]
    const [id, en] = (['id', 'en'] as const).map((language) => parsed(diagramSvg(one, { language, title: '', marks: new Map([['Memeriksa berkas', { outcome }]]) })).text.split('\n'))
    expect([id!.filter((line) => words.includes(line)), en!.filter((line) => words.includes(line))].flat()).toEqual(words)
  })
  it('[PI13] strikes out the name of what is removed and dashes its outline', () => {
    expect(marked({ outcome: 'removed' })).toMatch(/stroke-dasharray="5 4"/)
    const strikes = (svg: string): number => [...svg.matchAll(/<path d="M[-\d.]+ [-\d.]+h[\d.]+"/g)].length
    expect(strikes(marked({ outcome: 'removed' }))).toBeGreaterThan(strikes(marked({ outcome: 'changed' })))
  })
  it('[PI20] stand inside an activity that has another one close under it', () => {
    const box = (elementId: string, y: number) => ({ elementId, bounds: { x: 0, y, width: 100, height: 80 } })
    const numberAt = (lower: number): number => {
      const diagram = { planes: [{ shapes: [box('a', 0), box('b', lower)], edges: [] }] }
      const svg = draw(aModel([aProcess(flowOf([anActivity('a'), anActivity('b')]))], { diagram }), { a: { number: 7 } })
      return Number(/y="([\d.]+)"[^>]*>7</.exec(svg)?.[1])
    }
    expect(numberAt(95)).toBeLessThan(80)
    expect(numberAt(130)).toBeGreaterThan(80)
  })
  it('[PI14] of an element the model does not have change nothing', () => expect(draw(one, { nobody: { value: 'VA' } })).toBe(draw(one)))
})

describe('a diagram of another tool', () => {
  const flow = flowOf([anActivity('a'), anActivity('b'), aGateway('g')], ['a b g'])
  const shapes = [
    { elementId: 'a', bounds: { x: 0, y: 0, width: 100, height: 80 } }, { elementId: 'b', bounds: { x: 200, y: 0, width: 100, height: 80 } },
    { elementId: 'g', bounds: { x: 400, y: 15, width: 50, height: 50 } },
  ]
  const withDiagram = (diagram: Diagram): string => draw(aModel([aProcess(flow)], { diagram }))
  it('[PI15] whose lines run to the middle of shapes shows their arrows at the border', () => {
    const middle = (x: number) => ({ x, y: 40 })
    const svg = withDiagram({ planes: [{ shapes, edges: [{ elementId: 'a->b', waypoints: [middle(50), middle(250)] }, { elementId: 'b->g', waypoints: [middle(250), middle(425)] }] }] })
    expect(svg).toContain('M100 40L200 40')
    expect(svg).toContain('M300 40L400 40')
  })
  it('[PI16] with numbers that are none draws what it can', () => {
    const nowhere = { x: Number.NaN, y: 40 }
    const svg = withDiagram({ planes: [{ shapes, edges: [{ elementId: 'a->b', waypoints: [nowhere, nowhere] }, { elementId: 'b->g', waypoints: [] }] }] })
    expect(() => parsed(svg)).not.toThrow()
    expect(/viewBox="([^"]*)"/.exec(svg)?.[1]).toBe('-18 -18 485 116')
  })
  it('[PI17] that draws an element twice shows it once', () => {
    const svg = withDiagram({ planes: [{ shapes: [...shapes, ...shapes], edges: [] }] })
    expect(svg.match(/<title>a<\/title>/g)).toHaveLength(1)
  })
  it('[PI18] shows a black box as a band and a standing pool with its header on top', () => {
    const pool = (isHorizontal: boolean) => ({ elementId: 'pool Warga', isHorizontal, bounds: { x: 0, y: 0, width: 400, height: 300 } })
    const svg = (isHorizontal: boolean) => draw(aModel([], { participants: [aPool('Warga')], diagram: { planes: [{ shapes: [pool(isHorizontal)], edges: [] }] } }))
    expect(svg(true)).not.toContain('rotate')
    expect(svg(false)).toContain('height="30"')
  })
})

describe('pictures of the corpus', () => {
  it.each(corpusFiles().map((file) => [file.file, file] as const))('[PI19] %s is drawn with every shown activity', (_, file) => {
    const { model } = readBpmn(file.bytes(), file.file)
    if (!model) return
    const { text } = parsed(draw(model))
    for (const node of model.processes.flatMap(({ nodes }) => nodes)) {
      if (node.kind === 'activity' && node.name !== undefined) expect(text).toContain(node.name.replace(/\s+/g, ' '))
    }
  })
})
