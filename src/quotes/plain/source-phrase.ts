import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import { hasPhraseAt } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'
import { hasSpeaker, isNameToken } from './name-tokens.ts'
import { endOfNames, findPhraseWithArticle, findSubjectAt } from './noun-phrase.ts'
import type { PlainContext } from './plain-context.ts'
import { findSubjectAfterVerb } from './subject-after-verb.ts'

/** How many words can come before a phrase for "according to", in tokens. A guess. */
const maxWordsBeforeSource = 4

/** "Selon Odile Varenne, « … »" — "По словам Дубравина, «…»". */
export function findSource({
  tokenized: { tokens },
  words,
  at,
  sentence,
}: PlainContext): Mention | undefined {
  for (let index = sentence.from; index < Math.min(at, sentence.from + maxWordsBeforeSource); index++) {
    const source = findSourceAt(tokens, index, at, words)
    if (source) return source
  }
  return undefined
}

/** Returns the mention after a phrase for "according to" that begins at a token. */
export function findSourceAt(
  tokens: readonly Token[],
  at: number,
  to: number,
  words: FinderWords,
): Mention | undefined {
  for (const phrase of words.accordingTo) {
    const parts = phrase.split(' ')
    if (!hasPhraseAt(tokens, at, parts)) continue
    const start = at + parts.length
    // "según relata la portavoz"
    if (words.speechVerbs.has(tokens[start]?.lower ?? ''))
      return findSubjectAfterVerb(tokens, start, to, words)
    const subject = findSubjectAt(tokens, start, to, words)
    if (subject && (subject.kind !== 'nominal' || hasSpeaker(tokens, subject, words))) return subject
    // After such a phrase a noun or a name may have any case: "laut dem Sprecher".
    const object = words.determiners.has(tokens[start]?.lower ?? '')
      ? findPhraseWithArticle(tokens, start, to, words)
      : undefined
    if (object && hasSpeaker(tokens, object, words)) return object
    if (isNameToken(tokens[start], words))
      return { from: start, to: endOfNames(tokens, start, to, words), kind: 'name' }
  }
  return undefined
}
