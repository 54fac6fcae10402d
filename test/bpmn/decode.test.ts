import { describe, expect, it } from 'vitest'
import { decode, spliceBytes } from '../../src/bpmn/decode.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { bpmnText, latin1, process, task, utf16, utf8 } from '../support/build-bpmn.ts'

const names = 'Vérifié – 検討'
const declared = (encoding: string, text: string): string => `<?xml version="1.0" encoding="${encoding}"?>${text}`

describe('the text of a file', () => {
  it.each<[string, Uint8Array, string, string, boolean]>([
    ['UTF-8', utf8(declared('UTF-8', names)), names, 'utf-8', false],
    ['UTF-8 without a claim', utf8(names), names, 'utf-8', false],
    ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(names)), names, 'utf-8', false],
    ['UTF-8 that claims ISO-8859-1', utf8(declared('ISO-8859-1', names)), names, 'utf-8', true],
    ['UTF-8 that claims UTF-16, as .NET writes it', utf8(declared('utf-16', names)), names, 'utf-8', true],
    ['ASCII that claims UTF-16', utf8(declared('utf-16', 'abc')), 'abc', 'utf-8', false],
    ['ASCII that claims windows-1252', utf8(declared('windows-1252', 'abc')), 'abc', 'utf-8', false],
    ['UTF-8 that claims an encoding nobody knows', utf8(declared('x-own', names)), names, 'utf-8', true],
    ['UTF-16 LE', utf16(declared('UTF-16', `<${names}`)), `<${names}`, 'utf-16le', false],
    ['UTF-16 BE', utf16(declared('UTF-16', `<${names}`), 'be'), `<${names}`, 'utf-16be', false],
    ['UTF-16 LE without a mark', utf16(declared('UTF-16', `<${names}`), 'le', false), `<${names}`, 'utf-16le', false],
    ['UTF-16 BE that claims UTF-8', utf16(declared('UTF-8', `<${names}`), 'be', false), `<${names}`, 'utf-16be', true],
    ['ISO-8859-1', latin1(declared('ISO-8859-1', 'Prüfung')), 'Prüfung', 'windows-1252', false],
    ['bytes of windows-1252 that claim UTF-8', latin1(declared('UTF-8', 'Prüfung \x96 \x80')), 'Prüfung – €', 'windows-1252', true],
    ['bytes of windows-1252 without a claim', latin1('<Prüfung'), '<Prüfung', 'windows-1252', false],
    ['MacRoman', latin1(declared('macintosh', 'a\x8e')), 'aé', 'macintosh', false],
    ['MacRoman by its other name', latin1(declared('MacRoman', 'a\x8e')), 'aé', 'macintosh', false],
    ['Shift_JIS', Uint8Array.of(...utf8(declared('Shift_JIS', '')), 0x8c, 0x9f), '検', 'shift_jis', false],
  ])('%s', (_name, bytes, text, encoding, mismatch) => {
    const decoded = decode(bytes)
    expect(decoded?.text.replace(/^<\?xml[^>]*>/, '')).toBe(text)
    expect(decoded).toMatchObject({ encoding, mismatch })
  })

  it.each([
    ['Shift_JIS', Uint8Array.of(...utf8(declared('Shift_JIS', 'a')), 0x8c, 0x9f, 0x62, 0xb1, 0x63), 'é'],
    ['UTF-8', utf8(declared('UTF-8', '–é\u{1F600}検b')), 'é検\u{1F600}'],
    ['UTF-16', utf16(declared('UTF-16', '<–é\u{1F600}検b')), 'é検\u{1F600}'],
    ['ISO-8859-1', latin1(declared('ISO-8859-1', '<éb')), 'é'],
  ])('%s: a cut in changes the bytes of the cut alone', (_name, bytes, insert) => {
    const decoded = decode(bytes)!
    for (let at = decoded.text.indexOf('?>') + 2; at <= decoded.text.length; at++) {
      // Between the halves of a surrogate pair nobody cuts.
      if (/[\udc00-\udfff]/.test(decoded.text.charAt(at))) continue
      const written = spliceBytes(bytes, decoded, [{ from: at, to: at, insert }])
      const expected = decoded.text.slice(0, at) + insert + decoded.text.slice(at)
      const read = decode(written)?.text
      expect(read?.replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)))).toBe(expected)
    }
    expect(spliceBytes(bytes, decoded, [])).toEqual(bytes)
  })

  it('a claim that is not what the bytes are is told, and the names are right', () => {
    const text = bpmnText([process('P', task('A', 'Prüfung'))], { encoding: 'ISO-8859-1' })
    const { model, findings } = readBpmn(utf8(text), 'x.bpmn')
    expect(model?.processes[0]?.nodes[0]?.name).toBe('Prüfung')
    expect(findings[0]).toEqual({ code: 'ENCODING_MISMATCH', severity: 'info', file: 'x.bpmn', line: 1, params: { declared: 'ISO-8859-1', actual: 'utf-8' } })
    const wrong = readBpmn(latin1(text.replace('ISO-8859-1', 'UTF-8')), 'x.bpmn')
    expect(wrong.model?.processes[0]?.nodes[0]?.name).toBe('Prüfung')
    expect(wrong.findings[0]).toMatchObject({ code: 'ENCODING_MISMATCH', severity: 'warning' })
  })
})
