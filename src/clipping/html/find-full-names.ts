import { matchWords, wordEnd } from '../language-words.ts'
import { isPersonName } from '../person-name.ts'
import { findHint } from './furniture-hints.ts'
import { type HtmlBlock, isCalled } from './html-block.ts'

/** Names of elements that contain an author’s name, or information about the author. */
const nameHints = /(?<![a-z])(?:full-?name|by-?line|authors?|auteurs?|autor(?:es?|in)?)(?![a-z])/
/** In elements. A guess: an element further out has more than the name. */
const near = 3
/** In characters. A guess: a longer line is a sentence. */
const maxByline = 60

/** "A column by Ida Marlow": a name at the end of a short line. */
const nameAtEnd = new RegExp(
  String.raw`(?:^|\s)${matchWords('bylineLabels')}\s*:?\s+(?<name>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){1,2})$`,
  'iu',
)
/** "Ida Marlow is the harbour editor." */
const nameFirst = new RegExp(
  String.raw`^(?<name>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){1,2}),?\s+${matchWords('authorNoteVerbs')}${wordEnd}`,
  'u',
)

/**
 * The full names that a page prints for first names, each where it names authors: in an element for names, in a byline, or in a
 * sentence about the author. A first name is left out if the page prints no full name that begins with it, or several.
 */
export function findFullNames(
  names: readonly string[],
  blocks: readonly HtmlBlock[],
): ReadonlyMap<string, string> {
  const first = names.filter((name) => /^\p{Lu}\p{L}+$/u.test(name))
  return new Map(
    first.flatMap((name): [string, string][] => {
      const found = new Set(
        blocks
          .filter(({ text }) => text.includes(`${name} `))
          .flatMap((block) => readFullName(block) ?? [])
          .filter((full) => full.startsWith(`${name} `)),
      )
      const [full] = found
      return found.size === 1 && full !== undefined ? [[name, full]] : []
    }),
  )
}

function readFullName(block: HtmlBlock): string | undefined {
  const { text, around } = block
  if (around.some(({ hints }) => /^(?:comments|related links)$/.test(findHint(hints) ?? ''))) return undefined
  const isOfAuthor = isCalled(block, nameHints, near)
  if (isOfAuthor && isPersonName(text)) return text
  const name =
    (text.length <= maxByline ? nameAtEnd.exec(text)?.groups?.['name'] : undefined) ??
    (isOfAuthor ? nameFirst.exec(text)?.groups?.['name'] : undefined)
  return name !== undefined && isPersonName(name) ? name : undefined
}
