// Computes the formulas our sheets use, from the values of the cells, so that a test can hold formula and value together.
import { utils, type CellObject, type WorkBook } from '@e965/xlsx'

type Value = number | string
/** What stands in an argument: one value, or the cells of a range. */
type Operand = Value | readonly Value[]

const tokenPattern = /\s*("(?:[^"]|"")*"|(?:'[^']+'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Z]+(?=\()|\d+(?:\.\d+)?|[-+*/(),=])/y

/** The value of a formula on a sheet of the book: arithmetic over cells, SUM, SUMPRODUCT, MAX, ROUND, IF, SUMIF and COUNTIF. Throws on anything else. */
export function evaluate(formula: string, book: WorkBook, sheet: string): Value {
  const tokens = tokensOf(formula)
  let at = 0
  const value = equality()
  if (at < tokens.length) throw new Error(`The test does not understand ${formula} from ${tokens[at]} on`)
  return single(value)

  function equality(): Operand {
    const left = sum()
    if (tokens[at] !== '=') return left
    at += 1
    // An empty cell equals 0, as spreadsheets have it.
    return (single(left) || 0) === (single(sum()) || 0) ? 1 : 0
  }

  function sum(): Operand {
    let left = product()
    for (; tokens[at] === '+' || tokens[at] === '-';) left = tokens[at++] === '+' ? numeric(left) + numeric(product()) : numeric(left) - numeric(product())
    return left
  }

  function product(): Operand {
    let left = operand()
    for (; tokens[at] === '*' || tokens[at] === '/';) left = tokens[at++] === '*' ? numeric(left) * numeric(operand()) : numeric(left) / numeric(operand())
    return left
  }

  function operand(): Operand {
    const token = tokens[at++] ?? ''
    if (token === '(') {
      const inside = equality()
      at += 1
      return inside
    }
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"')
    if (/^\d/.test(token)) return Number(token)
    return tokens[at] === '(' ? called(token, given()) : cells(token)
  }

  function given(): readonly Operand[] {
    const all: Operand[] = []
    do {
      at += 1
      all.push(equality())
    } while (tokens[at] === ',')
    at += 1
    return all
  }

  function cells(token: string): Operand {
    const [, name = sheet, reference = ''] = /^(?:'([^']+)'!)?(.+)$/.exec(token.replaceAll('$', '')) ?? []
    const valueAt = (address: string): Value => {
      const held = (book.Sheets[name]?.[address] as CellObject | undefined)?.v
      return typeof held === 'number' || typeof held === 'string' ? held : ''
    }
    if (!reference.includes(':')) return valueAt(reference)
    const { s, e } = utils.decode_range(reference)
    return Array.from({ length: e.r - s.r + 1 }, (_, row) => valueAt(utils.encode_cell({ c: s.c, r: s.r + row })))
  }
}

function tokensOf(formula: string): readonly string[] {
  const tokens: string[] = []
  tokenPattern.lastIndex = 0
  while (tokenPattern.lastIndex < formula.length) {
    const from = tokenPattern.lastIndex
    const token = tokenPattern.exec(formula)?.[1]
    if (token === undefined) throw new Error(`The test does not know ${formula.slice(from)} in ${formula}`)
    tokens.push(token)
  }
  return tokens
}

function called(name: string, given: readonly Operand[]): Value {
  const numbers = given.flat().filter((one) => typeof one === 'number')
  switch (name) {
    case 'SUM':
      return numbers.reduce((total, one) => total + one, 0)
    case 'SUMPRODUCT':
      return list(given[0]).reduce<number>((total, _, row) => total + given.reduce<number>((product, some) => product * numeric(list(some)[row]), 1), 0)
    case 'MAX':
      return Math.max(0, ...numbers)
    case 'ROUND':
      return Math.round(numeric(given[0]) * 10 ** numeric(given[1])) / 10 ** numeric(given[1])
    case 'IF':
      return single(numeric(given[0]) !== 0 ? given[1] : given[2])
    case 'COUNTIF':
      return list(given[0]).filter(holds(single(given[1]))).length
    case 'SUMIF': {
      const summed = list(given[2])
      return list(given[0]).reduce<number>((total, one, row) => total + (holds(single(given[1]))(one) ? numeric(summed[row]) : 0), 0)
    }
    default:
      throw new Error(`The test does not know the function ${name}`)
  }
}

function holds(condition: Value): (value: Value) => boolean {
  return (value) => (condition === '>0' ? typeof value === 'number' && value > 0 : value === condition)
}

function list(operand: Operand | undefined): readonly Value[] {
  return typeof operand === 'object' ? operand : [operand ?? '']
}

function single(operand: Operand | undefined): Value {
  return list(operand)[0] ?? ''
}

function numeric(operand: Operand | undefined): number {
  return Number(single(operand)) || 0
}
