/** Characters other than those of plain English: ASCII, and the dashes and quotation marks from U+2010 to U+203A. */
const hasAccents = /[^\0-\x7F\u2010-\u203A]/

/**
 * The words of a text as a permalink writes them: lower case, only letters and digits, Latin letters without accents.
 * Other scripts keep their marks, because a vowel sign or a breathing can tell two words apart.
 *
 * @example findPermalinkWords('Café “Norte”') // ['cafe', 'norte']
 */
export function findPermalinkWords(text: string): string[] {
  const unaccented = hasAccents.test(text)
    ? text
        .normalize('NFD')
        .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
        .normalize('NFC')
    : text
  const plain = unaccented.toLowerCase().replace(/[’'ʼ՚]/g, '')
  return plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
