import { dropped } from '../block.ts'
import { listWords } from '../count-words.ts'
import type { HtmlBlock } from './html-block.ts'
import type { LineRule } from './survey-blocks.ts'

/** A sentence with a link that a page has again and again, a line that repeats the one before it, or a pull quote whose words are in the text. */
export const decideRepetition: LineRule = (block, index, around) => {
  const { blocks } = around
  if (around.copies.has(block)) return dropped('repeated text')
  const folded = around.foldedOf(block)
  if (folded.length < 25 || folded.length > 600) return undefined
  if (block.tag === 'li') return undefined
  if (around.refrains.has(block)) return dropped('advertisement')
  const before = blocks[index - 1]
  if (before?.extracted && before.text === block.text && before.text.length >= 40)
    return dropped('repeated text')
  if (!around.pulls.has(block) || isSubheading(block)) return undefined
  const repeated = blocks.some(
    (other, place) =>
      place !== index &&
      other.extracted &&
      other.text.length > block.text.length &&
      around.foldedOf(other).includes(folded),
  )
  return repeated ? dropped('repeated text') : undefined
}

/** In words. A guess: a longer heading without a full stop is a pull quote too. */
const maxSubheading = 15

/** Whether a heading is the title of a section, which may have words of its text, and no sentence set large. */
function isSubheading({ tag, text, around }: HtmlBlock): boolean {
  return (
    /^h[2-6]$/.test(tag) &&
    !/[.!…]["”’»)]*$/u.test(text) &&
    listWords(text).length <= maxSubheading &&
    !around.some(
      (element) => /^(?:aside|blockquote)$/.test(element.tag) || /pull-?_?quote/.test(element.hints),
    )
  )
}
