import { decideCaptionElement, decideCaptionWords, findLeadCaption } from './decide-caption.ts'
import { decideHeaderLine } from './decide-header-line.ts'
import { decideLinks } from './decide-links.ts'
import { decideNamedFurniture } from './decide-named-furniture.ts'
import { decideOutsideContent } from './decide-outside-content.ts'
import { decideRepetition } from './decide-repetition.ts'
import { decideUnextracted } from './decide-unextracted.ts'
import { decideWordedFurniture } from './decide-worded-furniture.ts'
import { dropEmptySections } from './drop-empty-sections.ts'
import type { HtmlBlock } from './html-block.ts'
import { type HtmlPass, type KnownFields, surveyBlocks } from './survey-blocks.ts'

/**
 * Decides every line of the article area. The first pass that knows decides: what the page's head repeats and what
 * lines are called comes before what they say, and what the extractor dropped is looked at last.
 */
const passes: readonly HtmlPass[] = [
  decideOutsideContent,
  decideHeaderLine,
  decideCaptionElement,
  decideNamedFurniture,
  decideWordedFurniture,
  decideCaptionWords,
  decideLinks,
  decideRepetition,
  decideUnextracted,
]

/** The lines of the article area, each with its fate. */
export function decideBlocks(blocks: readonly HtmlBlock[], known: KnownFields): HtmlBlock[] {
  const around = surveyBlocks(blocks, known)
  const decided = blocks.map((block, index): HtmlBlock => {
    for (const pass of passes) {
      const fate = pass(block, index, around)
      if (fate) return { ...block, fate }
    }
    return { ...block, fate: { fate: 'kept' } }
  })
  return findLeadCaption(dropEmptySections(decided, around.first), around.first)
}
