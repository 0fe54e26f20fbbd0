import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { matchWords, wordStart } from '../language-words.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { isPersonName } from '../person-name.ts'
import { findHint } from './furniture-hints.ts'
import type { HtmlBlock } from './html-block.ts'

type Authors = FieldValue<Frontmatter['authors']>

/**
 * The authors of the page's data without those who only made the page's design, and with the full names that the page prints.
 * Returns `undefined` if no author is left.
 */
export function settleAuthors(
  authors: Authors | undefined,
  blocks: readonly HtmlBlock[],
): Authors | undefined {
  const value = authors?.value
    .filter(({ name }) => !isDesigner(name, blocks))
    .map((author) => ({ ...author, name: findFullName(author.name, blocks) ?? author.name }))
  return authors && value && value.length > 0 ? { ...authors, value } : undefined
}

/** "Theme by Ida Marlow", "Webdesign: Ida Marlow": who made the page, not its text. */
const designCredit = new RegExp(
  String.raw`${wordStart}(?:theme|template|layout|(?:web[\s-]?)?design(?:ed)?)(?:\s*:|\s+${matchWords('bylineLabels')})\s`,
  'iu',
)

/** Whether the page names a person, and only in lines about its design. */
function isDesigner(name: string, blocks: readonly HtmlBlock[]): boolean {
  const words = name.toLowerCase()
  const naming = blocks.filter(({ text }) => text.toLowerCase().includes(words))
  return naming.length > 0 && naming.every(({ text }) => designCredit.test(text))
}

/** Names of elements that contain an author’s name and nothing else. */
const nameHints = /(?<![a-z])(?:full-?name|by-?line|authors?|auteurs?|autor(?:es?|in)?)(?![a-z])/
/** In elements. A guess: an element further out has more than the name. */
const near = 3

/** The full name that the page prints in an element for names, for a first name. `undefined` if there is none, or several. */
function findFullName(name: string, blocks: readonly HtmlBlock[]): string | undefined {
  if (!/^\p{Lu}\p{L}+$/u.test(name)) return undefined
  const isOfName = ({ holder, around }: HtmlBlock): boolean =>
    [holder, ...around.slice(0, near)].some((element) => nameHints.test(element?.hints ?? '')) &&
    !around.some(({ hints }) => /^(?:comments|related links)$/.test(findHint(hints) ?? ''))
  const names = new Set(
    blocks
      .filter((block) => block.text.startsWith(`${name} `) && isPersonName(block.text) && isOfName(block))
      .map(({ text }) => text),
  )
  return names.size === 1 ? [...names][0] : undefined
}
