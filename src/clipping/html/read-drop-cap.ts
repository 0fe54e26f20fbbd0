import { type DefaultTreeAdapterMap, defaultTreeAdapter } from 'parse5'

type ParsedNode = DefaultTreeAdapterMap['childNode']

const capital = /^\s*[“"„«‘]?\p{Lu}\s*$/u
/** In characters. A guess: the paragraph that a large letter begins is longer, the entry under the letter of a list is not. */
const minRest = 40

/**
 * Reads the large letter that begins the paragraph after it, and is an element or a picture of its own: “T” before
 * “he harbour”. Returns `undefined` for other nodes. A letter in one line with its word is not read: it needs no joining.
 *
 * @param next the nodes after it
 */
export function readDropCap(node: ParsedNode, next: readonly ParsedNode[]): string | undefined {
  if (!('tagName' in node) || !/^(?:span|div|b|strong|big|font|img)$/.test(node.tagName)) return undefined
  const isPicture = node.tagName === 'img'
  const letter = isPicture ? node.attrs.find(({ name }) => name === 'alt')?.value : onlyTextOf(node)
  if (letter === undefined || !capital.test(letter)) return undefined
  const following = isPicture ? next[0] : next.find((other) => startOf(other).trim() !== '')
  if (!following || !(isPicture || isParagraph(following) || isRestOfWord(node, letter, following)))
    return undefined
  const rest = startOf(following)
  return /^\p{Ll}/u.test(rest) && rest.length > minRest ? letter.trim() : undefined
}

function isParagraph(node: ParsedNode): boolean {
  return 'tagName' in node && /^(?:p|div)$/.test(node.tagName)
}

const capNames = /(?<![a-z])(?:initial(?:-?letter)?|drop-?_?caps?|lettrine|first-?letter)(?![a-z])/i
/** Letters that are a word in some language: "A harbour", "I went", "Y dijo". */
const words = /[AIOYEÀÈÓÚÉUWZSKVВИКОСУЯАІЄЇЭ]/u

/** Whether an element is called after a large letter, which is no word, and the rest of its word is in a `span` after it. */
function isRestOfWord(node: ParsedNode, letter: string, following: ParsedNode): boolean {
  return 'tagName' in following && following.tagName === 'span' && hasCapName(node) && !words.test(letter)
}

/** Whether an element, or the only one inside, is called after a large letter. */
function hasCapName(node: ParsedNode): boolean {
  if (!('attrs' in node)) return false
  return (
    node.attrs.some(({ name, value }) => name === 'class' && capNames.test(value)) ||
    node.childNodes.some(hasCapName)
  )
}

/** The text of an element that contains nothing else, however deep it is in elements of its own. */
function onlyTextOf(node: ParsedNode): string | undefined {
  if (defaultTreeAdapter.isTextNode(node)) return node.value
  const [only, ...others] = 'childNodes' in node ? node.childNodes : []
  return only && others.length === 0 ? onlyTextOf(only) : undefined
}

/** The first characters of the text of a node, a few more than a drop cap’s paragraph has to have. */
function startOf(node: ParsedNode): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value.slice(0, minRest + 1)
  let text = ''
  if ('childNodes' in node) {
    for (const child of node.childNodes) {
      if (text.length > minRest) break
      text += startOf(child)
    }
  }
  return text
}
