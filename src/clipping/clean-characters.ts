import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { findDirection } from '../languages/find-direction.ts'
import { removeHiddenCharacters } from '../markdown/hidden-characters.ts'
import { replaceLookAlikes } from '../markdown/look-alike-letters.ts'
import { parseMarkdown } from '../markdown/parse-body.ts'
import { writePlainMarkdown } from './write-plain-markdown.ts'

/** Removes what a reader cannot see from a text, and writes words with letters of two alphabets in one of them. */
export function cleanCharacters(text: string, language: string): string {
  return replaceLookAlikes(removeHiddenCharacters(text, findDirection(language) === 'rtl'))
}

/** Cleans all texts of a value, such as the fields of an article. */
export function cleanFields<Value>(value: Value, language: string): Value {
  if (typeof value === 'string') return cleanCharacters(value, language) as Value
  if (Array.isArray(value)) return value.map((entry) => cleanFields(entry, language)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, cleanFields(entry, language)]),
  ) as Value
}

/**
 * Cleans the words of a Markdown body. Its tree is cleaned and written anew, because a sign that begins a line would become
 * markup if an invisible character before it was only removed.
 */
export function cleanBody(markdown: string, language: string): string {
  const tree = parseMarkdown(markdown)
  return cleanTree(tree, language) ? writePlainMarkdown(tree) : markdown
}

/** Cleans the words of a tree in place. Returns whether there was anything to clean. */
function cleanTree(tree: Root, language: string): boolean {
  let isChanged = false
  const clean = (text: string): string => {
    const cleaned = cleanCharacters(text, language)
    isChanged ||= cleaned !== text
    return cleaned
  }
  visit(tree, (node) => {
    if ('value' in node) node.value = clean(node.value)
    if ('alt' in node && node.alt) node.alt = clean(node.alt)
    if ('title' in node && node.title) node.title = clean(node.title)
  })
  return isChanged
}
