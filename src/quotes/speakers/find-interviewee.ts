import type { NamedEntity } from '../entities/named-entity.ts'
import type { Sentence } from '../token.ts'
import type { ResolutionState } from './resolution-state.ts'

/** How many tokens there can be between a name and "told me". A guess. */
const tellReach = 5

/** Whether a title, a role or a first name shows that a full name is a person's. */
export function isSurelyPerson({ parts, titled, role, gender }: NamedEntity): boolean {
  return parts.length > 1 && (titled === true || role !== undefined || gender !== undefined)
}

/**
 * Returns the person whom the author of an article asks, if the author writes in the first person outside quotations: "As I
 * sit opposite Sir Tobias Quill, I ask whether …" — "Quill tells me". The person of whom that is written most often.
 */
export function findInterviewee(state: ResolutionState): NamedEntity | undefined {
  const counts = new Map<NamedEntity, number>()
  for (const sentence of state.tokenized.sentences)
    for (const entity of findAsked(sentence, state)) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  let best: NamedEntity | undefined
  for (const [entity, count] of counts) if (!best || count > (counts.get(best) ?? 0)) best = entity
  return best
}

/** Returns the people whom the author asks, or who tell the author something, in one sentence. */
function findAsked(
  { from, to }: Sentence,
  { tokenized: { tokens }, words, entityAt }: ResolutionState,
): NamedEntity[] {
  const people: NamedEntity[] = []
  const telling: NamedEntity[] = []
  let asks = false
  for (let at = from; at < to; at++) {
    const lower = tokens[at]?.lower ?? ''
    const before = tokens[at - 1]?.lower ?? ''
    if (words.questionVerbs.has(lower) && words.narratorWords.has(before)) asks = true
    // "I ask whether Varrow …": what comes after is only talked about.
    else if (asks && (words.subordinators.has(lower) || words.questionWords.has(lower))) break
    const entity = entityAt.get(at)
    if (entity?.kind !== 'person' || !isSurelyPerson(entity)) continue
    people.push(entity)
    for (let verb = at + 1; verb < Math.min(to, at + tellReach); verb++)
      if (
        words.recipientVerbs.has(tokens[verb]?.lower ?? '') &&
        words.narratorWords.has(tokens[verb + 1]?.lower ?? '')
      )
        telling.push(entity)
  }
  return asks ? people : telling
}
