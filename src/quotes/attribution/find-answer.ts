import type { Mention } from '../mentions/mention.ts'
import { mentionStartingAt } from '../mentions/mention-starting-at.ts'
import type { QuotationContext, Reservation } from './attribution.ts'
import { lastCharacterInside } from './last-character-inside.ts'

/**
 * Returns a reservation if a quotation may be the answer to the question before it, although it was given the speaker of the
 * question: "“…?” Quill asked Vell. “…”" — "“…?” Quill asked. “…,” came the answer."
 *
 * @param before the speaker of the quotation before
 */
export function findAnswer(
  { tokenized, words, quote, at }: QuotationContext,
  mention: Mention,
  before: Mention | undefined,
): Reservation | undefined {
  const { tokens, spans, text, tokenOf } = tokenized
  if (before?.from !== mention.from || mention.from > at) return undefined
  const isQuestion = (index: number): boolean => {
    const span = spans[index]
    return span !== undefined && lastCharacterInside(text.slice(span.start, span.end)) === '?'
  }
  if (!isQuestion(quote - 1) || isQuestion(quote)) return undefined
  const [verb, article, noun] = tokens.slice(at + 1, at + 4)
  const isCalledAnswer =
    verb?.kind === 'word' && words.articles.has(article?.lower ?? '') && words.nounLike.has(noun?.lower ?? '')
  if (isCalledAnswer) return { kind: 'notOwn' }
  const from = tokenOf[quote - 1] ?? 0
  for (let asked = from + 1; asked < at; asked++) {
    if (!words.recipientVerbs.has(tokens[asked]?.lower ?? '')) continue
    const other = mentionStartingAt(tokens, Math.max(asked + 1, mention.to), at, words)
    if (other?.kind === 'name') return { kind: 'notOwn', other }
  }
  return undefined
}
