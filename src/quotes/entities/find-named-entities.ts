import type { FinderWords } from '../../languages/finder-words.ts'
import { sliceTokens } from '../slice-tokens.ts'
import type { Sentence, Token, TokenizedText } from '../tokenize-text.ts'
import { findNameRun, type NameRun } from './find-name-run.ts'
import { learnFromContext } from './learn-from-context.ts'
import type { NamedEntity } from './named-entity.ts'

/** A headline has at least this many words of four letters or more; fewer may be a name with its title. A guess. */
const minHeadlineWords = 4

/**
 * Finds the people and offices that a text names, in order of first mention, with gender and role where the text gives
 * them. Longer and shorter forms of a name are one entity. Headlines are skipped.
 */
export function findNamedEntities(tokenized: TokenizedText, words: FinderWords): NamedEntity[] {
  const { tokens, sentences } = tokenized
  const entities: NamedEntity[] = []
  const byLastName = new Map<string, NamedEntity[]>()
  const add = (run: NameRun): void => {
    const { to, nameFrom } = run
    const nameTokens = tokens.slice(nameFrom, to)
    const parts = nameTokens.flatMap((token) => (token.kind === 'word' ? [token.lower] : []))
    const last = parts.at(-1)
    if (last === undefined) return
    const sameLastName = byLastName.get(last) ?? []
    let entity = sameLastName.find((known) => hasSameName(known, parts))
    if (!entity) {
      const kind = nameTokens.some((token) => words.officeNouns.has(token.lower)) ? 'office' : 'person'
      entity = { name: formatName(tokenized, run, words), parts, kind, mentions: [] }
      entities.push(entity)
      byLastName.set(last, [...sameLastName, entity])
    } else if (parts.length > entity.parts.length) {
      entity.name = formatName(tokenized, run, words)
      entity.parts = parts
    }
    entity.mentions.push(nameFrom)
    if (entity.kind === 'person') learnFromContext(entity, tokenized, run, words)
  }
  for (const sentence of sentences) {
    if (isHeadline(tokens, sentence)) continue
    for (let at = sentence.from; at < sentence.to; at++) {
      const run = findNameRun(tokens, at, sentence.to, words)
      if (!run) continue
      add(run)
      at = run.to - 1
    }
  }
  return entities
}

/** "Quill Slams Varrow Over Pier": if every word has a capital, capitals do not show which words are names. */
function isHeadline(tokens: readonly Token[], { from, to }: Sentence): boolean {
  const long = tokens.slice(from, to).filter(({ kind, text }) => kind === 'word' && /^\p{L}{4,}/u.test(text))
  return long.length >= minHeadlineWords && long.every(({ capital }) => capital)
}

/** Returns the name without its titles, a possessive 's, or the language's article at its end. */
function formatName(
  tokenized: TokenizedText,
  { nameFrom, to }: NameRun,
  { inflectedNames }: FinderWords,
): string {
  const name = sliceTokens(tokenized, nameFrom, to)
  const bare = tokenized.tokens[to - 1]?.possessive ? name.replace(/['’]s$|['’]$/, '') : name
  return inflectedNames?.article === undefined ? bare : bare.replace(inflectedNames.article, '')
}

/** Whether a name is a shorter or longer form of an entity's name: same last words, and no different first name. */
function hasSameName(entity: NamedEntity, parts: readonly string[]): boolean {
  const [short, long] = entity.parts.length <= parts.length ? [entity.parts, parts] : [parts, entity.parts]
  if (short.length === 1) return entity.kind === 'person' || long.length === 1
  return (
    short.every((part, index) => part === long[long.length - short.length + index]) ||
    (short[0] === long[0] && short.at(-1) === long.at(-1))
  )
}
