import type { FinderWords } from '../languages/finder-words.ts'
import type { Token } from './token.ts'

/**
 * Marks verbs that mean speech only with another word after them, where it is missing: "went on: “…”" is speech, "went to the
 * pier" is not. Such a token gets a "*" in `lower`, so no list of words has it. Mutates the tokens.
 */
export function markOtherVerbs(tokens: readonly Token[], { phrasalVerbs }: FinderWords): void {
  if (phrasalVerbs.size === 0) return
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    const particles = token?.capital === false ? phrasalVerbs.get(token.lower) : undefined
    if (!token || !particles) continue
    const next = tokens[at + 1]
    // "she goes, “…”", "“…,” goes the saying"
    const isBesideSpeech = next === undefined || next.kind !== 'word' || tokens[at - 1]?.kind === 'quote'
    if (!isBesideSpeech && !particles.has(next.lower)) token.lower = `${token.lower}*`
  }
}
