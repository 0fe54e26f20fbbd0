/** Measures the finder on articles whose quotations people have marked: `npm run bench:quotes`. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findQuotes } from '../../src/quotes/find-quotes.ts'
import { sharedFile } from './shared-files.ts'

interface GoldArticle {
  id: string
  text: string
}

function measure(articles: readonly GoldArticle[]): { lines: string; milliseconds: number } {
  for (const { text } of articles.slice(0, 20)) findQuotes(text, 'en') // warm
  const start = performance.now()
  const found = articles.map(({ id, text }) => ({
    id,
    quotes: findQuotes(text, 'en').filter((quote) => quote.kind === 'quotation'),
  }))
  const milliseconds = (performance.now() - start) / articles.length
  return { lines: found.map((row) => JSON.stringify(row)).join('\n'), milliseconds }
}

/** The same text once and twice as long: linear work takes twice as long. */
function measureHostile(): void {
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

const gold = sharedFile('eval/quotes/dev.jsonl')
const pronouns = sharedFile('eval/quotes/dev-pronouns.jsonl')
const scorer = sharedFile('eval/quotes/score.py')
if (gold === undefined || pronouns === undefined || scorer === undefined) {
  process.stdout.write('bench:quotes skipped: the shared evaluation data is not beside this checkout\n')
} else {
  const articles = readFileSync(gold, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldArticle)
  const { lines, milliseconds } = measure(articles)
  const folder = mkdtempSync(path.join(tmpdir(), 'fair-copy-'))
  const predicted = path.join(folder, 'predicted.jsonl')
  writeFileSync(predicted, `${lines}\n`)
  for (const args of [
    [gold, predicted],
    ['--pronouns', pronouns, predicted],
  ]) {
    const result = spawnSync('python3', [scorer, ...args], { encoding: 'utf8' })
    process.stdout.write(
      result.error ? 'python3 is not here, and the scorer needs it\n' : result.stdout + result.stderr,
    )
  }
  rmSync(folder, { recursive: true })
  process.stdout.write(`${articles.length} articles, ${milliseconds.toFixed(2)} ms each\n`)
}
measureHostile()
