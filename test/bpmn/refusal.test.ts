import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { findingText } from '../../src/locale/finding-text.ts'
import { bpmnText, process, task, twoTasks, utf16, utf8 } from '../support/build-bpmn.ts'

const bytes = (...some: number[]): Uint8Array => Uint8Array.from(some)
const good = bpmnText(twoTasks())
const model = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
const withRoot = (root: string): Uint8Array => utf8(`<?xml version="1.0"?>\n<!-- x -->\n${root}`)

describe('a file that is no BPMN 2.0 is refused with what it is, where, and what to do', () => {
  it.each<[string, Uint8Array, string, number | undefined]>([
    ['no bytes', bytes(), 'FILE_EMPTY', undefined],
    ['blanks', utf8(' \r\n\t'), 'FILE_EMPTY', undefined],
    ['only a byte order mark', bytes(0xef, 0xbb, 0xbf), 'FILE_EMPTY', undefined],
    ['a zip', bytes(0x50, 0x4b, 3, 4, 20, 0), 'FILE_IS_ZIP', undefined],
    ['a Word document', zipSync({ '[Content_Types].xml': strToU8('x'), 'word/document.xml': strToU8('x') }), 'FILE_IS_DOCUMENT', undefined],
    ['a zip with a document in it', zipSync({ 'laporan.docx': zipSync({ '[Content_Types].xml': strToU8('x') }, { level: 0 }) }, { level: 0 }), 'FILE_IS_ZIP', undefined],
    ['a PDF', strToU8('%PDF-1.7'), 'FILE_IS_DOCUMENT', undefined],
    ['a gzip', bytes(0x1f, 0x8b, 8), 'FILE_IS_ZIP', undefined],
    ['a .vsdx', Uint8Array.of(0x50, 0x4b, 3, 4, ...utf8('....visio/document.xml')), 'FILE_IS_VISIO', undefined],
    ['a .vsd', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'FILE_IS_VISIO', undefined],
    ['a .vdx', withRoot('<VisioDocument xmlns="http://schemas.microsoft.com/visio/2003/core"/>'), 'FILE_IS_VISIO', 3],
    ['plain text', utf8('Prosedur cuti'), 'FILE_NOT_XML', undefined],
    ['JSON', utf8('{"bpmn": true}'), 'FILE_NOT_XML', undefined],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10), 'FILE_NOT_XML', undefined],
    ['NUL bytes', utf8(`${good.slice(0, 60)}\0${good.slice(60)}`), 'FILE_NOT_XML', undefined],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0), 'FILE_NOT_XML', undefined],
    ['half a character of UTF-16', utf16(good).subarray(0, 101), 'FILE_NOT_XML', undefined],
    ['HTML with a doctype', utf8('<!DOCTYPE html>\n<html><body>Masuk'), 'FILE_IS_HTML', undefined],
    ['HTML', utf8('<HTML><br></HTML>'), 'FILE_IS_HTML', undefined],
    ['XHTML', withRoot('<h:html xmlns:h="http://www.w3.org/1999/xhtml"/>'), 'FILE_IS_HTML', 3],
    ['XPDL', withRoot('<xpdl:Package xmlns:xpdl="http://www.wfmc.org/2008/XPDL2.1"/>'), 'FILE_IS_XPDL', 3],
    ['XMI', withRoot('<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"/>'), 'FILE_IS_XMI', 3],
    ['UML', withRoot('<uml:Model xmlns:uml="http://www.eclipse.org/uml2/3.0.0/UML"/>'), 'FILE_IS_XMI', 3],
    ['an old namespace', withRoot('<definitions xmlns="http://schema.omg.org/spec/BPMN/2.0"/>'), 'FILE_IS_OLD_BPMN', 3],
    ['a draft namespace beside the right one', withRoot(`<b:definitions xmlns:b="http://www.omg.org/bpmn20" xmlns:m="${model}"/>`), 'FILE_IS_OLD_BPMN', 3],
    ['no namespace', withRoot('<definitions><process id="P"/></definitions>'), 'FILE_IS_OLD_BPMN', 3],
    ['WSDL', withRoot('<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"/>'), 'FILE_NOT_BPMN', 3],
    ['DMN', withRoot('<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"/>'), 'FILE_NOT_BPMN', 3],
    ['a process as root', withRoot(`<process xmlns="${model}"/>`), 'FILE_NOT_BPMN', 3],
    ['an undeclared prefix at the root', withRoot('<bpmn:definitions/>'), 'PREFIX_UNDECLARED', 3],
    ['an undeclared prefix inside', utf8(good.replace('name="Periksa berkas" />', '><bpmn:extensionElements>\n<x:y/></bpmn:extensionElements></bpmn:task>')), 'PREFIX_UNDECLARED', 7],
    ['conflict markers', utf8(good.replace('    <bpmn:task id="A"', '<<<<<<< HEAD\n    <bpmn:task id="X"/>\n=======\n    <bpmn:task id="A"').replace('    <bpmn:task id="B"', '>>>>>>> main\n    <bpmn:task id="B"')), 'FILE_HAS_CONFLICT_MARKERS', 5],
    ['conflict markers at the start', utf8(`<<<<<<< HEAD\n${good}=======\n>>>>>>> main\n`), 'FILE_HAS_CONFLICT_MARKERS', 1],
    ['a document type', utf8(good.replace('?>\n', '?>\n<!DOCTYPE definitions>\n')), 'FILE_HAS_DOCTYPE', 2],
    ['cut off in an element', utf8(good.slice(0, good.indexOf('Terima'))), 'XML_TRUNCATED', 5],
    ['cut off between elements', utf8(good.slice(0, good.indexOf('  </bpmn:process>'))), 'XML_TRUNCATED', 11],
    ['cut off in a comment', utf8(good.replace('</bpmn:process>', '<!-- ')), 'XML_TRUNCATED', 13],
    ['tags that do not match', utf8(good.replace('</bpmn:process>', '</bpmn:proses>')), 'XML_MALFORMED', 11],
    ['two roots', utf8(good + good.slice(good.indexOf('<bpmn:def'))), 'XML_MALFORMED', 13],
    ['nothing in the root', utf8(bpmnText([])), 'FILE_WITHOUT_PROCESS', undefined],
    ['a choreography only', utf8(bpmnText(['<bpmn:choreography id="C"><bpmn:choreographyTask id="T"/></bpmn:choreography>'])), 'CHOREOGRAPHY_NOT_READ', undefined],
  ])('%s', (_name, file, code, line) => {
    const { refusal } = readBpmn(file, 'cuti.bpmn')
    expect(refusal).toMatchObject({ code, severity: 'error', file: 'cuti.bpmn' })
    expect(refusal?.line).toBe(line)
    for (const language of ['id', 'en'] as const) {
      const { why, fix } = findingText(language, refusal!)
      expect(`${why} ${fix}`).not.toMatch(/[{}]|undefined/)
    }
  })

  it('conflict markers within a text are no conflict', () => {
    const file = utf8(bpmnText([process('P', task('A', '', '<bpmn:documentation><![CDATA[\n<<<<<<< a\n>>>>>>> b\n]]></bpmn:documentation>'))]))
    expect(readBpmn(file, 'cuti.bpmn').model).toBeDefined()
  })
})

describe('hostile files', () => {
  it('no entity is expanded, declared or external: the file is refused', () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>${good.slice(good.indexOf('<bpmn:def'))}`
    expect(readBpmn(utf8(laughs), 'x').refusal?.code).toBe('FILE_HAS_DOCTYPE')
    expect(readBpmn(utf16(laughs), 'x').refusal?.code).toBe('FILE_HAS_DOCTYPE')
  })

  it('a million elements within each other are refused at once', () => {
    const deep = `<definitions xmlns="${model}">${'<subProcess>'.repeat(1e6)}`
    expect(readBpmn(utf8(deep), 'x').refusal).toMatchObject({ code: 'FILE_TOO_DEEP', line: 1 })
    const foreign = `<definitions xmlns="${model}"><process id="P"><extensionElements>${'<x xmlns="urn:x">'.repeat(1e5)}`
    expect(readBpmn(utf8(foreign), 'x').refusal?.code).toBe('FILE_TOO_DEEP')
  })

  it('nesting that is allowed is read and does not exhaust the stack', () => {
    const levels = 250
    const file = `<definitions xmlns="${model}"><process id="P">${'<subProcess>'.repeat(levels)}${'</subProcess>'.repeat(levels)}</process></definitions>`
    let depth = 0
    for (let flow = readBpmn(utf8(file), 'x').model?.processes[0]?.nodes; flow?.[0]?.kind === 'activity'; flow = flow[0].content?.nodes) depth++
    expect(depth).toBe(levels)
  })

  it('a file above the limit is refused before it is decoded', () => {
    expect(readBpmn(new Uint8Array(64 * 1024 * 1024 + 1), 'x').refusal).toMatchObject({ code: 'FILE_TOO_LARGE', params: { size: 65, limit: 64 } })
  })

  it('a name of 50 MB is a name', () => {
    const name = 'n'.repeat(50 * 1024 * 1024)
    const { model: read } = readBpmn(utf8(bpmnText([process('P', task('A', name))])), 'x')
    expect(read?.processes[0]?.nodes[0]?.name?.length).toBe(name.length)
  })

  it('markup in a name is text', () => {
    const { model: read, findings } = readBpmn(utf8(bpmnText([process('P', task('A', '<script>alert(1)</script>'))])), 'x')
    expect(read?.processes[0]?.nodes[0]?.name).toBe('<script>alert(1)</script>')
    expect(findings.map(({ code }) => code)).toEqual(['DIAGRAM_MISSING'])
  })

  it('twenty thousand elements with one id, or none, are repaired in a moment', () => {
    const same = bpmnText([process('P', ...Array.from({ length: 20_000 }, () => task('A')))], { isOneLine: true })
    const none = same.replaceAll(' id="A"', '')
    for (const file of [same, none]) {
      const ids = readBpmn(utf8(file), 'x').model?.processes[0]?.nodes.map(({ id }) => id)
      expect(new Set(ids).size).toBe(20_000)
    }
  })

  it('many blanks, quotes and ampersands cost no more than other characters', () => {
    for (const piece of [' ', '&', '"', '\n', '<!-- -->', '&#', '<<<<<<< \n']) {
      const file = bpmnText([process('P', task('A', piece.repeat(20_000)))])
      expect(readBpmn(utf8(file), 'x').model).toBeDefined()
    }
  })

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])('an id %s is an id', (id) => {
    const { model: read } = readBpmn(utf8(bpmnText([process(id, task('A'), `<bpmn:task id="B" ${id}="x"/>`)])), 'x')
    expect(read?.processes[0]?.id).toBe(id)
    expect(Object.keys({})).toEqual([])
  })
})
