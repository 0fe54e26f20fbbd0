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

/** How many quotations one signature can cover. A guess; it keeps the search linear. */
const maxSigned = 5

/**
 * "“…” — Ida Marlow" at the end of a paragraph. If the paragraph begins with a quotation and has no verb of speech between
 * its quotations, the signature covers all of them: "“…” And that is “…” — Ida Marlow".
 */
export function findSignature(context: QuotationContext): Mention | undefined {
  const { tokenized, words, at } = context
  const { sentences, sentenceOf, tokenOf, tokens } = tokenized
  const paragraph = sentences[sentenceOf[context.quote] ?? 0]?.paragraph
  const opens = at === 0 || /\n/.test(tokenized.text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start))
  for (let quote = context.quote; quote < context.quote + maxSigned; quote++) {
    const sentence = sentences[sentenceOf[quote] ?? -1]
    if (sentence === undefined || sentence.paragraph !== paragraph) return undefined
    const signed = findSignatureAt({ ...context, quote, at: tokenOf[quote] ?? 0, to: sentence.to })
    if (signed || !opens) return signed
    const following = tokens.slice((tokenOf[quote] ?? 0) + 1, tokenOf[quote + 1])
    if (following.some(({ lower }) => words.speechVerbs.has(lower))) return undefined
  }
  return undefined
}

function findSignatureAt({
  tokenized: { text, tokens, sentences, sentenceOf },
  words,
  quote,
  at,
  to,
}: QuotationContext): Mention | undefined {
  const dash = tokens[at + 1]
  if (!isDash(dash)) return undefined
  const mention = mentionStartingAt(tokens, at + 2, Math.max(to, at + 12), words)
  if (mention?.kind !== 'name') return undefined
  // On a line of its own, a name with a stop signs the article: "- Lowport Press."
  const isSameLine = !text.slice(tokens[at]?.end, dash?.start).includes('\n')
  const end = isSameLine && tokens[mention.to]?.text === '.' ? mention.to + 1 : mention.to
  const own = sentenceOf[quote] ?? 0
  const ends = [own, own + 1].some((number) => {
    const next = sentences[number + 1]
    return (
      sentences[number]?.to === mention.to ||
      (sentences[number]?.to === end && next?.paragraph !== sentences[number]?.paragraph) ||
      (next?.from === mention.to && next.paragraph !== sentences[number]?.paragraph)
    )
  })
  // In a list of signed quotations the next one follows on the next line.
  const next = tokens[end]
  const endsLine = next?.kind === 'quote' && text.slice(tokens[end - 1]?.end, next.start).includes('\n')
  return ends || endsLine || tokens[mention.to]?.text === ',' ? mention : undefined
}
