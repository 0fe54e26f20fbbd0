const folds = new Map<string, string>()
for (const mark of '‘’‚‛′`´') folds.set(mark, "'")
for (const mark of '“”„‟″«»「」『』＂') folds.set(mark, '"')
for (const dash of '‐‑‒–—―−') folds.set(dash, '-')
folds.set('…', '...')
// Soft hyphens, joiners and direction marks have no width, and do not change the words.
for (const invisible of '\u00ad\u200b\u2060\ufeff\u200e\u200f') folds.set(invisible, '')
const foldable = new RegExp(`[${[...folds.keys()].join('')}]`, 'g')
/** White space that is not one plain space. */
const unevenSpace = /[^\S ]|\s\s/

/**
 * Removes typographic differences that say nothing about what was said: straight or curly marks, kinds of dash, of space and
 * of ellipsis. Letters, case, digits and all other punctuation stay. The result is in NFC.
 *
 * @example foldTypography('“Yes\u00a0– we…”') // '"Yes - we..."'
 */
export function foldTypography(text: string): string {
  const folded = text
    .normalize('NFC')
    .replace(foldable, (character) => folds.get(character) ?? character)
    .replaceAll("''", '"')
  return (unevenSpace.test(folded) ? folded.replace(/\s+/g, ' ') : folded).trim()
}

/** The commas and full stops of Latin, Chinese, Arabic, Hindi and Armenian, as a class of a regular expression. */
export const stops = '[.,，、。．｡､،۔।։]'
const closingStop = new RegExp(`(?<!${stops})\\s?${stops}$`)

/**
 * Removes the comma or full stop at the end of a folded text, as printed inside closing marks. An ellipsis stays, but not the
 * reporter's comma behind it.
 *
 * @example dropClosingStop('we lost it ...,') // 'we lost it ...'
 */
export function dropClosingStop(folded: string): string {
  return folded.replace(/\s?,$/, '').replace(closingStop, '')
}
