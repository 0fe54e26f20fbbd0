import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { type BlockFate, dropped } from '../block.ts'
import { listWords } from '../count-words.ts'
import { findFurniture, isShareName } from '../find-furniture.ts'
import { matchWords } from '../language-words.ts'
import { isPageNumber } from './split-blocks.ts'
import { decide, findOpen, type TextDraft, type TextPass } from './text-block.ts'

/** A block of this many words that ends a sentence is a paragraph, never the title of a link. */
const paragraphWords = 22
/** More links than this under "Related" is a page of its own. */
const maxLinks = 10
/** Comments come after the article: after at least this many paragraphs. */
const paragraphsBeforeComments = 3

/** Drops the lines that `findFurniture` finds, and what such a line announces: links under "Related", comments, the author's box. */
export const dropFurniture: TextPass = (draft) => {
  const fates = new Map<number, BlockFate>()
  let paragraphs = 0
  let announced: 'related links' | 'author box' | 'comments' | undefined
  let links = 0
  for (const index of findOpen(draft)) {
    const text = draft.blocks[index]?.text ?? ''
    const before = fates.get(index - 1)
    const inShareRow = before?.fate === 'dropped' && before.reason === 'share row'
    const reason =
      announced === 'comments'
        ? 'comments'
        : (findFurniture(text) ??
          (inShareRow && isShareName(text) ? ('share row' as const) : undefined) ??
          (isPageNumber(text) ? numberReason(draft, index) : undefined))
    if (reason !== undefined) {
      fates.set(index, dropped(reason))
      announced = announces(text, reason, paragraphs)
        ? reason
        : announced === 'comments'
          ? announced
          : undefined
      links = 0
    } else if (announced === 'related links' && isTitle(text) && links < maxLinks) {
      fates.set(index, dropped(announced))
      links++
    } else if (announced === 'author box') {
      fates.set(index, dropped(announced))
      announced = undefined
    } else {
      announced = undefined
      if (isParagraph(text)) paragraphs++
    }
  }
  return decide(draft, fates)
}

/** A number alone is a count beside share buttons, or the number of a printed page; a list may consist of numbers. */
function numberReason({ blocks }: TextDraft, index: number): OmissionReason | undefined {
  const around = [blocks[index - 1]?.text ?? '', blocks[index + 1]?.text ?? '']
  if (around.some((text) => /^(?:share row|comments|related links)$/.test(findFurniture(text) ?? '')))
    return 'share row'
  return around.every((text) => listWords(text).length >= 5) ? 'running head' : undefined
}

const commentHeading = new RegExp(String.raw`^\d*\s*${matchWords('commentHeadings')}\W*\d*\W*$`, 'iu')

function announces(
  text: string,
  reason: string,
  paragraphs: number,
): reason is 'related links' | 'author box' | 'comments' {
  if (reason === 'related links') return !/[:：|»>→–—-]\s*\S/u.test(text)
  if (reason === 'author box') return true
  return reason === 'comments' && commentHeading.test(text) && paragraphs >= paragraphsBeforeComments
}

function isTitle(text: string): boolean {
  return !/[.!…]["”’»)]*$/u.test(text) && listWords(text).length < paragraphWords
}

/** Whether a block reads as a paragraph of the article: it is long and ends like a sentence. */
export function isParagraph(text: string): boolean {
  const words = listWords(text).length
  return words >= 40 || (words >= 12 && /[.!?…:։۔。]["”’»)\]]*$/u.test(text))
}
