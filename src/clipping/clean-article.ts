import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { findDirection } from '../languages/find-direction.ts'
import { removeHiddenCharacters } from '../markdown/hidden-characters.ts'
import { replaceLookAlikes } from '../markdown/look-alike-letters.ts'

/** Removes what a reader cannot see from a text, and writes words with letters of two alphabets in one of them. */
function cleanWords(text: string, language: string): string {
  return replaceLookAlikes(removeHiddenCharacters(text, findDirection(language) === 'rtl'))
}

/** Cleans all texts of a value, such as the fields of an article. */
export function cleanFields<Value>(value: Value, language: string): Value {
  if (typeof value === 'string') return cleanWords(value, language) as Value
  if (Array.isArray(value)) return value.map((entry) => cleanFields(entry, language)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, cleanFields(entry, language)]),
  ) as Value
}

/** Returns a copy of a body’s tree with clean words. Cleaned Markdown would not do: a sign could come to begin a line. */
export function cleanBody(body: Root, language: string): Root {
  const tree = structuredClone(body)
  visit(tree, (node) => {
    if ('value' in node) node.value = cleanWords(node.value, language)
    if ('alt' in node && node.alt) node.alt = cleanWords(node.alt, language)
    if ('title' in node && node.title) node.title = cleanWords(node.title, language)
  })
  return tree
}
