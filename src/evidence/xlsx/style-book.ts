// Looks of cells -> the style part of a workbook. Equal looks share one number.
import type { CellStyle } from './sheet.ts'

/** Collects the looks that are used; the part is written last. */
export interface StyleBook {
  /** The number a cell refers to its look by. `quoted` keeps a text that begins like a formula a text when it is edited. */
  numberOf(style: CellStyle, quoted?: boolean): number
  /** The XML of the part. */
  xml(): string
}

const thin = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/>'
const borders = {
  none: '<left/><right/><top/><bottom/><diagonal/>',
  thin,
  heavyTop: thin.replace('<top style="thin"/>', '<top style="medium"/>'),
}
// The format requires the first two fills to be these.
const reservedFills = ['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>']

/** An empty book whose look number 0 is the plain one. */
export function styleBook(): StyleBook {
  const fonts = new Map<string, number>()
  const fills = new Map(reservedFills.map((fill, at) => [fill, at]))
  const formats = new Map<string, number>()
  const looks = new Map<string, number>()
  const borderXml = Object.values(borders)

  const numberOf = (style: CellStyle, quoted = false): number => {
    const font = numberIn(fonts, fontXml(style))
    const fill = style.fill ? numberIn(fills, `<patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill>`) : 0
    const border = borderXml.indexOf(borders[style.border ?? 'none'])
    // Numbers below 164 belong to formats every reader knows.
    const format = style.format ? 164 + numberIn(formats, style.format) : 0
    const align = `<alignment vertical="center"${horizontal(style)}${style.wrap ? ' wrapText="1"' : ''}/>`
    return numberIn(looks, `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1"`
      + ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}>${align}</xf>`)
  }
  numberOf({})

  return {
    numberOf,
    xml: () => '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
      + '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
      + list('numFmts', [...formats].map(([code, at]) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`))
      + list('fonts', [...fonts.keys()].map((font) => `<font>${font}</font>`))
      + list('fills', [...fills.keys()].map((fill) => `<fill>${fill}</fill>`))
      + list('borders', borderXml.map((border) => `<border>${border}</border>`))
      + list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'])
      + list('cellXfs', [...looks.keys()])
      + list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'])
      + '</styleSheet>',
  }
}

// Text that touches a ruled line is hard to read, so sides are kept one step away from it.
function horizontal({ align, border }: CellStyle): string {
  if (align === undefined) return ''
  return ` horizontal="${align}"${border && align !== 'center' ? ' indent="1"' : ''}`
}

function fontXml({ bold, italic, size, color }: CellStyle): string {
  return `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size ?? 10}"/><color rgb="FF${color ?? '000000'}"/>`
    + '<name val="Bookman Old Style"/><family val="1"/>'
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`
}
