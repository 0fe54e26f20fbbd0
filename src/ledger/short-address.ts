import { formatTextKey } from './text-key.ts'

/** Letters and digits that are not mistaken for one another on paper: no 0, 1, i, l, o. No vowel, so that no word comes out. */
const alphabet = '23456789bcdfghjkmnpqrstvwxz'
const length = 6

/**
 * Chooses an article's short address: six characters, and none that another article has. It is made of the slug, so that
 * two people who record the same article apart from each other choose the same one.
 *
 * @param taken the short addresses of all other articles
 */
export function chooseShortAddress(slug: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    let rest = Number.parseInt(formatTextKey(`${slug} ${attempt}`), 32)
    let address = ''
    for (let place = 0; place < length; place++) {
      address += alphabet[rest % alphabet.length]
      rest = Math.floor(rest / alphabet.length)
    }
    if (!taken.has(address)) return address
  }
}
