/** The words of a text as a permalink writes them: lower case, letters and digits only, Latin letters without their accents. */
export function findPermalinkWords(text: string): string[] {
  const bare = text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’'ʼ՚]/g, '')
  return bare.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
