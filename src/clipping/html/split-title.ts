/** In words. A guess: names of sections and sites have no more. */
export const maxSection = 3

/**
 * The parts of a page's title: "The Paper » News » Headline". In Chinese and Japanese, titles need no spaces around the
 * separator.
 */
export function splitTitle(title: string): string[] {
  return title
    .split(
      /\s+[|–—·•»›:-]+\s+|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}！？])[-_|](?=\p{Script=Han})/u,
    )
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
}
