import type { Attribution } from './attribution/attribution.ts'
import { isLeftOpen, type QuoteSpan } from './found-quote.ts'
import { areJoined } from './locate-quote.ts'

/**
 * Numbers the utterances of a text: one number for each span, from 1.
 *
 * @param attributions one for each span
 */
export function numberUtterances(
  text: string,
  spans: readonly QuoteSpan[],
  attributions: readonly (Attribution | undefined)[],
): number[] {
  let utterance = 0
  return spans.map((span, index) => {
    const previous = spans[index - 1]
    const mention = attributions[index]?.mention
    // One utterance has one attribution: words attributed to another mention are another utterance.
    const leftOpen = previous !== undefined && isLeftOpen(previous) && mention?.inside === undefined
    const sameAttribution = leftOpen || mention?.from === attributions[index - 1]?.mention.from
    if (!(previous && sameAttribution && areJoined(text, previous, span))) utterance++
    return utterance
  })
}
