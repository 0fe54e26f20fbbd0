import { captionByElement, captionByWords, leadCaption } from './decide-caption.ts'
import { decideHeaderLine } from './decide-header-line.ts'
import { leftByExtractor } from './decide-left-out.ts'
import { decideLinks } from './decide-links.ts'
import { namedFurniture } from './decide-named-furniture.ts'
import { repeatedText } from './decide-repetition.ts'
import { wordedFurniture } from './decide-worded-furniture.ts'
import { dropTitlesOfNothing } from './drop-titles-of-nothing.ts'
import type { HtmlBlock } from './html-block.ts'
import { type HtmlPass, type KnownFields, surveyBlocks } from './survey-blocks.ts'

/**
 * Decides every line of the article area. The first pass that knows decides: what the page's head repeats and what
 * lines are called comes before what they say, and what the extractor dropped is looked at last.
 */
const passes: readonly HtmlPass[] = [
  decideHeaderLine,
  captionByElement,
  namedFurniture,
  wordedFurniture,
  captionByWords,
  decideLinks,
  repeatedText,
  leftByExtractor,
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
  return leadCaption(dropTitlesOfNothing(decided, around.first), around.first)
}
