import type { FinderWords } from '../../languages/finder-words.ts'
import type { NamedEntity } from '../entities/named-entity.ts'
import { firstMention } from '../mentions/first-mention.ts'
import type { Mention } from '../mentions/mention.ts'
import { sliceTokens } from '../slice-tokens.ts'
import type { Token, TokenizedText } from '../tokenize-text.ts'
import { findEntity, type ResolutionState, type ResolvedMention } from './resolution-state.ts'

/** "It said": the office, or the text of an office, that was the subject before; sure where only one has spoken. */
export function resolveOffice(mention: Mention, sentence: number, state: ResolutionState): ResolvedMention {
  const { tokenized, words } = state
  for (let number = sentence; number >= Math.max(0, sentence - 2); number--) {
    const own = tokenized.sentences[number]
    if (!own) continue
    const end = number === sentence ? mention.from : own.to
    const subject = end > own.from ? firstMention(tokenized.tokens, own.from, end, words) : undefined
    if (!subject || subject.from === mention.from) continue
    const entity = findEntity(subject, state)
    if (entity) return { entity, sure: entity.kind === 'office' && sentence - number <= 1 }
    if (subject.kind === 'nominal') return resolveNoun(subject, number, state)
  }
  return { sure: false }
}

/** A noun: an unnamed speaker, the text of somebody who spoke before, or a description of somebody named. */
export function resolveNoun(mention: Mention, sentence: number, state: ResolutionState): ResolvedMention {
  const { tokenized, words } = state
  const tokens = tokenized.tokens.slice(mention.from, mention.to)
  const named = findEntity(mention, state)
  if (named) return { entity: named, sure: true }
  const head = tokens.findLast((token) => words.speakers.has(token.lower) || words.texts.has(token.lower))
  const definite = words.definite.has(tokens[0]?.lower ?? '')
  const role = sliceTokens(tokenized, mention.from, mention.to)
  if (!definite) return { role, sure: head !== undefined && words.speakers.has(head.lower) }
  if (head && words.texts.has(head.lower)) return resolveStatement(role, state)
  const described = head
    ? state.entitiesWithRole.filter((entity) => isDescribed(entity, head.lower, words))
    : []
  const last = state.pastSpeakers.at(-1)
  const adjacent =
    last && paragraphsBetween(last.sentence, sentence, tokenized) <= 1 && last.entity.kind === 'person'
      ? last.entity
      : undefined
  const only = described.length === 1 ? described[0] : undefined
  const entity = adjacent && described.includes(adjacent) ? adjacent : only
  if (entity) return { entity, sure: isAllOf(entity, tokens, head, words) }
  if (adjacent && head) return { entity: adjacent, sure: false }
  return { role, sure: false }
}

function paragraphsBetween(one: number, other: number, { sentences }: TokenizedText): number {
  return (sentences[other]?.paragraph ?? 0) - (sentences[one]?.paragraph ?? 0)
}

/** Whether a noun can describe somebody of that role: the role has it, or another word for it. */
function isDescribed({ role }: NamedEntity, noun: string, words: FinderWords): boolean {
  if (role === undefined) return false
  const lower = role.toLowerCase()
  return (
    lower.split(/[^\p{L}-]+/u).includes(noun) ||
    (words.alike[noun] ?? []).some((other) => lower.includes(other))
  )
}

/** Whether the role has every word of a description: "the former minister" need not be who was called a minister. */
function isAllOf(
  { role }: NamedEntity,
  description: readonly Token[],
  head: Token | undefined,
  words: FinderWords,
): boolean {
  const known = new Set(role?.toLowerCase().match(/[\p{L}-]+/gu))
  return description.every(
    (token) =>
      token === head || token.kind !== 'word' || words.determiners.has(token.lower) || known.has(token.lower),
  )
}

/** "The statement": of the office that has spoken; sure where there is only one. */
function resolveStatement(role: string, { officesThatSpoke }: ResolutionState): ResolvedMention {
  const last = [...officesThatSpoke].at(-1)
  return last ? { entity: last, sure: officesThatSpoke.size === 1 } : { role, sure: false }
}
