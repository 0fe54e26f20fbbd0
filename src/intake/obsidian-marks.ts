import type { LossAccount, ParsedClipping } from '../clipping/parsed-clipping.ts'

/** A text without the marks that only Obsidian and similar programs know, and what became of their words. */
export interface PlainMarks {
  text: string
  dropped: LossAccount[]
  media: NonNullable<ParsedClipping['media']>
  repaired: string[]
}

/** `> [!quote]- A title`: a block quotation with a kind, which may be folded, and perhaps a title. */
const callout = /^([ \t]*(?:>[ \t]?)+)\[!([\w-]+)\][+-]?[ \t]*(.*)$/
/** ==marked words==, on one line. */
const highlight = /(?<![=\w])==(?=[^\s=])([^=\n]*[^\s=])==(?![=\w])/g
/** ![[picture.png|300]]: a file that is shown in its place. */
const embed = /!\[\[([^\]|\n]+)(?:\|[^\]\n]*)?\]\]/g
/** [[Page#Heading|words]] */
const wikiLink = /\[\[([^\]|\n#]*)(?:#[^\]|\n]*)?(?:\|([^\]\n]+))?\]\]/g
/** %%a note to oneself%% */
const comment = /%%([\s\S]*?)%%/g
/** The address of a block, at the end of its last line: ^a1b2c3 */
const blockId = /(?<=\S)[ \t]+\^[a-zA-Z0-9-]{4,}[ \t]*$/gm
const fence = /^[ \t]*(?:```|~~~)/

/**
 * Replaces the marks of Obsidian: callouts become block quotations, highlights and links to other notes become their words,
 * embedded files and notes to oneself are left out. Code stays as it is.
 */
export function readObsidianMarks(source: string): PlainMarks {
  const dropped: LossAccount[] = []
  const media: PlainMarks['media'] = []
  const counts = { callouts: 0, highlights: 0, links: 0, ids: 0 }
  const readPlain = (text: string): string =>
    text
      .replace(comment, (_, words: string) => {
        if (words.trim() !== '')
          dropped.push({ fate: 'dropped', reason: 'note to editors', text: words.trim() })
        return ''
      })
      .replace(embed, (_, file: string) => {
        media.push({
          reason: /\.(?:mp[34]|webm|m4a|pdf|md)$/i.test(file) ? 'player or embed' : 'picture',
          text: file,
        })
        return ''
      })
      .replace(wikiLink, (_, page: string, label?: string) => {
        counts.links++
        return (label ?? page).trim()
      })
      .replace(highlight, (_, words: string) => {
        counts.highlights++
        return words
      })
      .replace(blockId, () => {
        counts.ids++
        return ''
      })
      .split('\n')
      .flatMap((line) => {
        const [, marks = '', kind = '', title = ''] = callout.exec(line) ?? []
        if (kind === '') return [line]
        counts.callouts++
        dropped.push({ fate: 'dropped', reason: 'navigation', text: `[!${kind}]` })
        return title.trim() === '' ? [] : [`${marks}${title.trim()}`, marks.trimEnd()]
      })
      .join('\n')
  const text = splitCode(source)
    .map(({ text: part, isCode }) => (isCode ? part : readPlain(part)))
    .join('\n')
  const count = (number: number, one: string, many: string): string[] =>
    number === 0 ? [] : [`${number} ${number === 1 ? one : many}`]
  return {
    text,
    dropped,
    media,
    repaired: [
      ...count(
        counts.callouts,
        'callout that is a block quotation now',
        'callouts that are block quotations now',
      ),
      ...count(counts.highlights, 'highlight', 'highlights'),
      ...count(counts.links, 'link to another note', 'links to other notes'),
      ...count(counts.ids, 'address of a block', 'addresses of blocks'),
    ],
  }
}

/** Divides a text into code between fences and everything else. Joined with newlines, the parts are the text again. */
function splitCode(text: string): { text: string; isCode: boolean }[] {
  const parts: { lines: string[]; isCode: boolean }[] = [{ lines: [], isCode: false }]
  for (const line of text.split('\n')) {
    const last = parts.at(-1)
    if (!last) break
    if (!fence.test(line)) last.lines.push(line)
    else if (last.isCode) {
      last.lines.push(line)
      parts.push({ lines: [], isCode: false })
    } else parts.push({ lines: [line], isCode: true })
  }
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, isCode }) => ({ text: lines.join('\n'), isCode }))
}

/** Adds what became of the marks to a parsed clipping. */
export function addMarks(clipping: ParsedClipping, { dropped, media, repaired }: PlainMarks): ParsedClipping {
  return {
    ...clipping,
    account: [...clipping.account, ...dropped],
    ...(media.length > 0 ? { media: [...(clipping.media ?? []), ...media] } : {}),
    repaired: [...clipping.repaired, ...repaired],
  }
}
