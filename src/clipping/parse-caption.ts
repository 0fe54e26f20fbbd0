import { matchWords } from './language-words.ts'

/** A caption's words and who made or owns the picture, as a line of text states them. */
export interface Caption {
  caption?: string
  credit?: string
}

const kind = `(?:${matchWords('pictureKinds')} )?`
const noun = matchWords('pictureNouns')
const creditNoun = matchWords('creditNouns')
const maker = matchWords('makerPrepositions')
const credited = matchWords('makerPrepositions', 'creditPrepositions')
const labels = matchWords('captionLabels')

/** "Photo: Ida Marlow". */
const creditAlone = new RegExp(
  String.raw`^(?:${kind}${noun}|(?:${noun} )?${creditNoun})s?(?:\s*(?::|©|/)\s*|\s+(?:${credited}|${creditNoun})\s+)(\p{Lu}[^.!?]{1,80})\.?$`,
  'iu',
)
/** "The ferry. (Photo by Ida Marlow)". */
const creditAtEnd = new RegExp(
  String.raw`^(?<caption>.{3,300}?)[\s.]*(?:\((?:${kind}${noun}s?\s*(?:${credited}|:|/)?\s*)(?<round>[^()]{2,60})\)|\[${noun}\s*(?:${maker}|:)\s*(?<square>[^[\]]{2,60})\]|${noun}(?: ${creditNoun})?\s*(?::|${maker})\s*(?<bare>\p{Lu}[^.!?]{1,60}))\.?$`,
  'iu',
)
/** "The ferry. (Ida Marlow/The Ledger)", "The ferry. © Saltmere Archive", "Image: The ferry. Credit: Port Office". */
const ownerAtEnd = new RegExp(
  String.raw`^(?:${noun}\s*:\s*|\d{1,2}\s?/\s?\d{1,2}\s+)?(?<caption>\p{L}.{2,300}?)[\s.|]*(?:\((?<names>\p{Lu}[^()/]{2,40}\s?/\s?\p{Lu}[^()/]{1,40})\)|©\s*(?<owner>\p{Lu}[^.!?©]{1,60})|(?<=[.!?…]\s+)${creditNoun}\s*:\s*(?<credit>\p{Lu}[^.!?]{1,60}))\.?$`,
  'iu',
)
const captionAlone = new RegExp(
  String.raw`^(?:${labels}|${matchWords('captionOpenings')})(?!\p{L})\s*[:,]?\s*.{3,300}$`,
  'iu',
)
const label = new RegExp(String.raw`^${labels}\s*:\s*`, 'iu')

/** In characters. A guess: longer lines are paragraphs. */
const maxLength = 400

/**
 * Parses a line that is labelled as part of a picture: "Photo: Ida Marlow", "The ferry. (Photo by Ida Marlow)",
 * "Caption: The ferry". Returns `undefined` for lines without such a label.
 */
export function parseCaption(line: string): Caption | undefined {
  if (line.length > maxLength) return undefined
  const alone = creditAlone.exec(line.replace(/^[([]|[)\]]$/g, ''))?.[1]
  if (alone !== undefined) return { credit: alone.trim() }
  const { caption, round, square, bare } = creditAtEnd.exec(line)?.groups ?? {}
  const credit = round ?? square ?? bare
  if (caption !== undefined && credit !== undefined) {
    return { caption: caption.replace(label, '').trim(), credit: credit.trim() }
  }
  const owned = ownerAtEnd.exec(line)?.groups
  const owner = owned?.['names'] ?? owned?.['owner'] ?? owned?.['credit']
  if (owned?.['caption'] !== undefined && owner !== undefined)
    return { caption: owned['caption'].trim(), credit: owner.trim() }
  return captionAlone.test(line) ? { caption: line.replace(label, '') } : undefined
}
