import { normalizeWords } from './normalize-words.ts'

/** Parts of a host that are not the name of a site: kinds of pages, languages, platforms, endings. */
const notNames =
  /^(?:www\d?|web|m|mobile|amp|blogs?|news|shop|magazin|en|de|fr|es|it|pt|nl|co|com|org|net|gov|gv|ac|edu|or|ne|blogspot|wordpress|github|substack|medium|tumblr|squarespace)$/
/** In letters. A guess: shorter ones are in too many words. */
const minLabel = 2
/** In letters. A guess: a shorter part of a host may be inside any word. */
const minInside = 5
/** In words. A guess: a longer name with a short part of a host ("The new house of the HBS") is that of something else there. */
const maxShortName = 2
/** The share of a host's letters that a name has to have, if it is only a part of it. A guess. */
const minShare = 0.6

/** The parts of a host that may be the name of its site: "harbour-ledger" of `www.harbour-ledger.example`. */
export function listHostNames(host: string | undefined): string[] {
  const labels = (host ?? '').toLowerCase().split('.').slice(0, -1)
  return labels.filter((label) => label.length >= minLabel && !notNames.test(label))
}

/**
 * Whether a name is that of a site, according to its host: the same letters, one of them in the other, or the first letters
 * of its words ("Jetty Information Service" at jis.example).
 */
export function matchesHost(name: string, host: string | undefined): boolean {
  const spellings = listSpellings(name)
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const initials = [words, words.filter((word) => /^\p{Lu}/u.test(word))].map((list) =>
    list
      .map((word) => word.slice(0, 1))
      .join('')
      .toLowerCase(),
  )
  return listHostNames(host).some((label) => {
    const own = normalizeWords(label)
    const isPart = (letters: string): boolean =>
      letters === own ||
      (own.length >= minInside && letters.includes(own)) ||
      (letters.length >= minInside - 1 && own.includes(letters) && letters.length >= own.length * minShare)
    return (
      spellings.some(isPart) ||
      ((own.length >= minInside || words.length <= maxShortName) &&
        words.some((word) => listSpellings(word).includes(own))) ||
      initials.some((letters) => letters === own || (own.length > minLabel && letters.startsWith(own)))
    )
  })
}

/** The letters of a name as an address may have them, with and without a "the": "Küste" is "kuste" and "kueste". */
function listSpellings(name: string): string[] {
  const lower = name.toLowerCase().replace(/\.\p{L}{2,4}$/u, '')
  const plain = lower.replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l')
  const expanded = plain.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
  return [plain, expanded]
    .flatMap((text) => [text, text.replace(/^the\s/u, '')])
    .map((text) => normalizeWords(text.normalize('NFD').replace(/\p{M}/gu, '')))
}
