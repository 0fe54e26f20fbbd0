import type { FinderWords } from '../../languages/finder-words.ts'
import { isSupposed, isUnsaid } from '../attribution/is-unsaid.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Token } from '../token.ts'
import { isNameToken } from './name-tokens.ts'

/** How far a verb of speech can be from the quotation, in tokens. A guess. */
const verbReach = 12

/**
 * Whether the speaker that a rule found stays open, because the text denies or supposes that the words were said, or gives them
 * to somebody else: "n’a pas dit : « … »", "könnte sagen: „…“", "fue descrito como “…”", "leyó una carta de Rivas: “…”".
 *
 * @param at index of the quotation's token
 * @param from the first token of its sentence
 */
export function isWithheld(
  tokens: readonly Token[],
  mention: Mention,
  at: number,
  from: number,
  words: FinderWords,
): boolean {
  if (mention.from >= at || mention.from < from) return false
  if (isSupposed(tokens, mention.from, from, words) || readsText(tokens, mention, at, words)) return true
  // "podría decir", "мог бы сказать": the infinitive is in no list.
  if (words.possibilityWords.has(tokens[mention.to]?.lower ?? '')) return true
  for (let verb = at - 1; verb >= Math.max(mention.to, at - verbReach); verb--) {
    const { lower = '', kind } = tokens[verb] ?? {}
    if (kind === 'quote') return false
    if (!words.speechVerbs.has(lower) && !words.judgementVerbs.has(lower)) continue
    const isPassive = words.copulas.has(tokens[verb - 1]?.lower ?? '')
    return isPassive || isUnsaid(tokens, verb, mention, from, words)
  }
  return false
}

/** "leyó una carta de Pablo Rivas: “…”": a text and its author between the subject and the colon. */
function readsText(tokens: readonly Token[], { to }: Mention, at: number, words: FinderWords): boolean {
  if (tokens[at - 1]?.text !== ':') return false
  let last = at - 2
  while (last > to && isNameToken(tokens[last], words)) last--
  if (last === at - 2) return false
  if (words.phrasePrepositions.has(tokens[last]?.lower ?? '')) last--
  return last > to && words.textNouns.has(tokens[last]?.lower ?? '')
}
