// Cuts our extension elements into the text of a file: where they go, with which prefix and indentation. Knows no facts.
import type { Splice } from './decode.ts'
import type { Entry } from './draft.ts'
import { factsNamespace } from './namespaces.ts'
import { attributesOf, prefixWithColon, tagName } from './tag-attributes.ts'
import { elementSpans, type ElementSpan } from './tag-positions.ts'
import { escapeAttribute } from './xml-text.ts'

type Place = Pick<Entry, 'tag' | 'extensionTag' | 'factTag' | 'isStatedTwice'>

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
  add(entry: Place, name: string, attributes: ReadonlyMap<string, string | undefined>): void {
    const stated = [...attributes].flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeAttribute(value)}"`]))
    if (stated.length === 0) return
    this.mustDeclare = !this.isDeclared
    const element = `<${this.prefix}:${name}${stated.join('')} />`
    const extension = entry.extensionTag === undefined ? undefined : this.spans[entry.extensionTag]
    if (extension) return this.insertLast(extension, element)
    const owner = this.spans[entry.tag]
    if (!owner) return
    const inside = this.childIndent(owner)
    const wrapper = `${prefixWithColon(tagName(this.text, owner.start.from))}extensionElements`
    const deeper = inside && inside + this.indentUnit(inside)
    this.insertFirst(owner, entry.tag, `${inside}<${wrapper}>${deeper}${element}${inside}</${wrapper}>`)
  }

  /** Sets attributes of an element of ours; `undefined` takes one out. What is then left empty goes altogether. */
  change(entry: Place, attributes: ReadonlyMap<string, string | undefined>): void {
    const span = this.spans[entry.factTag ?? -1]
    if (!span) return
    const present = attributesOf(this.text, span.start.from, span.start.to)
    const stays = (name: string): boolean => !name.startsWith('xmlns') && (!attributes.has(name) || attributes.get(name) !== undefined)
    const isBare = !present.some(({ name }) => stays(name)) && [...attributes.values()].every((value) => value === undefined)
    // While a further one stands beside it, an empty one stays: else the further one would count.
    if (isBare && !entry.isStatedTwice && this.isBlank(span.start.to, span.end.from)) return this.remove(span, entry)

    let added = ''
    for (const [name, value] of attributes) {
      const attribute = present.find((one) => one.name === name)
      if (!attribute) added += value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`
      else if (value === undefined) this.cuts.push({ from: attribute.from, to: attribute.to, insert: '' })
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
    else this.cuts.push({ from: whole.start.from - this.lineIndent(whole.start.from).length, to: whole.end.to, insert: '' })
  }

  private isAlone(inner: ElementSpan, outer: ElementSpan): boolean {
    return this.isBlank(outer.start.to, inner.start.from) && this.isBlank(inner.end.to, outer.end.from)
  }

  private insertLast(parent: ElementSpan, element: string): void {
    if (parent.isEmpty) return this.fill(parent, `${this.childIndent(parent)}${element}${this.lineIndent(parent.start.from)}`)
    let at = parent.end.from
    while (/\s/.test(this.text.charAt(at - 1))) at--
    this.cuts.push({ from: at, to: at, insert: this.childIndent(parent) + element })
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

  // <task /> becomes <task>…</task>.
  private fill({ start }: ElementSpan, content: string): void {
    let from = start.to - 2
    while (/\s/.test(this.text.charAt(from - 1))) from--
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
