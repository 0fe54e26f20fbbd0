import { kept } from '../block.ts'
import { decideCalendar } from './decide-calendar.ts'
import { decideCaptionElement, decideCaptionWords, findLeadCaption } from './decide-caption.ts'
import { decideComment } from './decide-comment.ts'
import { decideDataCell } from './decide-data-cell.ts'
import { decideHeaderLine } from './decide-header-line.ts'
import { decideKicker } from './decide-kicker.ts'
import { decideLineNumbers } from './decide-line-numbers.ts'
import { decideLinks } from './decide-links.ts'
import { decideNamedFurniture } from './decide-named-furniture.ts'
import { decideOutsideContent } from './decide-outside-content.ts'
import { decidePoll } from './decide-poll.ts'
import { decideQuestion } from './decide-question.ts'
import { decideRecipePart } from './decide-recipe-part.ts'
import { decideRepetition } from './decide-repetition.ts'
import { decideSurroundings } from './decide-surroundings.ts'
import { decideUnextracted, findDek } from './decide-unextracted.ts'
import { decideWordedFurniture } from './decide-worded-furniture.ts'
import { dropAnnounced } from './drop-announced.ts'
import { dropBiography } from './drop-biography.ts'
import { dropEmptySections } from './drop-empty-sections.ts'
import { dropOtherStories } from './drop-other-stories.ts'
import { dropPromptBoxes } from './drop-prompt-boxes.ts'
import { dropRepeatedPrompt } from './drop-repeated-prompt.ts'
import { findComments } from './find-comments.ts'
import type { HtmlBlock } from './html-block.ts'
import { keepDatedLines } from './keep-dated-lines.ts'
import { keepNotes } from './keep-notes.ts'
import { keepOnlyCopies } from './keep-only-copies.ts'
import { keepQuoteSpeakers } from './keep-quote-speakers.ts'
import { keepReferences } from './keep-references.ts'
import { markUnsure } from './mark-unsure.ts'
import { nameBeside } from './name-beside.ts'
import type { PageElement } from './page-tree.ts'
import { splitKicker } from './split-kicker.ts'
import {
  type HtmlDraft,
  type HtmlPass,
  type KnownFields,
  type LineRule,
  surveyBlocks,
} from './survey-blocks.ts'

/**
 * The rules for single lines. The first that knows decides: what is far from the story comes first, what the page's head
 * repeats and what lines say comes before what they are called, because it gives the truer reason; what the extractor dropped
 * is looked at last.
 */
const rules: readonly LineRule[] = [
  decideKicker,
  decideSurroundings,
  decideComment,
  decideCalendar,
  decideOutsideContent,
  decideHeaderLine,
  decideCaptionElement,
  decideLineNumbers,
  decideDataCell,
  decideRecipePart,
  decidePoll,
  decideQuestion,
  decideWordedFurniture,
  decideNamedFurniture,
  decideCaptionWords,
  decideLinks,
  decideRepetition,
  decideUnextracted,
]

/** Decides every line by the rules. A line that none of them knows is kept. */
const decideLines: HtmlPass = ({ blocks, survey }) => ({
  survey,
  blocks: blocks.map((block, index) => {
    for (const rule of rules) {
      const fate = rule(block, index, survey)
      if (fate) return { ...block, fate }
    }
    return { ...block, fate: kept }
  }),
})

/** The later passes look at what became of the lines around a line. */
const passes: readonly HtmlPass[] = [
  decideLines,
  keepDatedLines,
  keepOnlyCopies,
  keepQuoteSpeakers,
  keepReferences,
  keepNotes,
  dropAnnounced,
  dropPromptBoxes,
  dropBiography,
  dropRepeatedPrompt,
  dropOtherStories,
  dropEmptySections,
  findLeadCaption,
  findDek,
  markUnsure,
  nameBeside,
  splitKicker,
]

/** The lines of the page, each with its fate. */
export function decideBlocks(
  blocks: readonly HtmlBlock[],
  area: PageElement,
  known: KnownFields,
): HtmlBlock[] {
  const comments = findComments(blocks)
  const isComment = ({ around }: HtmlBlock): boolean => around.some((element) => comments.has(element))
  const own = blocks.map((block) => (isComment(block) ? { ...block, extracted: false } : block))
  const start: HtmlDraft = { blocks: own, survey: surveyBlocks(own, area, known, comments) }
  return [...passes.reduce((draft, pass) => pass(draft), start).blocks]
}
