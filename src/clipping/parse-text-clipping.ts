import { accountFor } from './block.ts'
import { detectLanguage } from './detect-language.ts'
import type { ParsedClipping, StatedFields } from './parsed-clipping.ts'
import { readCopyrightHolder } from './read-copyright-holder.ts'
import { buildTextBody } from './text/build-text-body.ts'
import { dropFurniture } from './text/drop-furniture.ts'
import { prepareText } from './text/prepare-text.ts'
import {
  dropRepetitions,
  readCaptions,
  readCredits,
  readDateline,
  shapeBody,
} from './text/read-body-parts.ts'
import { readHeader } from './text/read-header.ts'
import { readMasthead } from './text/read-masthead.ts'
import { separateQuotations } from './text/separate-quotations.ts'
import { splitBlocks } from './text/split-blocks.ts'
import type { TextDraft, TextPass } from './text/text-block.ts'

/**
 * Furniture comes first, so that no prompt is taken for a headline. The header comes before the dateline, because the
 * dateline opens the first paragraph that is left.
 */
const passes: readonly TextPass[] = [
  dropFurniture,
  readMasthead,
  readHeader,
  readDateline,
  readCredits,
  readCaptions,
  dropRepetitions,
  shapeBody,
]

/**
 * Parses an article that was copied from a page as plain text. No date, source or language is guessed. The entries of the
 * loss account contain all words of the cleaned text, in order.
 *
 * @param stated fields that the writer states: no line is read as one of them
 */
export function parseTextClipping(text: string, stated: StatedFields = {}): ParsedClipping {
  const { text: prepared, repaired } = prepareText(text)
  const language = detectLanguage(prepared)
  const { blocks: split, joined } = splitBlocks(separateQuotations(prepared, language ?? 'en'))
  const start: TextDraft = {
    blocks: split,
    fields: { ...stated },
    stated: new Set(Object.keys(stated)),
    language,
  }
  const { blocks, fields } = passes.reduce((draft, pass) => pass(draft), start)
  const source = fields.sourceName ?? readCopyrightHolder(blocks)
  return {
    ...fields,
    ...(source && { sourceName: source }),
    body: buildTextBody(blocks),
    account: blocks.map(accountFor),
    repaired:
      joined === 0
        ? repaired
        : [...repaired, `${joined} ${joined === 1 ? 'word' : 'words'} divided at the end of a line`],
  }
}
