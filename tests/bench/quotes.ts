/**
 * Scores the quotation finder on every set of articles annotated by people, one row per set and language, and times it:
 * `npm run bench:quotes`. A set that is missing is skipped with a line. `--verbose` also prints what the scorers print;
 * `--ablation` prints what leaving out one part costs.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { explainDoubt } from '../../src/quotes/explain-doubt.ts'
import { findQuotes } from '../../src/quotes/find-quotes.ts'
import { printAblation } from './ablate-speakers.ts'
import { formatTable } from './format-table.ts'
import { sharedFile } from './shared-files.ts'

interface GoldArticle {
  id: string
  text: string
  /** BCP 47 tag. Sets in one language leave it out. */
  language?: string
}

/** One row of the table. A cell without a value is a measure that the set has no annotations for. */
type Row = Record<string, string>

/** A set of articles with its own scorer. All paths are below the folder of the shared evaluation data. */
interface EvaluationSet {
  name: string
  gold: string
  scorer: string
  /** Language of articles that do not give one. */
  language: string
  /** Other files that the same scorer takes, each after its option. */
  extras?: { option: string; file: string }[]
  /** Reads the rows of the table from what the scorer prints. */
  readRows: (output: string) => Row[]
}

const evaluationSets: readonly EvaluationSet[] = [
  {
    name: 'quotes',
    gold: 'eval/quotes/dev.jsonl',
    scorer: 'eval/quotes/score.py',
    language: 'en',
    extras: [{ option: '--pronouns', file: 'eval/quotes/dev-pronouns.jsonl' }],
    readRows: readEnglishRow,
  },
  {
    name: 'quotes-world',
    gold: 'eval/quotes-world/dev.jsonl',
    scorer: 'eval/quotes-world/score.py',
    language: 'en',
    readRows: readWorldRows,
  },
  {
    name: 'quotes-german',
    gold: 'eval/quotes-german/dev.jsonl',
    scorer: 'eval/quotes-german/score.py',
    language: 'de',
    readRows: readGermanRow,
  },
]

const columns = [
  'set',
  'language',
  'quotations',
  'span P',
  'span R',
  'span F1',
  'mention',
  'both F1',
  'name right',
  'open',
  'wrong',
  'given as sure',
  'sure, wrong',
  'not a quotation (sure)',
]

function readEnglishRow(output: string): Row[] {
  const spans = /P ([\d.]+) {2}R ([\d.]+) {2}F1 ([\d.]+).*tp (\d+) fp (\d+) fn (\d+)/.exec(output)
  const mention = /^ {3}all +([\d.]+)/m.exec(output)
  const both = /END-TO-END.*F1 ([\d.]+)/.exec(output)
  const sure = /SURE AND WRONG +([\d.]+) of (\d+)/.exec(output)
  const pronouns = /pronouns (\d+): right (\d+), left open or not found (\d+), wrong (\d+)/.exec(output)
  const found = Number(spans?.[4])
  return [
    {
      language: 'en',
      quotations: `${found + Number(spans?.[6])}`,
      'span P': spans?.[1] ?? '',
      'span R': spans?.[2] ?? '',
      'span F1': spans?.[3] ?? '',
      mention: mention?.[1] ?? '',
      'both F1': both?.[1] ?? '',
      'given as sure': formatShare(Number(sure?.[2] ?? 0), found),
      'sure, wrong': `${Math.round(Number(sure?.[1] ?? 0) * Number(sure?.[2] ?? 0))} (mention)`,
      'not a quotation (sure)': spans?.[5] ?? '',
    },
    {
      language: 'en, pronouns',
      quotations: pronouns?.[1] ?? '',
      'name right': formatShare(Number(pronouns?.[2] ?? 0), Number(pronouns?.[1] ?? 1)),
      open: pronouns?.[3] ?? '',
      wrong: pronouns?.[4] ?? '',
    },
  ]
}

const worldLine =
  /^(\S+) +q +(?<q>\d+) P (?<P>[\d.]+) R (?<R>[\d.]+) F1 (?<F1>[\d.]+) \| mention (?<mention>[\d.]+) both (?<both>[\d.]+) \| name (?<name>[\d.]+) \(short (?<short>\d+) open (?<open>\d+) wrong (?<wrong>\d+) invented (?<invented>\d+)\) \| sure (?<sure>\d+) \([\d.]+\) wrong mention \d+ name (?<sureWrong>\d+) \| fp (?<fp>\d+) sure (?<fpSure>\d+) fn (?<fn>\d+)/gm

function readWorldRows(output: string): Row[] {
  const rows: Row[] = []
  // English, each of the others, and the others together: what is measured in one says nothing about the other.
  const others: Record<string, number> = {}
  for (const [, language = '', ...rest] of output.matchAll(worldLine)) {
    const [q, P, R, F1, mention, both, name, , open, wrong, invented, sure, sureWrong, fp, fpSure, fn] = rest
    if (language === 'all' || q === '0') continue
    const found = Number(q) - Number(fn)
    rows.push({
      language,
      quotations: q ?? '',
      'span P': P ?? '',
      'span R': R ?? '',
      'span F1': F1 ?? '',
      mention: mention ?? '',
      'both F1': both ?? '',
      'name right': name ?? '',
      open: open ?? '',
      wrong: `${Number(wrong) + Number(invented)}`,
      'given as sure': formatShare(Number(sure), found),
      'sure, wrong': sureWrong ?? '',
      'not a quotation (sure)': `${fp} (${fpSure})`,
    })
    if (language === 'en') continue
    const sums = { q, found, fp, fpSure, open, wrong: Number(wrong) + Number(invented), sure, sureWrong }
    for (const [key, value] of Object.entries({ ...sums, named: Number(name) * found }))
      others[key] = (others[key] ?? 0) + Number(value)
  }
  const {
    q = 0,
    found = 0,
    fp = 0,
    fpSure = 0,
    open = 0,
    wrong = 0,
    sure = 0,
    sureWrong = 0,
    named = 0,
  } = others
  if (q === 0) return rows
  rows.push({
    language: 'all but en',
    quotations: `${q}`,
    'span P': (found / (found + fp)).toFixed(3),
    'span R': (found / q).toFixed(3),
    'span F1': ((2 * found) / (found + fp + q)).toFixed(3),
    'name right': formatShare(named, found),
    open: `${open}`,
    wrong: `${wrong} (${(wrong / found).toFixed(2)})`,
    'given as sure': formatShare(sure, found),
    'sure, wrong': `${sureWrong}`,
    'not a quotation (sure)': `${fp} (${fpSure})`,
  })
  return rows
}

function readGermanRow(output: string): Row[] {
  const count = (name: string): number => Number(new RegExp(`'${name}': (\\d+)`).exec(output)?.[1] ?? 0)
  const scores =
    /P ([\d.]+) R ([\d.]+) F1 ([\d.]+) speaker mention ([\d.]+) of \d+ .* sure (\d+) wrong (\d+)/.exec(output)
  return [
    {
      language: 'de',
      quotations: `${count('tp') + count('fn')}`,
      'span P': scores?.[1] ?? '',
      'span R': scores?.[2] ?? '',
      'span F1': scores?.[3] ?? '',
      mention: scores?.[4] ?? '',
      'given as sure': formatShare(Number(scores?.[5] ?? 0), count('tp')),
      'sure, wrong': `${scores?.[6] ?? ''} (mention)`,
      'not a quotation (sure)': `${count('fp')} (${count('fpsure')})`,
    },
  ]
}

function formatShare(part: number, whole: number): string {
  return `${Math.round(part)} (${whole === 0 ? '–' : (part / whole).toFixed(2)})`
}

/** Scores one set. Returns its rows, and lines for people: how fast it was, or why it was skipped. */
function scoreSet(set: EvaluationSet, verbose: boolean): { rows: Row[]; note: string } {
  const gold = sharedFile(set.gold)
  const scorer = sharedFile(set.scorer)
  const skipped = {
    rows: [],
    note: `${set.name}: skipped, ${path.dirname(set.gold)} is not in the shared data\n`,
  }
  if (gold === undefined || scorer === undefined) return skipped
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
    for (const { option, file } of set.extras ?? []) {
      const extra = sharedFile(file)
      if (extra !== undefined) runs.push([option, extra, predicted])
    }
    const output = runs.map((args) => runScorer(scorer, args)).join('')
    const rows = set.readRows(output).map((row) => ({ set: set.name, ...row }))
    const note = `${set.name}: ${articles.length} articles, ${milliseconds.toFixed(2)} ms each\n`
    return { rows, note: verbose ? `${output}${note}` : note }
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

function runScorer(scorer: string, args: readonly string[]): string {
  const result = spawnSync('python3', [scorer, ...args], { encoding: 'utf8' })
  if (result.error) return 'not scored: the scorer needs python3\n'
  return result.status === 0 ? result.stdout : `not scored:\n${result.stderr}`
}

/** Speakers of the example clipping, as a person named them: the beginning of each quotation, and the full name. */
interface ExpectedClipping {
  quotes: { starts: string; speaker: string }[]
}

/** Counts how many quotations of the example clipping are found, named right and sure. Returns `undefined` without the file. */
function scoreClipping(): { row: Row; doubts: string } | undefined {
  const file = sharedFile('clippings/russia-warns-armenia.txt')
  const expectations = sharedFile('clippings/russia-warns-armenia.expected.json')
  if (file === undefined || expectations === undefined) return undefined
  const { quotes: expected } = JSON.parse(readFileSync(expectations, 'utf8')) as ExpectedClipping
  const found = findQuotes(readFileSync(file, 'utf8'), 'en').filter(({ kind }) => kind === 'quotation')
  const pairs = expected.map(({ starts, speaker }) => {
    const quote = found.find((one) => one.quote.startsWith(starts))
    return { quote, isRight: quote?.speaker === speaker }
  })
  const matched = pairs.filter(({ quote }) => quote !== undefined)
  const sure = matched.filter(({ quote }) => quote?.sure)
  const row = {
    set: 'clipping',
    language: 'en',
    quotations: `${expected.length}`,
    'span R': (matched.length / expected.length).toFixed(3),
    'name right': formatShare(pairs.filter(({ isRight }) => isRight).length, expected.length),
    'given as sure': formatShare(sure.length, expected.length),
    'sure, wrong': `${sure.filter(({ isRight }) => !isRight).length}`,
    'not a quotation (sure)': `${found.length - matched.length} (${found.filter(({ sure }) => sure).length - sure.length})`,
  }
  const doubtful = matched.flatMap(({ quote }) => (quote && !quote.sure ? [quote] : []))
  const doubts = doubtful.map(
    (quote) => `clipping, unsure: “${quote.quote.slice(0, 40)}”: ${explainDoubt(quote)}\n`,
  )
  return { row, doubts: doubts.join('') }
}

/** How many words an ordinary article has. */
const ordinaryWords = 600
const timedRounds = 5

/** Times the finder on the dev articles, in processor time for 600 words, so that other programs count less. */
function timeArticles(): void {
  const file = sharedFile('eval/quotes/dev.jsonl')
  if (file === undefined) return
  const texts = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as GoldArticle).text)
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0)
  const times = Array.from({ length: timedRounds }, () => {
    const start = process.cpuUsage()
    for (const text of texts) findQuotes(text, 'en')
    const { user, system } = process.cpuUsage(start)
    return ((user + system) / 1000 / words) * ordinaryWords
  })
  process.stdout.write(
    `an article of ${ordinaryWords} words: ${Math.min(...times).toFixed(1)} ms of processor time\n`,
  )
}

/** Times hostile texts at one and two times the length, in processor time. If the work is linear, the time doubles at most. */
function timeHostileTexts(): void {
  const texts: Record<string, (size: number) => string> = {
    'quotation marks': (size) => '"'.repeat(size),
    'openings never closed': (size) => '“a '.repeat(size / 3),
    'short quotations in one paragraph': (size) => '“a” '.repeat(size / 4),
    'short quotations, each said': (size) => '“a,” he said. '.repeat(size / 14),
    'paragraphs of dash speech': (size) => '— a, — said Ada.\n\n'.repeat(size / 18),
    'questions and answers': (size) => 'Q: a?\n\nA: b.\n\n'.repeat(size / 14),
    'block quotations': (size) => 'Ada said:\n\n> a\n> b\n\n'.repeat(size / 20),
    'no mark at all': (size) => 'a word and another '.repeat(size / 2),
  }
  for (const [name, make] of Object.entries(texts)) {
    const times = [50_000, 100_000].map((size) => {
      const text = make(size)
      const start = process.cpuUsage()
      findQuotes(text, 'en')
      const { user } = process.cpuUsage(start)
      return `${text.length.toLocaleString('en')} characters ${(user / 1000).toFixed(0)} ms`
    })
    process.stdout.write(`${name}: ${times.join(', ')}\n`)
  }
}

/** Scores all sets, times the finder and prints the results. */
function printScores(verbose: boolean): void {
  const scored = evaluationSets.map((set) => scoreSet(set, verbose))
  const clipping = scoreClipping()
  const rows = [...scored.flatMap(({ rows }) => rows), ...(clipping ? [clipping.row] : [])]
  for (const { note } of scored) process.stdout.write(note)
  if (rows.length > 0) process.stdout.write(`\n${formatTable(columns, rows)}\n\n`)
  process.stdout.write(clipping?.doubts ?? '')
  timeArticles()
  timeHostileTexts()
}

const [mode, only = ''] = process.argv.slice(2)
if (mode === '--ablation') printAblation(only)
else printScores(mode === '--verbose')
