import { decideCaptionElement, decideCaptionWords, findLeadCaption } from './decide-caption.ts'
import { decideHeaderLine } from './decide-header-line.ts'
import { decideLinks } from './decide-links.ts'
import { decideNamedFurniture } from './decide-named-furniture.ts'
import { decideOutsideContent } from './decide-outside-content.ts'
import { decideRepetition } from './decide-repetition.ts'
import { decideSurroundings } from './decide-surroundings.ts'
import { decideUnextracted, findDek } from './decide-unextracted.ts'
import { decideWordedFurniture } from './decide-worded-furniture.ts'
import { dropAnnounced } from './drop-announced.ts'
import { dropEmptySections } from './drop-empty-sections.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'
import { type HtmlPass, type KnownFields, surveyBlocks } from './survey-blocks.ts'

/**
 * Decides every line of the page. The first pass that knows decides: what is far from the story comes first, what the page's head repeats and what
 * lines say comes before what they are called, because it gives the truer reason; what the extractor dropped is looked at last.
 */
const passes: readonly HtmlPass[] = [
  decideSurroundings,
  decideOutsideContent,
  decideHeaderLine,
  decideCaptionElement,
  decideWordedFurniture,
  decideNamedFurniture,
  decideCaptionWords,
  decideLinks,
  decideRepetition,
  decideUnextracted,
]

/** The lines of the page, each with its fate. */
export function decideBlocks(
  blocks: readonly HtmlBlock[],
  area: PageElement,
  known: KnownFields,
): HtmlBlock[] {
  const around = surveyBlocks(blocks, area, known)
  const decided = blocks.map((block, index): HtmlBlock => {
    for (const pass of passes) {
      const fate = pass(block, index, around)
      if (fate) return { ...block, fate }
    }
    return { ...block, fate: { fate: 'kept' } }
  })
  const bare = dropEmptySections(dropAnnounced(decided, around), around.first)
  return findDek(findLeadCaption(bare, around.first), around)
}
