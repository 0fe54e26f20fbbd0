import { normalizeWords } from './normalize-words.ts'
import { addressOf, type LinkedData, lineOf } from './read-json-ld.ts'

/**
 * Leaves out the articles of a page's JSON-LD that are other pages: with another address and another headline than the first. Some
 * pages describe each story that they link to, and an author of one of them is no author of the page.
 */
export function leaveOutOtherArticles(data: readonly LinkedData[]): LinkedData[] {
  const [first] = data
  const address = first && readAddress(first)
  const headline = first && readHeadline(first)
  if (!address || !headline) return [...data]
  return data.filter((one) => {
    const [otherAddress, otherHeadline] = [readAddress(one), readHeadline(one)]
    return !otherAddress || !otherHeadline || otherAddress === address || otherHeadline === headline
  })
}

/** The address of the page that an article is on, without what may differ between two forms of it. */
function readAddress(data: LinkedData): string | undefined {
  const address = addressOf(data['mainEntityOfPage']) ?? addressOf(data['url'])
  return address
    ?.replace(/[?#].*$/s, '')
    .replace(/\/$/, '')
    .toLowerCase()
}

function readHeadline(data: LinkedData): string {
  return normalizeWords(lineOf(data['headline'], maxHeadline) ?? '')
}

/** In characters. */
const maxHeadline = 500
