import { collectWords, matchWords } from './language-words.ts'

const particles = new Set(collectWords('nameParticles'))
const notNames = new Set(collectWords('notNames'))
const prefix = `(?:${matchWords('namePrefixes')}[-’'])?`
const namePart = new RegExp(String.raw`^${prefix}\p{Lu}[\p{L}\p{M}.’'ʼ-]*,?$|^[\p{Lo}\p{M}·・-]+$`, 'iu')
const capitalized = new RegExp(String.raw`^${prefix}[\p{Lu}\p{Lo}]`, 'u')

/** Long enough for the longest name we met in a byline, which has this many parts ("Maria del Carmen Ortega y Vaz"). */
const maxNameParts = 6

/**
 * Whether a text has the form of a personal name: two to six words that begin with a capital (or are written in a script
 * without capitals), with particles and initials between them.
 *
 * @param single whether one word is enough
 */
export function isPersonName(text: string, single = false): boolean {
  const parts = text.trim().split(/\s+/)
  if (parts.length > maxNameParts || parts.length < (single ? 1 : 2)) return false
  const inside = parts.slice(1, -1)
  return (
    [parts[0], parts.at(-1)].every((part) => part !== undefined && isNamePart(part)) &&
    inside.every((part) => particles.has(part.toLowerCase()) || isNamePart(part)) &&
    !/\d/.test(text)
  )
}

function isNamePart(part: string): boolean {
  return capitalized.test(part) && namePart.test(part) && !notNames.has(part.toLowerCase())
}
