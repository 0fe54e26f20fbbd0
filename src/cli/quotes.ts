import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { splitArticleFile } from '../article/split-article-file.ts'
import { ClippingRefused } from '../clipping/clipping-refused.ts'
import { detectLanguage } from '../clipping/detect-language.ts'
import { parseHtmlClipping } from '../clipping/html/parse-html-clipping.ts'
import { joinBlocks, parseBody } from '../markdown/parse-body.ts'
import { findQuotes } from '../quotes/find-quotes.ts'
import type { FoundQuote } from '../quotes/found-quote.ts'
import { formatQuoteCount } from './format-clip-report.ts'
import { readTextFile, UnreadableFile } from './read-text-file.ts'

const usage = `Finds what was said in an article, and who said it.

  npm run quotes -- FILE            readable: each quotation, its speaker, how that was decided, how sure it is
  npm run quotes -- --json FILE     the same as JSON
  npm run quotes -- --jsonl         {id, text} lines from standard input, {id, quotes} lines out

FILE is text, Markdown or a saved page; - is standard input.
  --language TAG   the article's language, where the file does not say it
`

/** Whether the mention is doubtful, and how much, or only whom it stands for. */
function describeDoubt({ likelihood, speakerText }: FoundQuote): string {
  if (likelihood === undefined || speakerText === undefined) return 'unsure'
  return likelihood < 0.95 ? `unsure: ${Math.round(likelihood * 100)} in 100` : 'unsure whom that stands for'
}

function formatQuotes(quotes: readonly FoundQuote[]): string {
  const said = quotes.filter((quote) => quote.kind === 'quotation')
  const entries = quotes.map((quote) => {
    const words = `“${quote.quote.replace(/\s+/g, ' ')}”`
    if (quote.kind === 'notQuotation') return `${words}\n    nobody's words: a title, a name or a scare quote`
    const who = quote.speaker ?? quote.role ?? 'speaker not known'
    const role = quote.speaker !== undefined && quote.role !== undefined ? `, ${quote.role}` : ''
    const mention =
      quote.speakerText === undefined || quote.speakerText === quote.speaker
        ? ''
        : `, as “${quote.speakerText}”`
    return `${words}\n    ${who}${role}${quote.sure ? '' : `  (${describeDoubt(quote)})`}\n    ${quote.rule}${mention}`
  })
  const unsure = said.filter((quote) => !quote.sure).length
  const named = said.filter((quote) => quote.speaker !== undefined).length
  const counts = { quotations: said.length, speakers: named, toCheck: unsure }
  return [...entries, formatQuoteCount(counts)].join('\n\n')
}

async function findInLines(language: string): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const { id, text } = JSON.parse(line) as { id: unknown; text: unknown }
    if (typeof text !== 'string') throw new SyntaxError(`no text in the line ${line.slice(0, 60)}`)
    const quotes = findQuotes(text, language).filter((quote) => quote.kind === 'quotation')
    process.stdout.write(`${JSON.stringify({ id, quotes })}\n`)
  }
}

/** A file's words, and the language that it says they are in. */
function readQuotesInput(source: string, file: string): { text: string; language?: string | undefined } {
  if (/\.x?html?$/i.test(file)) {
    const { body, language } = parseHtmlClipping(source)
    return { text: joinBlocks(parseBody(body)), language: language?.value }
  }
  const parts = splitArticleFile(source)
  if (!parts && !file.endsWith('.md')) return { text: source.replaceAll('\r\n', '\n') }
  const language = /^language:\s*["']?([\w-]+)/m.exec(parts?.yaml ?? '')?.[1]
  return { text: joinBlocks(parseBody(parts?.body ?? source)), language }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      language: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [file] = positionals
  if (values.jsonl) return findInLines(values.language ?? 'en')
  if (values.help || file === undefined) {
    process.stdout.write(usage)
    process.exitCode = values.help ? 0 : 1
    return
  }
  const { text, language } = readQuotesInput(await readTextFile(file), file)
  const told = values.language ?? language ?? detectLanguage(text) ?? 'en'
  const quotes = findQuotes(text, told)
  process.stdout.write(`${values.json ? JSON.stringify(quotes, undefined, 2) : formatQuotes(quotes)}\n`)
}

try {
  await main()
} catch (error) {
  const known =
    error instanceof UnreadableFile ||
    error instanceof ClippingRefused ||
    error instanceof SyntaxError ||
    (error as { code?: string }).code?.startsWith('ERR_PARSE')
  if (!known) throw error
  process.stderr.write(`${(error as Error).message.split('\n')[0]}\n`)
  process.exitCode = 1
}
