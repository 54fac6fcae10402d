// What we use of saxen, which ships without types.
declare module 'saxen' {
  /** Where the parser is; line counts from 0. Costs a walk over the text up to there. */
  export interface ParserContext {
    readonly line: number
    readonly column: number
    readonly data: string
  }
  type Decode = (text: string) => string
  type GetContext = () => ParserContext
  /** Raw attribute values by name; `false` when they could not be told apart. */
  type GetAttributes = () => Readonly<Record<string, string>> | false

  export class Parser {
    ns(prefixes: Record<string, string>): this
    on(event: 'openTag', listen: (name: string, attributes: GetAttributes, decode: Decode, selfClosing: boolean, context: GetContext) => void): this
    on(event: 'closeTag', listen: (name: string, decode: Decode, selfClosing: boolean, context: GetContext) => void): this
    on(event: 'text', listen: (text: string, decode: Decode, context: GetContext) => void): this
    on(event: 'cdata', listen: (text: string, context: GetContext) => void): this
    on(event: 'attention', listen: (text: string, decode: Decode, context: GetContext) => void): this
    on(event: 'error' | 'warn', listen: (error: Error, context: GetContext) => void): this
    parse(text: string): void
    stop(): void
  }
}
