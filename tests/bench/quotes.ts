/** Scores the quotation finder on articles annotated by people, and times it: `npm run bench:quotes`. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findQuotes } from '../../src/quotes/find-quotes.ts'
import { sharedFile } from './shared-files.ts'

interface GoldArticle {
  id: string
  text: string
  /** BCP 47 tag. Sets in one language leave it out. */
  language?: string
}

/** A set of articles with its own scorer. All paths are below the folder of the shared evaluation data. */
interface EvaluationSet {
  name: string
  gold: string
  scorer: string
  /** Language of articles that do not give one. */
  language: string
  /** Another file that the same scorer takes after this option. */
  extra?: { option: string; file: string }
  /** How many lines of the scorer's output are scores. The lines after them are examples of errors. */
  scoreLines?: number
}

const evaluationSets: readonly EvaluationSet[] = [
  {
    name: 'English',
    gold: 'eval/quotes/dev.jsonl',
    scorer: 'eval/quotes/score.py',
    language: 'en',
    extra: { option: '--pronouns', file: 'eval/quotes/dev-pronouns.jsonl' },
  },
  {
    name: 'News of the world',
    gold: 'eval/quotes-world/dev.jsonl',
    scorer: 'eval/quotes-world/score.py',
    language: 'en',
  },
  {
    name: 'German',
    gold: 'eval/quotes-german/dev.jsonl',
    scorer: 'eval/quotes-german/score.py',
    language: 'de',
    scoreLines: 2,
  },
]

function scoreSet(set: EvaluationSet): string {
  const gold = sharedFile(set.gold)
  const scorer = sharedFile(set.scorer)
  const extra = set.extra && sharedFile(set.extra.file)
  if (gold === undefined || scorer === undefined || (set.extra && extra === undefined))
    return `${set.name}: skipped, ${path.dirname(set.gold)} is not in the shared evaluation data\n`
  const articles = readFileSync(gold, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldArticle)
  const { predictions, milliseconds } = predict(articles, set.language)
  const folder = mkdtempSync(path.join(tmpdir(), 'fair-copy-'))
  try {
    const predicted = path.join(folder, 'predicted.jsonl')
    writeFileSync(predicted, `${predictions.join('\n')}\n`)
    const runs = [[gold, predicted]]
    if (set.extra && extra !== undefined) runs.push([set.extra.option, extra, predicted])
    const scores = runs.map((args) => runScorer(scorer, args, set.scoreLines))
    const time = `${articles.length} articles, ${milliseconds.toFixed(2)} ms each\n`
    return `${set.name}\n${scores.join('')}${time}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Returns one line of JSON per article, as the scorers read it, and the time per article. */
function predict(
  articles: readonly GoldArticle[],
  language: string,
): { predictions: string[]; milliseconds: number } {
  const find = (article: GoldArticle) => findQuotes(article.text, article.language ?? language)
  articles.slice(0, 20).forEach(find) // Compiles the code before it is timed.
  const start = performance.now()
  const found = articles.map(find)
  const milliseconds = (performance.now() - start) / articles.length
  const predictions = articles.map(({ id }, index) =>
    JSON.stringify({ id, quotes: found[index]?.filter(({ kind }) => kind === 'quotation') }),
  )
  return { predictions, milliseconds }
}

function runScorer(scorer: string, args: readonly string[], lines = Number.POSITIVE_INFINITY): string {
  const result = spawnSync('python3', [scorer, ...args], { encoding: 'utf8' })
  if (result.error) return 'not scored: the scorer needs python3\n'
  if (result.status !== 0) return `not scored:\n${result.stderr}`
  return result.stdout
    .split(/(?<=\n)/)
    .slice(0, lines)
    .join('')
}

/** Times hostile texts at one and two times the length. If the work is linear, the time doubles at most. */
function timeHostileTexts(): void {
  const texts: Record<string, (size: number) => string> = {
    'quotation marks': (size) => '"'.repeat(size),
    'openings never closed': (size) => '“a '.repeat(size / 3),
    'short quotations in one paragraph': (size) => '“a” '.repeat(size / 4),
    'no mark at all': (size) => 'a word and another '.repeat(size / 2),
  }
  for (const [name, make] of Object.entries(texts)) {
    const times = [50_000, 100_000].map((size) => {
      const text = make(size)
      const start = performance.now()
      findQuotes(text, 'en')
      return `${text.length.toLocaleString('en')} characters ${(performance.now() - start).toFixed(0)} ms`
    })
    process.stdout.write(`${name}: ${times.join(', ')}\n`)
  }
}

for (const set of evaluationSets) process.stdout.write(`${scoreSet(set)}\n`)
timeHostileTexts()
