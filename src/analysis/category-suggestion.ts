// A value category an activity's name hints at. Only ever a suggestion: the analyst decides, and no figure reads it.
import type { Ratio } from '../model/units.ts'
import type { ValueCategory } from '../model/value-category.ts'
import type { Waste } from '../model/waste.ts'
import { categoryLexicon, type LexiconRule, type SuggestionReason } from './category-lexicon.ts'

/** What a name hints at, by which of its words, and how sure the rule is (0 to 1). */
export interface CategorySuggestion {
  readonly value: ValueCategory
  readonly waste?: Waste
  /** The word or phrase of the name that led here, in lower case. */
  readonly word: string
  readonly reason: SuggestionReason
  readonly confidence: Ratio
}

const rules = categoryLexicon
  .map((rule) => ({ rule, pattern: new RegExp(`\\b(?:${rule.words.join('|')})\\b`) }))
  // Stable, so that of two equal rules the first in the list is heard.
  .sort((a, b) => a.rule.priority - b.rule.priority || b.rule.confidence - a.rule.confidence)

/**
 * The category a name hints at. Procedures are written verb first, so a word that opens the name is heard before any inside
 * it ("Menyelenggarakan bimtek … evaluasi" is training, not evaluating); after that the rule's priority, then its confidence.
 * `undefined` when no word is known.
 */
export function suggestCategory(name: string): CategorySuggestion | undefined {
  const text = name.toLowerCase().replace(/\s+/g, ' ').trim()
  let inside: CategorySuggestion | undefined
  for (const { rule, pattern } of rules) {
    const match = pattern.exec(text)
    if (!match) continue
    if (match.index === 0) return suggestion(rule, match[0])
    inside ??= suggestion(rule, match[0])
  }
  return inside
}

function suggestion({ reason, value, waste, confidence }: LexiconRule, word: string): CategorySuggestion {
  return { value, ...(waste && { waste }), word, reason, confidence }
}
