/** Characters other than those of plain English: ASCII, and the dashes and quotation marks from U+2010 to U+203A. */
const hasAccents = /[^\0-\x7F\u2010-\u203A]/

/**
 * The words of a text as a permalink writes them: lower case, only letters and digits, Latin letters without accents.
 * Other scripts keep their marks, because a vowel sign or a breathing can tell two words apart.
 *
 * @example findPermalinkWords('Café “Norte”') // ['cafe', 'norte']
 */
export function findPermalinkWords(text: string): string[] {
  if (!hasAccents.test(text)) return removeApostrophes(text).match(/[a-z\d]+/g) ?? []
  const unaccented = text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
  return removeApostrophes(unaccented).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

function removeApostrophes(text: string): string {
  return text.toLowerCase().replace(/[’'ʼ՚]/g, '')
}
