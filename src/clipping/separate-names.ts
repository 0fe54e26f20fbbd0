import { matchWords } from './language-words.ts'
import { isPersonName } from './person-name.ts'

/** Also "a" of Czech and Slovak, for which there are no other words. */
const joiner = new RegExp(String.raw`\s+(?:a|${matchWords('nameJoiners')})\s+`, 'u')

/**
 * Puts commas between names that a word joins which may also be a part of a name: "Ida Marlow og Tomas Vell" is two persons,
 * "Ana Ortega e Vaz" is one. Only full names are separated.
 */
export function separateNames(names: string): string {
  const parts = names.split(/(\s*[,;]\s+)/u)
  return parts.map((part) => (joiner.test(part) ? separate(part) : part)).join('')
}

function separate(part: string): string {
  const names = part.split(joiner).map((name) => name.trim())
  return names.every((name) => isPersonName(name)) ? names.join(', ') : part
}
