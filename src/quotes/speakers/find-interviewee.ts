import type { NamedEntity } from '../entities/named-entity.ts'
import type { ResolutionState } from './resolution-state.ts'

/**
 * Returns the person whom the author of an article meets or asks, if the author writes "I ask" outside quotations: "As I sit
 * opposite Sir Tobias Quill, I ask whether …" — "… tells me". The person named most often like that, before what is asked.
 */
export function findInterviewee({ tokenized, words, entityAt }: ResolutionState): NamedEntity | undefined {
  const { tokens, sentences } = tokenized
  const counts = new Map<NamedEntity, number>()
  let asks = false
  for (const { from, to } of sentences) {
    let narrator = false
    for (let at = from; at < to; at++) {
      const token = tokens[at]
      const lower = token?.lower ?? ''
      if (words.narratorWords.has(lower)) narrator = true
      if (words.narratorWords.has(tokens[at - 1]?.lower ?? '') && words.questionVerbs.has(lower)) asks = true
      // "I ask whether Varrow …": what comes after is only talked about.
      else if (narrator && (words.subordinators.has(lower) || words.questionWords.has(lower))) break
      const entity = entityAt.get(at)
      if (entity?.kind !== 'person') continue
      const isSubject = tokens.slice(at, Math.min(to, at + 12)).some(({ lower: next }) => next === 'me')
      if (narrator || isSubject) counts.set(entity, (counts.get(entity) ?? 0) + 1)
    }
  }
  if (!asks) return undefined
  let best: NamedEntity | undefined
  for (const [entity, count] of counts) if (!best || count > (counts.get(best) ?? 0)) best = entity
  return best
}
