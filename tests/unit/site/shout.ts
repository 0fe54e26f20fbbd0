/** Work for threads: returns a word in capitals, with a mark. Refuses an empty word. */
export function shout(word: string, { mark }: { mark: string }): string {
  if (word === '') throw new Error('nothing to shout')
  return word.toUpperCase() + mark
}
