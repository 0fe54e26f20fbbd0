import { matchWords } from '../language-words.ts'

/** "Source: Harbour Ledger": a label for sources, and a source right after it. */
export const sourceLine = new RegExp(String.raw`^${matchWords('sourceLabels')}\s*[:：]\s*\S`, 'iu')
