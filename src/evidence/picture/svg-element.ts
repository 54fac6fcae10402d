// Names, attributes and texts -> SVG markup. Everything that comes from a model passes through here and is escaped.
import { escapeAttribute } from '../../bpmn/xml-text.ts'

/** Attribute values; those that are `undefined` are left out, numbers get two decimals at most. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

// Signs that turn the direction of the text around them: in a name they could make a label read other than it is.
const directionSigns = /[\u202a-\u202e\u2066-\u2069]/g
const controls = /(?![\t\n])\p{Cc}/gu

/** An element. `content` is markup, not text. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${typeof value === 'number' ? short(value) : escapeAttribute(value)}"`))
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`
}

/** Text as element content: escaped, without characters XML forbids and without signs that turn its direction. */
export function textContent(text: string): string {
  return escapeAttribute(text.replace(directionSigns, '').replace(controls, '').replace(/\s+/g, ' '))
}

/** A path element from its data. */
export function path(d: string, attributes: Attributes): string {
  return element('path', { d, ...attributes })
}

/** A number with at most two decimals. Anything that is not a finite number is 0. */
export function short(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0'
}
