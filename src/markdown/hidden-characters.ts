/** A character that a reader cannot see, or that changes how others are seen. */
export interface HiddenCharacter {
  /** UTF-16 offset in the text. */
  offset: number
  /** How a message calls it: `a zero-width space (U+200B)`. */
  name: string
}

/**
 * Everything that may be hidden: control and format characters, fillers, blank signs of Braille and of music, private use,
 * lone halves of pairs, and marks that strike a letter through. `findHiddenCharacters` leaves out those that a script or an emoji needs.
 */
const suspicious =
  /(?![\t\n\r])\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2028\u2029\ufffe\uffff]|[\u0334-\u0338]|[\u20d2\u20d3]|[\u20e5\u20e6]|\u2800|\u{1d159}|\p{Variation_Selector}/gu

/**
 * Characters outside the most usual ones: Latin, Greek, Cyrillic and Armenian letters, and punctuation. Without one of these
 * a text has nothing hidden, and most texts are long and have none.
 */
const unusual = /[^\t\n\r\x20-\x7e\xa0-\xac\xae-\u024f\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e]/

const names: Record<string, string> = {
  '\u00ad': 'a soft hyphen',
  '\u061c': 'a direction mark',
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width non-joiner',
  '\u200d': 'a zero-width joiner',
  '\u200e': 'a direction mark',
  '\u200f': 'a direction mark',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u2060': 'a word joiner',
  '\ufeff': 'a byte order mark',
}

const directionMark = /[\u061c\u200e\u200f]/
const directionControl = /[\u202a-\u202e\u2066-\u2069]/
/** Scripts in which a joiner or non-joiner changes how letters are written. */
const joiningScript =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Script=Thaana}\p{Script=Tibetan}]$/u
const emojiBefore = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\ufe0f|\u20e3)$/u
const emoji = /\p{Emoji}$/u

/**
 * Finds the characters of a text that no article needs: direction controls, zero-width characters, soft hyphens, control
 * and private-use characters, marks that strike letters through. Joiners are left out where a script or an emoji needs
 * them, and direction marks in languages that are written from right to left.
 */
export function findHiddenCharacters(text: string, isRightToLeft: boolean): HiddenCharacter[] {
  if (!unusual.test(text)) return []
  return [...text.matchAll(suspicious)].flatMap(({ index, 0: character }) =>
    isNeeded(character, text.slice(Math.max(0, index - 8), index), isRightToLeft)
      ? []
      : [{ offset: index, name: nameCharacter(character) }],
  )
}

/** Removes the characters that `findHiddenCharacters` finds. */
export function removeHiddenCharacters(text: string, isRightToLeft: boolean): string {
  return text.replace(suspicious, (character, index: number) =>
    isNeeded(character, text.slice(Math.max(0, index - 8), index), isRightToLeft) ? character : '',
  )
}

function isNeeded(character: string, before: string, isRightToLeft: boolean): boolean {
  if (directionMark.test(character)) return isRightToLeft
  if (character === '\u200c') return joiningScript.test(before)
  if (character === '\u200d') return joiningScript.test(before) || emojiBefore.test(before)
  if (/[\ufe0e\ufe0f]/.test(character)) return emoji.test(before)
  if (/[\ufe00-\ufe0d]|[\u{e0100}-\u{e01ef}]/u.test(character)) return /\p{Script=Han}$/u.test(before)
  // The flags of England, Scotland and Wales are spelled with invisible tags.
  if (/[\u{e0020}-\u{e007f}]/u.test(character)) return /[\u{1f3f4}\u{e0020}-\u{e007f}]$/u.test(before)
  if (character === '\u2800') return /[\u2801-\u28ff]\u2800*$/.test(before)
  return /[\u0600-\u0605\u06dd\u070f\u08e2\u0890\u0891]|\u{110bd}|\u{110cd}/u.test(character)
}

function nameCharacter(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const name =
    names[character] ??
    (directionControl.test(character)
      ? 'a direction control'
      : /[\u0334-\u0338\u20d2\u20d3\u20e5\u20e6]/.test(character)
        ? 'a mark that strikes a letter through'
        : /\p{Co}/u.test(character)
          ? 'a private-use character'
          : /\p{Cc}/u.test(character)
            ? 'a control character'
            : 'an invisible character')
  return `${name} (${code})`
}
