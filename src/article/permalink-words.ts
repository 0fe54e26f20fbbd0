/**
 * The words of a text as a permalink writes them: lower case, only letters and digits, Latin letters without accents.
 * Other scripts keep their marks, because a vowel sign or a breathing can tell two words apart.
 *
 * @example findPermalinkWords('Café “Norte”') // ['cafe', 'norte']
 */
export function findPermalinkWords(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’'ʼ՚]/g, '')
  return plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
