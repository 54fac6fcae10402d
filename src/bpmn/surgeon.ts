// Cuts our extension elements into the text of a file: where they go, with which prefix and indentation. Knows no facts.
import type { Splice } from './decode.ts'
import { inChild } from './distribution-fields.ts'
import type { Entry } from './draft.ts'
import { factsNamespace } from './namespaces.ts'
import { attributesOf, prefixWithColon, tagName } from './tag-attributes.ts'
import { elementSpans, type ElementSpan } from './tag-positions.ts'
import { escapeAttribute } from './xml-text.ts'

type Place = Pick<Entry, 'tag' | 'extensionTag' | 'factTag' | 'distributionTags' | 'isStatedTwice'>

/** Values by the names that `distribution-fields.ts` gives attributes of an element and of its children; `undefined` takes one out. */
type Values = ReadonlyMap<string, string | undefined>

/** Gathers the cuts for one text. Elements are named by the number of their start tag. */
export class Surgeon {
  private readonly text: string
  private readonly spans: readonly ElementSpan[]
  private readonly cuts: Splice[] = []
  private readonly prefix: string
  private mustDeclare = false
  private readonly isDeclared: boolean

  constructor(text: string) {
    this.text = text
    this.spans = elementSpans(text)
    const declared = this.declaredPrefix()
    this.isDeclared = declared !== undefined
    this.prefix = declared ?? this.freePrefix()
  }

  /** The cuts in the order of the text. */
  splices(): readonly Splice[] {
    const root = this.spans[0]
    if (this.mustDeclare && root) {
      const at = attributesOf(this.text, root.start.from, root.start.to).at(-1)?.to ?? root.start.to - (root.isEmpty ? 2 : 1)
      this.cuts.push({ from: at, to: at, insert: ` xmlns:${this.prefix}="${factsNamespace}"` })
      this.mustDeclare = false
    }
    return this.cuts.sort((a, b) => a.from - b.from || a.to - b.to)
  }

  /** Puts an element of ours into the extension elements of the entry, making those where there are none. */
  add(entry: Place, name: string, values: Values): void {
    const { own, children } = byElement(values)
    if (attributeTexts(own) === '' && children.size === 0) return
    this.mustDeclare = !this.isDeclared
    const element = (indent: string): string => {
      const inside = [...children].map(([of, attributes]) => distributionElement(`${this.prefix}:`, of, attributes))
      const deeper = indent && indent + this.indentUnit(indent)
      const content = inside.length === 0 ? ' />' : `>${inside.map((child) => deeper + child).join('')}${indent}</${this.prefix}:${name}>`
      return `<${this.prefix}:${name}${attributeTexts(own)}${content}`
    }
    const extension = entry.extensionTag === undefined ? undefined : this.spans[entry.extensionTag]
    if (extension) return this.insertLast(extension, element)
    const owner = this.spans[entry.tag]
    if (!owner) return
    const inside = this.childIndent(owner)
    const wrapper = `${prefixWithColon(tagName(this.text, owner.start.from))}extensionElements`
    const deeper = inside && inside + this.indentUnit(inside)
    this.insertFirst(owner, entry.tag, `${inside}<${wrapper}>${deeper}${element(deeper)}${inside}</${wrapper}>`)
  }

  /** Sets attributes of an element of ours and of its children. What is then left empty goes altogether. */
  change(entry: Place, values: Values): void {
    const span = this.spans[entry.factTag ?? -1]
    if (!span) return
    const { own, children, gone } = byElement(values)
    const spansOf = (of: string): readonly ElementSpan[] => (entry.distributionTags?.get(of) ?? []).flatMap((tag) => this.spans[tag] ?? [])
    // A further distribution of the same would count in place of the one that goes.
    const removed = gone.flatMap(spansOf)
    const isEmptied = children.size === 0 && this.isBlankBut(span, removed)
    const present = attributesOf(this.text, span.start.from, span.start.to)
    const stays = (name: string): boolean => !name.startsWith('xmlns') && (!own.has(name) || own.get(name) !== undefined)
    const isBare = !present.some(({ name }) => stays(name)) && attributeTexts(own) === ''
    // While a further one stands beside it, an empty one stays: else the further one would count.
    if (isBare && !entry.isStatedTwice && isEmptied) return this.remove(span, entry)

    this.setAttributes(span, own)
    if (removed.length > 0 && isEmptied) this.cuts.push({ from: span.start.to - 1, to: span.end.to, insert: ' />' })
    else for (const child of removed) this.cuts.push(this.withIndent(child))
    let added = ''
    for (const [of, attributes] of children) {
      const [child] = spansOf(of)
      if (child) this.setAttributes(child, attributes)
      else added += `${this.childIndent(span)}${distributionElement(prefixWithColon(tagName(this.text, span.start.from)), of, attributes)}`
    }
    if (added === '') return
    if (span.isEmpty) this.fill(span, added + this.lineIndent(span.start.from))
    else this.cuts.push({ from: span.start.to, to: span.start.to, insert: added })
  }

  private setAttributes(span: ElementSpan, attributes: Values): void {
    const present = attributesOf(this.text, span.start.from, span.start.to)
    let added = ''
    for (const [name, value] of attributes) {
      // Where a name stands twice in a tag the first counts; a further one would count in place of the one that goes.
      const same = present.filter((one) => one.name === name)
      const [attribute] = same
      if (!attribute) added += value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`
      else if (value === undefined) for (const { from, to } of same) this.cuts.push({ from, to, insert: '' })
      else this.cuts.push({ from: attribute.valueFrom, to: attribute.valueTo, insert: escapeAttribute(value) })
    }
    if (added === '') return
    const at = present.at(-1)?.to ?? span.start.from + 1 + tagName(this.text, span.start.from).length
    this.cuts.push({ from: at, to: at, insert: added })
  }

  private remove(span: ElementSpan, { tag, extensionTag }: Place): void {
    const extension = extensionTag === undefined ? undefined : this.spans[extensionTag]
    const isPlain = extension && attributesOf(this.text, extension.start.from, extension.start.to).length === 0
    const whole = isPlain && this.isAlone(span, extension) ? extension : span
    const owner = this.spans[tag]
    if (owner && whole === extension && this.isAlone(extension, owner)) this.cuts.push({ from: owner.start.to, to: owner.end.from, insert: '' })
    else this.cuts.push(this.withIndent(whole))
  }

  private isAlone(inner: ElementSpan, outer: ElementSpan): boolean {
    return this.isBlank(outer.start.to, inner.start.from) && this.isBlank(inner.end.to, outer.end.from)
  }

  // The cut that takes an element out together with the line it begins.
  private withIndent({ start, end }: ElementSpan): Splice {
    return { from: start.from - this.lineIndent(start.from).length, to: end.to, insert: '' }
  }

  private insertLast(parent: ElementSpan, element: (indent: string) => string): void {
    const indent = this.childIndent(parent)
    if (parent.isEmpty) return this.fill(parent, `${indent}${element(indent)}${this.lineIndent(parent.start.from)}`)
    let at = parent.end.from
    while (/\s/.test(this.text.charAt(at - 1))) at--
    this.cuts.push({ from: at, to: at, insert: indent + element(indent) })
  }

  // Behind the documentation, where the standard has extension elements, and before everything else.
  private insertFirst(owner: ElementSpan, tag: number, content: string): void {
    if (owner.isEmpty) return this.fill(owner, content + this.lineIndent(owner.start.from))
    const documentation = `${prefixWithColon(tagName(this.text, owner.start.from))}documentation`
    let at = owner.start.to
    for (let child = tag + 1; (this.spans[child]?.depth ?? 0) > owner.depth; child++) {
      const span = this.spans[child]
      if (!span || span.depth !== owner.depth + 1) continue
      if (tagName(this.text, span.start.from) !== documentation) break
      at = span.end.to
    }
    this.cuts.push({ from: at, to: at, insert: content })
  }

  // <task /> becomes <task>…</task>. A stray slash before the end would close it again.
  private fill({ start }: ElementSpan, content: string): void {
    let from = start.to - 2
    while (/[\s/]/.test(this.text.charAt(from - 1))) from--
    this.cuts.push({ from, to: start.to, insert: `>${content}</${tagName(this.text, start.from)}>` })
  }

  // Line break and blanks that children of the element stand behind; empty where they follow each other on one line.
  private childIndent({ start, isEmpty }: ElementSpan): string {
    if (isEmpty) {
      const own = this.lineIndent(start.from)
      return own && own + this.indentUnit(own)
    }
    const blank = /^\s*/.exec(this.text.slice(start.to, start.to + 1000))?.[0] ?? ''
    const next = this.text.startsWith('</', start.to + blank.length)
    if (!/[\r\n]/.test(blank)) return ''
    const line = /(\r\n|\n|\r)[^\r\n]*$/.exec(blank)?.[0] ?? ''
    return next ? line + this.indentUnit(line) : line
  }

  private lineIndent(at: number): string {
    return /(\r\n|\n|\r)[ \t]*$/.exec(this.text.slice(Math.max(0, at - 1000), at))?.[0] ?? ''
  }

  private indentUnit(indent: string): string {
    return indent.includes('\t') ? '\t' : '  '
  }

  // Whether the element holds nothing but some of its children.
  private isBlankBut({ start, end }: ElementSpan, children: readonly ElementSpan[]): boolean {
    const sorted = [...children].sort((a, b) => a.start.from - b.start.from)
    const edges = [start.to, ...sorted.flatMap((child) => [child.start.from, child.end.to]), end.from]
    return sorted.every((_child, at) => this.isBlank(edges[2 * at]!, edges[2 * at + 1]!)) && this.isBlank(edges.at(-2)!, edges.at(-1)!)
  }

  private isBlank(from: number, to: number): boolean {
    return from >= to || this.text.slice(from, to).trim() === ''
  }

  // The prefix the root binds to our namespace, unless something inside binds it to another.
  private declaredPrefix(): string | undefined {
    const root = this.spans[0]
    if (!root) return undefined
    const declaration = attributesOf(this.text, root.start.from, root.start.to)
      .find(({ name, value }) => name.startsWith('xmlns:') && value === factsNamespace)
    if (!declaration) return undefined
    return this.text.split(declaration.name).length === 2 ? declaration.name.slice('xmlns:'.length) : undefined
  }

  private freePrefix(): string {
    for (let number = 1; ; number++) {
      const prefix = number === 1 ? 'ringkas' : `ringkas${number}`
      if (!this.text.includes(`${prefix}:`) && !this.text.includes(`xmlns:${prefix}`)) return prefix
    }
  }
}

/** Values sorted by the element they stand in: its own attributes, children that state something, and children that no longer do. */
function byElement(values: Values): { readonly own: Values; readonly children: ReadonlyMap<string, Values>; readonly gone: readonly string[] } {
  const own = new Map<string, string | undefined>()
  const all = new Map<string, Map<string, string | undefined>>()
  for (const [name, value] of values) {
    const child = inChild(name)
    if (!child) {
      own.set(name, value)
      continue
    }
    const attributes = all.get(child.of) ?? new Map<string, string | undefined>()
    all.set(child.of, attributes.set(child.attribute, value))
  }
  const isStated = (attributes: Values): boolean => [...attributes.values()].some((value) => value !== undefined)
  return {
    own, children: new Map([...all].filter(([, attributes]) => isStated(attributes))),
    gone: [...all].flatMap(([of, attributes]) => (isStated(attributes) ? [] : [of])),
  }
}

function distributionElement(prefix: string, of: string, attributes: Values): string {
  return `<${prefix}distribution of="${of}"${attributeTexts(attributes)} />`
}

function attributeTexts(values: Values): string {
  return [...values].map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`)).join('')
}
