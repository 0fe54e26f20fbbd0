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
  const isHeadline = isField(block, 'headline') && tag === 'h1'
  if (!isHeadline || normalizeWords(text).length <= headline.length) return [block]
  const place = nodes.findIndex((_, index) => normalizeWords(textOf(nodes.slice(index))) === headline)
  const kicker = textOf(nodes.slice(0, Math.max(place, 0)))
  // A date is not a kicker.
  if (kicker === '' || findDate(kicker) !== undefined) return [block]
  return [
    { ...block, text: kicker, nodes: nodes.slice(0, place), fate: dropped('kicker') },
    { ...block, text: textOf(nodes.slice(place)), nodes: nodes.slice(place) },
  ]
}
