import { cleanText } from './clean-text.ts'
import { decodeCharacterReferences } from './decode-character-references.ts'
import type { ParsedClipping, StatedFields } from './parsed-clipping.ts'
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
import { writeTextBody } from './text/write-text-body.ts'

/** Furniture first, so that no prompt is taken for a headline; the header before the dateline, which opens what is left. */
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
 * Reads an article that was copied off a page as plain text. Only what stands in it: no date, source or language is
 * guessed. What the writer states is looked for in no line. The account's entries, one after another, are the cleaned text's words in their order.
 */
export function parseTextClipping(text: string, stated: StatedFields = {}): ParsedClipping {
  const { text: decoded, count } = decodeCharacterReferences(text)
  const { text: clean, mended: cleaned } = cleanText(decoded)
  const mended =
    count === 0
      ? cleaned
      : [`${count} HTML character ${count === 1 ? 'reference' : 'references'}`, ...cleaned]
  const start: TextDraft = {
    blocks: splitBlocks(clean).map((block) => ({ text: block, fate: 'open' })),
    fields: { ...stated },
    stated: new Set(Object.keys(stated)),
  }
  const { blocks, fields } = passes.reduce((draft, pass) => pass(draft), start)
  return { ...fields, body: writeTextBody(blocks), account: blocks.map(accountFor), mended }
}
