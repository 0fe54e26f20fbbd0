import { listClippingWords } from '../languages/find-language.ts'
import type { OmissionReason } from '../languages/omission-reasons.ts'
import { collectWords, formatAlternatives, matchWords, wordEnd, wordStart } from './language-words.ts'

const allRules = listClippingWords().flatMap(({ words }) => words.furniture)
const rules = allRules.filter(([, , , , scope]) => scope === undefined)
const pageRules = allRules.filter(([, , , , scope]) => scope === 'page')

/** Networks and services that share buttons are named after. */
const networks = [
  'facebook',
  'twitter',
  'x',
  'whatsapp',
  'telegram',
  'linkedin',
  'reddit',
  'pinterest',
  'viber',
  'messenger',
  'vk',
  'threads',
  'bluesky',
  'mastodon',
  'instagram',
  'youtube',
  'pocket',
  'flipboard',
]
/** Those that a line consists of only if it is a share button. */
const sureNetworks = ['facebook', 'whatsapp']

const shareWords = formatAlternatives([...networks, ...collectWords('shareVerbs', 'shareActions')])
/** A word on a share button, or the count beside it. */
const shareWord = new RegExp(String.raw`^(?:${shareWords}|\d{1,6})$`, 'iu')
const shareButton = new RegExp(
  `^${formatAlternatives([...sureNetworks, ...collectWords('shareVerbs')])}$`,
  'iu',
)

/** Quotation marks, or a verb that reports speech: such a line is the article's, however it begins. */
const reportedSpeech = new RegExp(
  String.raw`[“”„«»]|"\S|${wordStart}${matchWords('reportingVerbs')}${wordEnd}`,
  'iu',
)
/** In characters. A guess: a longer line is a paragraph, however it begins. */
const maxLength = 260
/** The same for lines of a saved page, in which elements separate the lines. A guess. */
const maxPageLength = 300

/**
 * Finds why a line is not part of the article. Returns `undefined` if it is, or may be.
 *
 * @example findFurniture('Get the Ledger in your inbox:') // 'newsletter prompt'
 * @example findFurniture('Subscribers to the newsletter fell by a third last year.') // undefined
 */
export function findFurniture(line: string): OmissionReason | undefined {
  const text = line
    .trim()
    .replace(/^[*_•▶►→\s]+(?=\p{L})/u, '')
    .replace(/[*_]+$/u, '')
  if (text === '' || text.length > maxLength) return undefined
  if (isShareRow(text)) return 'share row'
  const reason = rules.find(([, form]) => form.test(text))?.[0]
  if (reason !== undefined && reason !== 'related links' && reportedSpeech.test(text)) return undefined
  return reason
}

/** The same for a line of a saved page: there, more forms are furniture. */
export function findPageFurniture(line: string): OmissionReason | undefined {
  const reason = findFurniture(line)
  if (reason !== undefined || line.length > maxPageLength) return reason
  return pageRules.find(([, form]) => form.test(line))?.[0]
}

/** Whether a line is the name of one place to share, "Twitter", which is a button if it is next to others. */
export function isShareName(line: string): boolean {
  return shareWord.test(line.trim()) && /\p{L}/u.test(line)
}

/** "Facebook Twitter WhatsApp": a line of at least two places to share, or of one word that is only on share buttons. */
function isShareRow(text: string): boolean {
  const words = text.split(/[\s,|•·/]+/).filter((word) => word !== '')
  const named = words.filter((word) => shareWord.test(word) && /\p{L}{2}/u.test(word))
  return words.every((word) => shareWord.test(word)) && (named.length >= 2 || shareButton.test(text))
}
