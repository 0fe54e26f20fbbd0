import { findFinderWords } from '../../src/languages/find-language.ts'
import type { LanguageWeights } from '../../src/languages/language.ts'
import { attributeSpeakers } from '../../src/quotes/attribute-speakers.ts'
import { findQuoteSpans } from '../../src/quotes/find-quote-spans.ts'
import { resolveSpeakers } from '../../src/quotes/resolve-speakers.ts'
import { tokenizeText } from '../../src/quotes/tokenize-text.ts'
import { pronounFolds, readFullNames } from './fit-pronoun-weights.ts'
import { isSameName } from './same-name.ts'

interface GoldQuote {
  start: number
  end: number
  speakerStart: number
  speakerEnd: number
  speakerText: string | null
}

/** How many cases like the average are added to each kind. A guess. */
const averageCases = 2

/** A kind with fewer cases has no likelihood of its own. A guess: two right ones say little. */
const minCases = 5

/**
 * Measures how likely the full name is right if the mention is, for each way in which a mention is resolved. On the labelled
 * quotations whose mention the finder has right; pronouns are resolved with weights that were not fitted to their article.
 *
 * With few cases the share is drawn towards that of all kinds together, as if two more cases were like the average.
 */
export function measureNameLikelihoods(
  articles: readonly { text: string; quotes: readonly GoldQuote[] }[],
  weights: Pick<LanguageWeights, 'speakers'>,
  heldOut: readonly ReadonlyMap<string, number>[],
): { weights: Map<string, number>; scores: Record<string, string> } {
  const words = findFinderWords('en')
  const counts = new Map<string, { right: number; all: number }>()
  const names = readFullNames()
  for (const number of new Set(names.map(({ article }) => article))) {
    const article = articles[number]
    if (!article) continue
    const tokenized = tokenizeText(article.text, findQuoteSpans(article.text, 'en'), words)
    const { tokens } = tokenized
    const attributions = attributeSpeakers(tokenized, words, weights.speakers)
    const speakers = resolveSpeakers(
      tokenized,
      attributions,
      words,
      heldOut[number % pronounFolds] ?? new Map(),
    )
    for (const { start, end, speaker } of names.filter((one) => one.article === number)) {
      const gold = article.quotes.find((quote) => quote.start === start && quote.end === end)
      const index = tokenized.spans.findIndex((span) => span.start < end && start < span.end)
      const mention = attributions[index]?.mention
      const resolved = speakers[index]
      if (!gold || gold.speakerText === null || !mention || !resolved) continue
      const from = tokens[mention.from]?.start ?? 0
      const to = tokens[mention.to - 1]?.end ?? 0
      if (mention.inside || from >= gold.speakerEnd || to <= gold.speakerStart) continue
      const { name, kind } = resolved
      const right = name === undefined ? speaker === null : speaker !== null && isSameName(name, speaker)
      const count = counts.get(kind) ?? { right: 0, all: 0 }
      counts.set(kind, { right: count.right + (right ? 1 : 0), all: count.all + 1 })
    }
  }
  const sorted = [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
  const all = sorted.reduce((sum, [, count]) => sum + count.all, 0)
  const right = sorted.reduce((sum, [, count]) => sum + count.right, 0)
  return {
    weights: new Map(
      sorted
        .filter(([, count]) => count.all >= minCases)
        .map(([kind, count]) => [
          kind,
          (count.right + averageCases * (right / all)) / (count.all + averageCases),
        ]),
    ),
    scores: {
      'quotations with the right mention': `${all}`,
      'name right': (right / all).toFixed(3),
      ...Object.fromEntries(sorted.map(([kind, count]) => [kind, `${count.right} of ${count.all}`])),
    },
  }
}
