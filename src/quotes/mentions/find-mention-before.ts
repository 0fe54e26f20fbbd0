import type { FinderWords } from '../../languages/finder-words.ts'
import type { Token } from '../token.ts'
import { firstMention, skipOpening } from './first-mention.ts'
import type { Mention } from './mention.ts'
import { mentionEndingAt } from './mention-ending-at.ts'
import { isAdverb, isComma, isDash, stepBack } from './token-tests.ts'

/**
 * Finds the mention that ends right before token `end`: a pronoun, a name with its titles, or a noun phrase. Brackets and an
 * inserted clause between commas are skipped. Returns `undefined` if no mention ends there.
 *
 * @param floor the first token that can be part of it: the first of the sentence or clause
 */
export function findMentionBefore(
  tokens: readonly Token[],
  end: number,
  floor: number,
  words: FinderWords,
): Mention | undefined {
  let at = end - 1
  for (; at >= floor; at--) {
    const token = tokens[at]
    if (!token) return undefined
    if (token.text === ')') {
      at = stepBack(tokens, at, '(', floor)
      continue
    }
    if (isComma(token) || isDash(token)) return findBeforeInsertion(tokens, at, floor, words)
    if (token.kind !== 'word') return undefined
    if (words.skippedWords.has(token.lower) || isAdverb(token, words)) continue
    break
  }
  const last = tokens[at]
  if (!last || at < floor) return undefined
  return mentionEndingAt(tokens, at, floor, words)
}

/** How many tokens an inserted clause can have. A guess. */
const maxInsertionTokens = 60

/** "Vell, who chairs the council, said": the mention is before the first of the commas. */
function findBeforeInsertion(
  tokens: readonly Token[],
  comma: number,
  floor: number,
  words: FinderWords,
): Mention | undefined {
  const start = skipOpening(tokens, floor, comma, words)
  let best: Mention | undefined
  for (let at = comma - 1, steps = 0; at > start && steps < maxInsertionTokens; at--, steps++) {
    const token = tokens[at]
    if (token?.kind === 'quote' || token?.text === ';' || token?.text === ':') break
    if (!isComma(token) && !isDash(token)) continue
    const mention = mentionEndingAt(tokens, at - 1, start, words)
    if (!mention || words.prepositions.has(tokens[mention.from - 1]?.lower ?? '')) continue
    if (mention.kind !== 'pronoun' || !best) best = mention
  }
  return best ?? firstMention(tokens, start, comma, words)
}
