import { accountFor, type BlockFate, dropped, field, kept } from '../block.ts'
import { listWords } from '../count-words.ts'
import type { LossAccount, ParsedClipping } from '../parsed-clipping.ts'
import type { HtmlBlock } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'
import { joinImages } from './read-image.ts'
import type { PageMetadata } from './read-metadata.ts'
import type { ScriptedText } from './read-scripted-text.ts'
import { settleAuthors } from './settle-authors.ts'
import { settleSource } from './settle-source.ts'

/** In words. A guess: what is shorter, or has no full stop and is not much longer, may be a label. */
const [minSentence, minOpenSentence] = [6, 10]

/**
 * Puts the text that a page states for machines together with the fields of its data. Sentences that the page shows under its
 * headline, and only there, are the article's too: the first is the dek, if the data has none.
 *
 * @param lines all lines of the page
 * @param shown what was read from these lines
 */
export function assembleScripted(
  scripted: ScriptedText,
  metadata: PageMetadata,
  lines: readonly HtmlBlock[],
  shown: ParsedClipping | undefined,
): ParsedClipping {
  const source = metadata.sourceName
    ? undefined
    : settleSource(metadata.siteNames, lines, metadata.headline?.value)
  const {
    image: headImage,
    dateline: _dateline,
    address: _address,
    description: _description,
    publisher: _publisher,
    organisations,
    headlines: _headlines,
    names: _names,
    siteNames: _siteNames,
    authors: authorsOfHead,
    publishedPage: _publishedPage,
    ...head
  } = metadata
  const image = joinImages(headImage, undefined)
  const site = (head.sourceName ?? source)?.value
  const authors = settleAuthors(authorsOfHead, lines, { site, organisations })
  const leads = listLeads(shown, metadata.headline?.value, scripted)
  const dek = head.dek ? undefined : leads[0]
  const paragraphs = dek === undefined ? leads : leads.slice(1)
  const open = new Set(leads)
  const shownAs = new Map(shown?.account.map((entry) => [entry.text, entry]))
  const known = normalizeWords(scripted.paragraphs.join(' '))
  const fateOf = (text: string): BlockFate => {
    if (!open.delete(text)) return fateOfShown(shownAs.get(text), known)
    return text === dek ? field('dek') : kept
  }
  return {
    ...head,
    ...(dek !== undefined && { dek: { value: dek, from: 'the line under the headline' } }),
    ...(source && { sourceName: source }),
    ...(authors && { authors }),
    ...(image && { image }),
    body: {
      type: 'root',
      children: [
        ...paragraphs.map((value) => ({
          type: 'paragraph' as const,
          children: [{ type: 'text' as const, value }],
        })),
        ...scripted.body.children,
      ],
    },
    account: [
      ...lines.map(({ text }) => accountFor({ text, fate: fateOf(text) })),
      ...scripted.paragraphs.map((text) => ({ fate: 'kept' as const, text })),
    ],
    repaired: ['the text is from the page’s JSON-LD: the page itself does not show it'],
  }
}

/**
 * The fate of a line that the page shows and the article does not have: as the line of a page that shows its story, unless
 * the text for machines has its words.
 */
function fateOfShown(entry: LossAccount | undefined, known: string): BlockFate {
  if (entry?.fate === 'dropped') return dropped(entry.reason)
  if (entry?.fate === 'field' && entry.field === 'image') return dropped('caption without picture')
  const isLost = entry?.fate === 'kept' && !known.includes(normalizeWords(entry.text))
  return isLost ? dropped('outside the article') : { fate: 'around' }
}

/** The sentences right under the headline of the page that the text for machines does not have. */
function listLeads(
  shown: ParsedClipping | undefined,
  headline: string | undefined,
  { paragraphs }: ScriptedText,
): string[] {
  const title = normalizeWords(headline ?? '')
  const account = shown?.account ?? []
  const top = account.findLastIndex(
    ({ fate, text }) =>
      title !== '' && (fate === 'field' || fate === 'kept') && normalizeWords(text).startsWith(title),
  )
  if (top < 0) return []
  const below = account.slice(top + 1)
  const isLead = (entry: LossAccount): boolean =>
    (entry.fate === 'kept' && isSentence(entry.text)) || (entry.fate === 'field' && entry.field === 'dek')
  const end = below.findIndex((entry) => !isLead(entry))
  const known = normalizeWords(paragraphs.join(' '))
  return below
    .slice(0, end === -1 ? below.length : end)
    .flatMap(({ text }) => (known.includes(normalizeWords(text)) ? [] : [text]))
}

function isSentence(text: string): boolean {
  const words = listWords(text).length
  return words >= minOpenSentence || (words >= minSentence && /[.!?…։。]["”’»)]*$/u.test(text))
}
