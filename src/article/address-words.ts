import anyAscii from 'any-ascii'
import { findPermalinkWords } from './permalink-words.ts'

/** Scripts without spaces have a whole clause as one word. A guess: enough letters to tell clauses apart. */
const maxWordLength = 30

/**
 * The words of a text as the id of an element writes them: as `findPermalinkWords`, and in ASCII. A percent-encoded address
 * would be several times as long, and many programs cut a link at its first letter outside ASCII.
 *
 * @example findAddressWords('Կամուրջը «բաց է»') // ['kamowrjy', 'bats', 'e']
 */
export function findAddressWords(text: string): string[] {
  return findPermalinkWords(text)
    .map((word) => (/^[a-z\d]+$/.test(word) ? word : writeAscii(word)).slice(0, maxWordLength))
    .filter((word) => word !== '')
}

function writeAscii(word: string): string {
  return anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '')
}
