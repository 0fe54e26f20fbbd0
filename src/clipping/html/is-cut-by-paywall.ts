import { listClippingWords } from '../../languages/find-language.ts'
import { isKept } from '../block.ts'
import { countTextWords } from '../count-words.ts'
import { isKeptProse } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import { listTexts, type PageElement } from './page-tree.ts'
import { type LinkedData, readJsonLd } from './read-json-ld.ts'

/** In words. A guess: what a page shows of an article that it sells is shorter, and most whole articles are longer. */
const maxStub = 300
/** In words. A guess: many pages have an empty element for a paywall that they do not use. */
const maxNamedStub = 150
/** In lines. A guess: tags and buttons may be between the text and the prompt. */
const maxBelow = 12
/** In characters. A guess: a longer line is a paragraph. */
const maxPrompt = 200

const forms = listClippingWords().flatMap(({ words }) => words.subscriberForms)
const accessWall = /(?<![a-z])(?:access|registration|subscription)-?_?wall(?![a-z])/
const wallNames = /(?<![a-z])(?:pay|reg|subscribe-?)-?wall(?![a-z])/

/**
 * Whether a page shows only the beginning of an article: the text is short, and the page says that it is not for everybody,
 * in its data, with a prompt below the text, or by the name of an element without text. A text of any length is cut if an
 * element for a paywall contains it, and it ends in the middle of a sentence.
 *
 * @param scripts the texts of the page’s JSON-LD
 */
export function isCutByPaywall(
  blocks: readonly HtmlBlock[],
  tree: PageElement,
  scripts: readonly string[],
): boolean {
  const kept = blocks.filter(isKept)
  const words = kept.reduce((sum, { text }) => sum + countTextWords(text), 0)
  if (endsAtWall(kept) || saysWhatIsLeft(blocks) || endsInWall(blocks)) return true
  if (words >= maxStub) return false
  if (readJsonLd(scripts).some(isForSubscribers) || hasPrompt(blocks)) return true
  return words < maxNamedStub && hasEmptyWall(tree)
}

const remainders = listClippingWords().flatMap(({ words }) => words.remainderForms)

/** Whether a line below the last paragraph says how much of the article is left: "57 % of this article are left". */
function saysWhatIsLeft(blocks: readonly HtmlBlock[]): boolean {
  return listBelow(blocks).some(({ text }) => remainders.some((form) => form.test(text)))
}

/** A guess: a wall has a title, a sentence and buttons; one line may be an advertisement. */
const minWall = 3

/** Whether the lines right below the last paragraph are in an element for a wall, called after the access to the article. */
function endsInWall(blocks: readonly HtmlBlock[]): boolean {
  const isOfWall = ({ around }: HtmlBlock): boolean => around.some(({ hints }) => accessWall.test(hints))
  return listBelow(blocks).slice(0, minWall).filter(isOfWall).length === minWall
}

/** "The council has not yet decided wheth…": a sentence that is cut off. */
const brokenEnd = /[\p{L}\p{N},]\s?(?:…|\.{3})$/u

/** Whether the last paragraph ends in the middle of a sentence, in an element that is called after a paywall. */
function endsAtWall(kept: readonly HtmlBlock[]): boolean {
  const last = kept.findLast(isKeptProse)
  return (
    last !== undefined &&
    brokenEnd.test(last.text) &&
    last.around.some(({ tag, hints }) => tag !== 'body' && wallNames.test(hints))
  )
}

function isForSubscribers({ isAccessibleForFree: free }: LinkedData): boolean {
  return free === false || (typeof free === 'string' && /^(?:.*\/)?false$/i.test(free))
}

/** Whether a prompt to subscribe is right below the last paragraph. */
function hasPrompt(blocks: readonly HtmlBlock[]): boolean {
  return listBelow(blocks).some(({ text }) => forms.some((form) => form.test(text)))
}

/** Lists the short lines right below the last paragraph that are not kept. */
function listBelow(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const last = blocks.findLastIndex(isKeptProse)
  return blocks
    .slice(last + 1, last + 1 + maxBelow)
    .filter((block) => block.text.length <= maxPrompt && !isKept(block))
}

function hasEmptyWall(element: PageElement): boolean {
  if (element.tag !== 'body' && wallNames.test(element.hints))
    return !listTexts(element).some(({ text }) => /\S/.test(text))
  return element.children.some((child) => child.kind === 'element' && hasEmptyWall(child))
}
