import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { isProse } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'

/** The share of the story whose elements have such names. A guess: fewer may be a prompt that the extractor kept. */
const minShare = 0.4

/**
 * Finds names that look like those of furniture, and are those of the story’s own paragraphs: some publishers call each
 * paragraph behind a paywall "paywall".
 *
 * @param hintOf why an element is furniture, by its names
 */
export function findOwnNames(
  blocks: readonly HtmlBlock[],
  area: PageElement,
  hintOf: (element: PageElement) => OmissionReason | undefined,
): Set<string> {
  const names = new Map<OmissionReason, Set<string>>()
  const sizes = new Map<OmissionReason, number>()
  let total = 0
  for (const { text, around } of blocks.filter((block) => block.extracted && isProse(block))) {
    total += text.length
    const inside = around.slice(0, Math.max(around.indexOf(area), 0))
    const named = inside.flatMap((element) => {
      const reason = hintOf(element)
      return reason === undefined ? [] : [{ reason, hints: element.hints }]
    })
    for (const { reason, hints } of named) names.set(reason, (names.get(reason) ?? new Set()).add(hints))
    for (const reason of new Set(named.map((one) => one.reason)))
      sizes.set(reason, (sizes.get(reason) ?? 0) + text.length)
  }
  return new Set(
    [...names].flatMap(([reason, own]) => ((sizes.get(reason) ?? 0) > total * minShare ? [...own] : [])),
  )
}
