import { findLanguage } from '../languages/find-language.ts'
import type { NameForms } from '../languages/gate-words.ts'

/** The words of a text, folded, with their offsets. */
interface TextWords {
  words: { word: string; start: number; end: number }[]
  /** For each word its places in `words`. */
  placesOf: Map<string, number[]>
}

/** A text in which names are looked for, prepared once. */
export interface NamedText {
  text: string
  /** Splits the text when first called: most names are in the text as they are written. */
  getWords: () => TextWords
  forms: NameForms
  /** Whether it has a name, for those that were looked for: most quotations of a text have the same few speakers. */
  known: Map<string, boolean>
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu
/** Scripts without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Words at the beginning of a name that an article may leave out: the Port Office. */
const leadingArticle = /^(?:the|der|die|das|le|la|les|el|los|las|il|lo|gli|het|de)\s+(?=\S)/i
const noForms: NameForms = { drop: [''], add: [''] }

/** Prepares a text for `hasName`. */
export function prepareNames(text: string, language: string): NamedText {
  const normal = text.normalize('NFC')
  let split: TextWords | undefined
  return {
    text: normal,
    getWords: () => {
      split ??= splitWords(normal)
      return split
    },
    forms: findLanguage(language)?.gate?.nameForms ?? noForms,
    known: new Map(),
  }
}

function splitWords(text: string): TextWords {
  const words = [...text.matchAll(wordPattern)].map((match) => ({
    word: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const placesOf = new Map<string, number[]>()
  for (const [place, { word }] of words.entries()) {
    const places = placesOf.get(word)
    if (places) places.push(place)
    else placesOf.set(word, [place])
  }
  return { words, placesOf }
}

/**
 * Whether a text has a name: its words, one after another, in any case. Between two of them may be initials, a name in
 * quotation marks or brackets, or one or two more names: “Tamsin ‘Tam’ B. Orr” has “Tamsin Orr”. A word may have an ending
 * of the language’s cases, or one after an apostrophe (Orr’s).
 */
export function hasName(text: NamedText, name: string): boolean {
  const known = text.known.get(name) ?? (isWritten(text.text, name) || searchName(text, name))
  text.known.set(name, known)
  return known
}

/** Names whose words have nothing but a space between them. */
const plainName = /^\p{L}[\p{L}\p{M}]*(?: \p{L}[\p{L}\p{M}]*)*$/u
const partOfWord = /[\p{L}\p{N}\p{M}'’ʼ]/u

/** Whether a text has a plain name as it is written, between other words. */
function isWritten(text: string, name: string): boolean {
  const at = plainName.test(name) ? text.indexOf(name) : -1
  if (at < 0) return false
  const before = text.slice(Math.max(0, at - 1), at)
  const after = text.slice(at + name.length, at + name.length + 1)
  return !partOfWord.test(before) && !partOfWord.test(after)
}

function searchName(text: NamedText, name: string): boolean {
  const normal = name.normalize('NFC').trim().replace(leadingArticle, '')
  if (unspaced.test(normal)) return removeSpaces(text.text).includes(removeSpaces(normal))
  const wanted = (normal.match(wordPattern) ?? []).map(foldWord)
  const [first, ...rest] = wanted
  if (first === undefined) return text.text.toLowerCase().includes(normal.toLowerCase())
  return findPlaces(first, text).some((place) => continuesName(rest, place, text))
}

function continuesName(rest: readonly string[], first: number, text: NamedText): boolean {
  let place = first
  for (const wanted of rest) {
    const next = findNext(wanted, place, text)
    if (next === undefined) return false
    place = next
  }
  return true
}

/** How many more words can be between two words of a name. A guess: a middle name and an initial. */
const maxWordsBetween = 2
/** What can be between two words of a name besides middle names and initials. A blank line ends a paragraph, and a name. */
const nameSeparator = /^(?:(?!\n\s*\n)[\s.·‐‑–\-“”"‘’'«»„()])*$/u

function findNext(wanted: string, place: number, { getWords, text, forms }: NamedText): number | undefined {
  const { words } = getWords()
  for (let next = place + 1; next <= place + 1 + maxWordsBetween; next++) {
    const word = words[next]
    const before = words[next - 1]
    if (!word || !before) return undefined
    if (!nameSeparator.test(text.slice(before.end, word.start))) return undefined
    if (isForm(word.word, wanted, forms)) return next
    // Only capitals can be a middle name; a word in lower case ends the name.
    if (!/^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text.slice(word.start))) return undefined
  }
  return undefined
}

function findPlaces(wanted: string, { getWords, forms }: NamedText): number[] {
  const { words, placesOf } = getWords()
  if (forms === noForms) {
    const suffixed = [...placesOf.keys()].filter(
      (word) => word.startsWith(wanted) && isForm(word, wanted, forms),
    )
    return suffixed.flatMap((word) => placesOf.get(word) ?? [])
  }
  return words.flatMap(({ word }, place) => (isForm(word, wanted, forms) ? [place] : []))
}

/** An ending after an apostrophe: Orr’s, Ankara’da, Joneses’. */
const apostropheEnding = /^'\p{L}{0,4}$/u

/** Whether a word of the text is a form of a word of a name. */
function isForm(word: string, wanted: string, { drop, add, prefixes }: NameForms): boolean {
  if (word === wanted) return true
  if (word.startsWith(wanted) && apostropheEnding.test(word.slice(wanted.length))) return true
  if (prefixes?.some((prefix) => word === prefix + wanted)) return true
  return drop.some((ending) => {
    if (!wanted.endsWith(ending)) return false
    const stem = wanted.slice(0, wanted.length - ending.length)
    return [stem, dropFleetingVowel(stem)].some(
      (base) =>
        base !== undefined && base.length >= minStemLength && add.some((other) => word === base + other),
    )
  })
}

/** A shorter stem could belong to too many names. */
const minStemLength = 3

/** Павел loses its е in Павла. Returns `undefined` if the last but one letter is no such vowel. */
function dropFleetingVowel(stem: string): string | undefined {
  return /[еоё]\p{L}$/u.test(stem) && stem.length > minStemLength
    ? stem.slice(0, -2) + stem.slice(-1)
    : undefined
}

function foldWord(word: string): string {
  const lower = word.toLowerCase()
  return /[’ʼ]/.test(lower) ? lower.replace(/[’ʼ]/g, "'") : lower
}

function removeSpaces(text: string): string {
  return text.replace(/[\s·・]+/g, '')
}
