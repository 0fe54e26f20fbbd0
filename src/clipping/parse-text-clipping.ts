import { cleanText } from './clean-text.ts'
import { decodeCharacterReferences } from './decode-character-references.ts'
import type { ParsedClipping, StatedFields } from './parsed-clipping.ts'
import { buildTextBody } from './text/build-text-body.ts'
import { dropFurniture } from './text/drop-furniture.ts'
import {
  dropRepetitions,
  readCaptions,
  readCredits,
  readDateline,
  shapeBody,
} from './text/read-body-parts.ts'
import { readHeader } from './text/read-header.ts'
import { splitBlocks } from './text/split-blocks.ts'
import { accountFor, type TextDraft, type TextPass } from './text/text-block.ts'

/**
 * Furniture comes first, so that no prompt is taken for a headline. The header comes before the dateline, because the
 * dateline opens the first paragraph that is left.
 */
const passes: readonly TextPass[] = [
  dropFurniture,
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
  const { text: decoded, count } = decodeCharacterReferences(text)
  const { text: clean, repaired } = cleanText(decoded)
  const references = `${count} HTML character ${count === 1 ? 'reference' : 'references'}`
  const start: TextDraft = {
    blocks: splitBlocks(clean).map((block) => ({ text: block, fate: 'open' })),
    fields: { ...stated },
    stated: new Set(Object.keys(stated)),
  }
  const { blocks, fields } = passes.reduce((draft, pass) => pass(draft), start)
  return {
    ...fields,
    body: buildTextBody(blocks),
    account: blocks.map(accountFor),
    repaired: count === 0 ? repaired : [references, ...repaired],
  }
}
