const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** How many letters of an alphabet one sign of Chinese or Japanese says as much as. A guess: translations are about three times as long. */
const lettersPerSign = 3

/** The length of a text in characters. A sign of Chinese or Japanese counts as three. */
export function measureText(text: string): number {
  return text.length + (text.match(ideographs)?.length ?? 0) * (lettersPerSign - 1)
}
