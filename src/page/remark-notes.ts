import type { Properties } from 'hast'
import { h } from 'hastscript'
import type { PhrasingContent, Root } from 'mdast'
import type { LocatedQuote } from '../article/article.ts'
import { formatMessage } from '../languages/format-message.ts'
import type { InterfaceWords } from '../languages/interface-words.ts'
import { isolateWords } from '../languages/isolate-words.ts'
import { listSeparator } from '../languages/list-separator.ts'
import { findTextNodes } from '../markdown/parse-body.ts'
import { findNotePlace, type NotePlace } from './find-note-place.ts'
import { type ListedLabel, labelSpeakers } from './label-speaker.ts'
import type { NoteLayout } from './lay-out-notes.ts'
import type { NoteNode } from './mdast-nodes.ts'
import { formatQuoteWords } from './quote-words.ts'

/** What a note shows of a quotation. */
export type NotedQuote = Pick<
  LocatedQuote,
  'id' | 'parts' | 'language' | 'speaker' | 'role' | 'said' | 'voice' | 'passages'
>

/** Interface texts of a note. */
export type NoteWords = Pick<
  InterfaceWords,
  'unnamedSpeaker' | 'linkToQuotation' | 'moreQuotations' | 'quotationMarks'
>

/** Options of `remarkNotes`. */
export interface NoteOptions {
  /** The article's quotations, in the order of the text. */
  quotes: readonly NotedQuote[]
  /** One layout per quotation, as `layOutNotes` returns them. */
  layouts: readonly NoteLayout[]
  /** The article's language, a BCP 47 tag. */
  language: string
  words: NoteWords
}

/**
 * remark plugin: puts each quotation's note into the text, right before its passage. A note is a link without text: what it
 * shows is in attributes that the style sheet draws beside the passage, so the words of a quotation are in the document
 * once. It is the passage's one stop for the Tab key, and its name says whose words follow.
 *
 * Runs after `remarkPassages`, which marks where the passages are.
 */
export function remarkNotes({ quotes, layouts, language, words }: NoteOptions): (tree: Root) => void {
  return (tree) => {
    const blocks = findTextNodes(tree)
    const labels = labelSpeakers(quotes, words.unnamedSpeaker)
    // Backwards, because the notes of one block are put before its passages one after the other.
    for (const [index, quote] of [...quotes.entries()].reverse()) {
      const place = quote.passages[0] && findNotePlace(blocks, quote.passages[0].block)
      const layout = layouts[index]
      const label = labels[index]
      if (!place || !layout || !label) continue
      insertNote(place, quote.id, buildNote(quote, layout, index + 1, label))
    }
  }

  function buildNote(
    quote: NotedQuote,
    { size, isJoined, foldedCount, isFolded, isAtEnd }: NoteLayout,
    number: number,
    { name: who, role, said, isRoleRepeated }: ListedLabel,
  ): NoteNode {
    const { id, language: quoteLanguage, voice } = quote
    const [ownRole, occasion] = [role, said].map((fact) =>
      fact === undefined ? '' : `${listSeparator(language)}${isolateWords(fact, language)}`,
    )
    const details = `${isRoleRepeated ? '' : ownRole}${occasion}`
    const [open, close] = words.quotationMarks
    const hProperties: Properties = {
      className: [
        'note',
        `voice-${voice}`,
        ...(size === 'normal' ? [] : [size]),
        ...(isJoined ? ['joined'] : []),
        ...(isFolded ? ['folded'] : []),
        ...(isAtEnd ? ['at-end'] : []),
      ],
      href: `#${id}`,
      dataNumber: String(number),
      dataWords: `${open}${formatQuoteWords(quote, words.quotationMarks)}${close}`,
      ...(foldedCount === undefined
        ? {}
        : {
            dataMore:
              foldedCount === 1
                ? `${who} …`
                : formatMessage(words.moreQuotations, { count: String(foldedCount) }),
          }),
      ariaLabel: formatMessage(words.linkToQuotation, { speaker: who }),
      ...(quoteLanguage === undefined ? {} : { lang: quoteLanguage }),
    }
    const name = h('b', {
      dataWho: who,
      // Not drawn beside the text: a sheet shows it.
      ...(isRoleRepeated && ownRole ? { dataRole: ownRole } : {}),
      ...(details ? { dataDetails: details } : {}),
      ...(quoteLanguage === undefined ? {} : { lang: language }),
    })
    return { type: 'note', data: { hName: 'a', hProperties, hChildren: [name] } }
  }
}

/** Inserts a note into its block. Notes of later quotations are already there. */
function insertNote({ block, place }: NotePlace, id: string, note: NoteNode): void {
  const children: PhrasingContent[] = block.children
  const passage = children.findIndex((child) => containsPassage(child, id))
  let at = place === 'start' ? 0 : place === 'end' ? children.length : Math.max(0, passage)
  // Several quotations may begin inside one link, and a paragraph's end may have several notes of a table.
  while (children[at - 1]?.type === 'note') at -= 1
  children.splice(at, 0, note)
}

function containsPassage(node: PhrasingContent, id: string): boolean {
  if (node.type === 'passage' && node.data.hProperties['id'] === id) return true
  return 'children' in node && node.children.some((child) => containsPassage(child as PhrasingContent, id))
}
