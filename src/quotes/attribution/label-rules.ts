import type { Mention } from '../mentions/mention.ts'
import { mentionStartingAt } from '../mentions/mention-starting-at.ts'
import { isDash } from '../mentions/token-tests.ts'
import type { QuotationContext } from './attribution.ts'

/** Name of the rule that uses `findLabel`. */
export const labelRule = 'label before a colon'

/** Name of the rule that uses `findSignature`. */
export const signatureRule = 'signed behind a dash'

/** Name of the rule that uses `findInnerLabel`. */
export const innerLabelRule = 'label inside the marks'

/** How many tokens there can be before a label's colon. A guess. */
const maxLabelTokens = 14

/** "VELL: “…”" at the start of a paragraph, or after the dash of a headline: "Sea wall delayed - Vell: “…”". */
export function findLabel({
  tokenized: { tokens },
  words,
  at,
  from: sentence,
}: QuotationContext): Mention | undefined {
  if (tokens[at - 1]?.text !== ':') return undefined
  const dash = tokens.slice(Math.max(sentence, at - maxLabelTokens), at - 1).findLastIndex(isDash)
  const from = dash === -1 ? sentence : Math.max(sentence, at - maxLabelTokens) + dash + 1
  if (at - from > maxLabelTokens) return undefined
  for (let index = from; index < at - 1; index++) {
    const token = tokens[index]
    if (
      token &&
      (words.speechVerbs.has(token.lower) || words.judgementVerbs.has(token.lower)) &&
      !token.capital
    )
      return undefined
  }
  const mention = mentionStartingAt(tokens, from, at - 1, words)
  return mention?.kind === 'name' &&
    (mention.to === at - 1 || tokens[mention.to]?.text === '(' || tokens[mention.to]?.text === ',')
    ? mention
    : undefined
}

/** "“VELL: We close.”": a quoted transcript, with the label inside the marks. The mention is the quotation's token. */
export function findInnerLabel({
  tokenized: { text, spans },
  quote,
  at,
}: QuotationContext): Mention | undefined {
  const span = spans[quote]
  const label = span && innerLabel.exec(text.slice(span.start, span.start + 60))?.[1]
  return span && label !== undefined
    ? { from: at, to: at + 1, kind: 'name', inside: { start: span.start, end: span.start + label.length } }
    : undefined
}

const innerLabel = /^(\p{Lu}[\p{Lu}.'’ -]{2,40}):\s/u

/** "“…” — Ida Marlow" at the end of a paragraph. */
export function findSignature({
  tokenized: { text, tokens, sentences, sentenceOf },
  words,
  quote,
  at,
  to,
}: QuotationContext): Mention | undefined {
  if (!isDash(tokens[at + 1])) return undefined
  const mention = mentionStartingAt(tokens, at + 2, Math.max(to, at + 12), words)
  if (mention?.kind !== 'name') return undefined
  const own = sentenceOf[quote] ?? 0
  const ends = [own, own + 1].some((number) => {
    const next = sentences[number + 1]
    return (
      sentences[number]?.to === mention.to ||
      (next?.from === mention.to && next.paragraph !== sentences[number]?.paragraph)
    )
  })
  // In a list of signed quotations the next one follows on the next line.
  const next = tokens[mention.to]
  const endsLine =
    next?.kind === 'quote' && text.slice(tokens[mention.to - 1]?.end, next.start).includes('\n')
  return ends || endsLine || next?.text === ',' ? mention : undefined
}
