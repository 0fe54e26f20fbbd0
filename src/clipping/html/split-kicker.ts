import { dropped, isField } from '../block.ts'
import { findDate } from '../find-date.ts'
import { type HtmlBlock, textOf } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'
import type { HtmlPass } from './survey-blocks.ts'

/** Splits a heading that contains a kicker and the headline into two lines. */
export const splitKicker: HtmlPass = (draft) => {
  const { blocks, survey } = draft
  const headline = normalizeWords(survey.known.headline ?? '')
  if (headline === '') return draft
  return { ...draft, blocks: blocks.flatMap((block) => split(block, headline)) }
}

function split(block: HtmlBlock, headline: string): HtmlBlock[] {
  const { tag, nodes, text } = block
  const isHeadline = isField(block, 'headline') && /^h[12]$/.test(tag)
  if (!isHeadline || normalizeWords(text).length <= headline.length) return [block]
  const place = nodes.findLastIndex((_, index) => normalizeWords(textOf(nodes.slice(index))) === headline)
  const kicker = textOf(nodes.slice(0, Math.max(place, 0)))
  if (kicker === '' || isDate(kicker)) return [block]
  return [
    { ...block, text: kicker, nodes: nodes.slice(0, place), fate: dropped('kicker') },
    { ...block, text: textOf(nodes.slice(place)), nodes: nodes.slice(place) },
  ]
}

/** In characters. A guess: a date without its year has no more. */
const maxShortDate = 12

/** Whether a text is a date, and no kicker: "Oct 14". */
function isDate(text: string): boolean {
  return findDate(text) !== undefined || (text.length <= maxShortDate && /\d/u.test(text))
}
