import { formatTextFragment } from '../../page/text-fragment.ts'
import type { PageCitation } from './read-citation.ts'
import type { ToolWords } from './tool-words.ts'

/** Words that are copied, and whose they are. */
export interface CopiedWords {
  text: string
  /** The id of the quotation, paragraph or section. */
  id: string
  /** `undefined` for words of the reporters. */
  speaker?: { name: string; details: string }
}

/** What goes on the clipboard. */
export interface Attribution {
  text: string
  html: string
  link: string
}

/** Writes copied words with who said them, who reported them, where and when, and a link. */
export function writeAttribution(
  { text, id, speaker }: CopiedWords,
  { headline, reporters, outlet, date, address }: PageCitation,
  { quotedBy, quotationMarks: [open, close] }: Pick<ToolWords, 'quotedBy' | 'quotationMarks'>,
): Attribution {
  const words = text.trim().replace(/\s+/g, ' ')
  const link = `${address}#${id}${formatTextFragment(words)}`
  const credit =
    speaker === undefined
      ? [reporters]
      : [`${speaker.name}${speaker.details}`, reporters && quotedBy.replace('{names}', reporters)]
  const title = `${open}${headline}${close}`
  const before = credit.filter(Boolean).join(', ')
  const after = [outlet, date].filter(Boolean).join(', ')
  const quoted = `${open}${words}${close}`
  return {
    text: `${quoted}\n— ${[before, title, after].filter(Boolean).join(', ')}\n${link}`,
    html: `<blockquote cite="${escapeHtml(link)}"><p>${escapeHtml(quoted)}</p></blockquote><p>— ${before && `${escapeHtml(before)}, `}<a href="${escapeHtml(link)}">${escapeHtml(title)}</a>${after && `, ${escapeHtml(after)}`}</p>`,
    link,
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
