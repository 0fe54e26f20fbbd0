import type { NamedEntity } from '../entities/named-entity.ts'
import { isComma, isNameWord, isRoleWord } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'
import type { ResolutionState } from './resolution-state.ts'

/** How many tokens an age, a place or a role between commas can have. A guess. */
const maxInsertedTokens = 14

/**
 * Returns the person whose name is in apposition to a description: "one of the swimmers, Ida Marlow, said" — "the council’s
 * treasurer, Sana Orlo" — or before it: "Ida Marlow, 42, a teacher from Lowport, said".
 *
 * @param from index of the description's first token
 * @param to index after its last token
 */
export function findApposition(from: number, to: number, state: ResolutionState): NamedEntity | undefined {
  return findNameAfter(to, state) ?? findNameBefore(from, to, state)
}

/** "the mayor, Ida Marlow, said": a whole name between commas, or at the end of the sentence. */
function findNameAfter(to: number, state: ResolutionState): NamedEntity | undefined {
  const { tokens } = state.tokenized
  const comma = skipComplement(tokens, to, state)
  if (!isComma(tokens[comma])) return undefined
  // "Fellow swimmer, engineer Rik Weirman, 60, said", "her boss, Plinth CEO Rik Weirman": what is before the name belongs to it.
  let at = comma + 1
  while (at < comma + 4 && tokens[at]?.kind === 'word' && !state.entityAt.has(at)) {
    const token = tokens[at]
    if (!token || !(isRoleWord(token, state.words) || isNameWord(token, state.words))) return undefined
    at++
    if (tokens[at]?.text === '.') at++
  }
  const entity = state.entityAt.get(at)
  if (entity?.kind !== 'person') return undefined
  const end = endOfName(tokens, at, state)
  // "According to the wardens, Lowport’s Harbour Board has …": the owner of something.
  if (tokens.slice(at, end).some(({ possessive }) => possessive)) return undefined
  const isWhole = end - at > 1 || at > comma + 1
  // "said the mayor, Quill and others": the name goes on with a list, and is no apposition.
  const closes = tokens[end]?.kind !== 'word' || state.words.speechVerbs.has(tokens[end]?.lower ?? '')
  return isWhole && closes ? entity : undefined
}

/** "the former editor of the Standard, George Osborne": returns the index after what belongs to the description. */
function skipComplement(tokens: readonly Token[], to: number, { words }: ResolutionState): number {
  if (!words.prepositions.has(tokens[to]?.lower ?? '')) return to
  for (let at = to; at < to + maxInsertedTokens; at++) {
    const token = tokens[at]
    if (isComma(token)) return at
    if (token?.kind !== 'word' || words.speechVerbs.has(token.lower) || words.relatives.has(token.lower))
      return to
  }
  return to
}

function endOfName(tokens: readonly Token[], from: number, { words }: ResolutionState): number {
  let end = from
  for (let at = from; at < from + maxInsertedTokens; at++) {
    const token = tokens[at]
    if (isNameWord(token, words)) end = at + 1
    else if (
      token?.text !== '.' &&
      !(token && isNameWord(tokens[at + 1], words) && token.kind === 'word' && at === end)
    )
      break
  }
  return end
}

/** "Ida Marlow, 42, a teacher from Lowport, said": the name before a comma, and an age between. */
function findNameBefore(from: number, to: number, state: ResolutionState): NamedEntity | undefined {
  const { tokens } = state.tokenized
  let comma = from - 1
  if (!isComma(tokens[comma]) || isVerbAt(to, state)) return undefined
  if (/^\d{1,3}$/.test(tokens[comma - 1]?.text ?? '') && isComma(tokens[comma - 2])) comma -= 2
  if (!isNameWord(tokens[comma - 1], state.words)) return undefined
  for (let at = comma - 1; at >= Math.max(0, comma - maxInsertedTokens); at--) {
    const token = tokens[at]
    const entity = state.entityAt.get(at)
    if (entity) return entity.kind === 'person' && endOfName(tokens, at, state) === comma ? entity : undefined
    if (token?.kind === 'sign' && token.text !== '.') return undefined
  }
  return undefined
}

/** "In a letter to Ida Marlow, the mayor said": without a comma before its verb, the description is the subject. */
function isVerbAt(at: number, { tokenized: { tokens }, words }: ResolutionState): boolean {
  const { kind, lower = '' } = tokens[at] ?? {}
  const lists = [words.speechVerbs, words.judgementVerbs, words.auxiliaries, words.skippedWords]
  return kind === 'word' && lists.some((list) => list.has(lower))
}
