import { isField, kept } from '../block.ts'
import { listWords } from '../count-words.ts'
import { findDate } from '../find-date.ts'
import { spellNumericDates } from '../spell-numeric-dates.ts'
import { mostlyLinked } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import type { HtmlPass } from './survey-blocks.ts'

/** A guess: a page has fewer lines with its own date and other words. */
const manyDated = 4

/**
 * Keeps lines that were read as the date of the article, if many have different words beside it, or are the same: the races
 * of one day, each under its title.
 */
export const keepDatedLines: HtmlPass = (draft) => {
  const { blocks, survey } = draft
  // Under a link, a day is that of another story.
  const dated = blocks.filter(
    (block, index) =>
      isField(block, 'published') && survey.isStory(block) && (blocks[index - 1]?.linked ?? 0) < mostlyLinked,
  )
  if (dated.length < manyDated) return draft
  const restOf = ({ text }: HtmlBlock): string =>
    findDate(spellNumericDates(text, survey.known.language))?.rest ?? ''
  const worded = dated.filter((block) => listWords(restOf(block)).some((word) => /\p{L}{3}/u.test(word)))
  const isMany = new Set(worded.map(restOf)).size >= manyDated
  const same = [...Map.groupBy(dated, ({ text }) => text).values()].filter(
    ({ length }) => length >= manyDated,
  )
  const text = new Set([...(isMany ? worded : []), ...same.flat()])
  return { ...draft, blocks: blocks.map((block) => (text.has(block) ? { ...block, fate: kept } : block)) }
}
