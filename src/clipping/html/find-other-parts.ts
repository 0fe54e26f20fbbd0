import { listClippingWords } from '../../languages/find-language.ts'
import { isKept, reasonOf } from '../block.ts'
import type { HtmlBlock } from './html-block.ts'

/** "…/ferry", "…/ferry/2", "…/ferry?page=2", "…/ferry-seite-2.html": the address of an article, and the number of a part. */
const partAddress =
  /^(?<article>.*?)(?:[/,_?&;-]|\/\?)(?:(?:page|pages|seite|pagina|pág|strona|part|teil|pg|p|s)[=/_-]?)?(?<part>\d{1,2})(?:\.\w{3,5})?$/u

interface PartAddress {
  article: string
  part: number
}

function readAddress(address: string | undefined, base?: string): PartAddress | undefined {
  const url = URL.parse(address ?? '', base)
  if (!url) return undefined
  const text = `${url.host}${url.pathname}${url.search}`.toLowerCase().replace(/\/$/, '')
  const { article, part } = partAddress.exec(text)?.groups ?? {}
  return article === undefined || part === undefined
    ? { article: text.replace(/\.\w{3,5}$/, ''), part: 1 }
    : { article: article.replace(/\.\w{3,5}$/, '').replace(/\/$/, ''), part: Number(part) }
}

/**
 * Finds the address of another part of an article that is split into pages: one that differs from the page's own only by the
 * number of the part before or after it. Returns `undefined` if the page links to none.
 */
export function findOtherPart(own: string | undefined, links: readonly string[]): string | undefined {
  const here = readAddress(own)
  if (!here?.article.includes('/')) return undefined
  return links.find((link) => {
    const there = readAddress(link, own)
    return there?.article === here.article && Math.abs(there.part - here.part) === 1 && there.part > 0
  })
}

const forms = listClippingWords().flatMap(({ words }) => words.partForms)

/** In lines. A guess: tags, buttons and a byline may be between the text and the numbers of its parts. */
const maxAfter = 15
/** In characters. A guess: a longer line is a sentence. */
const maxLine = 80

/** Finds a line close to the story that says that the page has one part of it: "Page 2 of 4", "On one page". */
export function findPartLine(blocks: readonly HtmlBlock[]): string | undefined {
  const first = blocks.findIndex((block) => block.fate?.fate === 'field' || isKept(block))
  const last = blocks.findLastIndex(isKept)
  const isPart = (block: HtmlBlock): boolean =>
    block.text.length <= maxLine &&
    !isKept(block) &&
    reasonOf(block) !== 'comments' &&
    forms.some((form) => form.test(block.text))
  return blocks.slice(Math.max(first, 0), last + maxAfter).find(isPart)?.text
}
