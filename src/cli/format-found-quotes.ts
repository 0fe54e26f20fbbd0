import { explainDoubt } from '../quotes/explain-doubt.ts'
import type { FoundQuote } from '../quotes/found-quote.ts'
import { formatQuoteCount } from './format-clip-report.ts'

/** Formats what the finder found, for the terminal: each quotation with its speaker and the rule that decided, then a count. */
export function formatFoundQuotes(quotes: readonly FoundQuote[]): string {
  const quotations = quotes.filter(({ kind }) => kind === 'quotation')
  const count = formatQuoteCount({
    quotations: quotations.length,
    speakers: quotations.filter(({ speaker }) => speaker !== undefined).length,
    toCheck: quotations.filter(({ sure }) => !sure).length,
  })
  return [...quotes.map(formatFoundQuote), count].join('\n\n')
}

function formatFoundQuote(found: FoundQuote): string {
  const { kind, quote, speaker, role, speakerText, sure, likelihood, rule } = found
  const words = `“${quote.replace(/\s+/g, ' ')}”`
  if (kind === 'notQuotation') return `${words}\n    not a quotation: a title, a name or a scare quote`
  const named =
    speaker === undefined ? (role ?? 'speaker not known') : [speaker, role].filter(Boolean).join(', ')
  const doubt = sure ? '' : `  (unsure: ${explainDoubt(found)})`
  const mention = speakerText === undefined || speakerText === speaker ? '' : `; mention: “${speakerText}”`
  // How likely the mention is the speaker's. Who the mention means can be unsure even at 100 %.
  const percent = likelihood === undefined ? '' : `, ${Math.round(likelihood * 100)} % likely`
  return `${words}\n    ${named}${doubt}\n    rule: ${rule}${percent}${mention}`
}
