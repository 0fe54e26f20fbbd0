const folds = new Map<string, string>()
for (const mark of '‘’‚‛′`´') folds.set(mark, "'")
for (const mark of '“”„‟″«»「」『』＂') folds.set(mark, '"')
for (const dash of '‐‑‒–—―−') folds.set(dash, '-')
folds.set('…', '...')
// Left to the printer, not to the speaker: soft hyphens, joiners and direction marks have no width.
for (const invisible of '\u00ad\u200b\u2060\ufeff\u200e\u200f') folds.set(invisible, '')

/**
 * A text without the differences that are the printer's and not the speaker's: straight and curly marks, the kinds of
 * dash, of space, and of ellipsis. Letters, case, digits and all other punctuation stay. Composed as NFC.
 *
 * @example foldTypography('“Yes\u00a0– we…”') // '"Yes - we..."'
 */
export function foldTypography(text: string): string {
  let folded = ''
  for (const character of text.normalize('NFC')) folded += folds.get(character) ?? character
  return folded.replaceAll("''", '"').replace(/\s+/g, ' ').trim()
}

/** A folded text without the comma or the stop that stands inside closing marks; an ellipsis is not such a stop. */
export function dropClosingStop(folded: string): string {
  return folded.replace(/(?<![.,])\s?[.,]$/, '')
}
