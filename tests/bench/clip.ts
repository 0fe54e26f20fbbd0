import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { parseHtmlClipping } from '../../src/clipping/html/parse-html-clipping.ts'
import { parseMachineDate } from '../../src/clipping/html/parse-machine-date.ts'
import { lineOf, nameOf, readJsonLd, toArray } from '../../src/clipping/html/read-json-ld.ts'
import { writePlainMarkdown } from '../../src/clipping/write-plain-markdown.ts'
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts'
import { findUnaccounted } from '../page-words.ts'
import { measureTrafilatura } from './clip-trafilatura.ts'

// The article's text is the plain text of the body we write: its Markdown read back, one line for each paragraph,
// heading, list entry and table cell, marks and addresses gone. The headline and the fields are no part of it.
function articleText(body: Root): string {
  const lines: string[] = []
  visit(parseMarkdown(writePlainMarkdown(body)), (node) => {
    if (
      node.type === 'paragraph' ||
      node.type === 'heading' ||
      node.type === 'tableCell' ||
      node.type === 'code'
    ) {
      lines.push(plainText(node))
    }
  })
  return lines.join('\n')
}

/** Readability alone, its lines parted as a reader sees them. */
function readabilityText(html: string): string {
  const { document } = parseHTML(html)
  const content = new Readability(document as unknown as Document).parse()?.content ?? ''
  const parted = content.replace(
    /<(?=\/?(?:p|div|h\d|li|br|td|th|blockquote|figcaption|section|article)\b)/gi,
    '\n<',
  )
  return parseHTML(`<html><body>${parted}</body></html>`).document.body?.textContent ?? ''
}

/** Odd, so that the median is one of them. */
const rounds = 5

const shared = resolve(process.env['FAIR_COPY_SHARED'] ?? '../shared')
const pages = join(shared, 'eval', 'pages')

if (process.argv.includes('trafilatura')) measureTrafilatura(process.env['TRAFILATURA'])
else if (!existsSync(join(pages, 'gold.json'))) {
  console.log(`bench:clip: nothing measured, there are no saved pages at ${pages} (set FAIR_COPY_SHARED)`)
} else run()

function run(): void {
  const gold = JSON.parse(readFileSync(join(pages, 'gold.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >
  const ids = Object.keys(gold)
  const html = new Map(
    ids.map((id) => [id, gunzipSync(readFileSync(join(pages, `${id}.html.gz`))).toString('utf8')] as const),
  )
  const [alone, own] = measureTimes([...html.values()])
  const text = new Map(
    [...html].map(([id, page]) => [id, articleText(parseHtmlClipping(page).body)] as const),
  )
  const half = (first: boolean): string[] =>
    ids.filter((id) => Number.parseInt(id.slice(0, 2), 16) % 2 === (first ? 0 : 1))
  const readability = new Map([...html].map(([id, page]) => [id, readabilityText(page)] as const))
  console.log('                         pages  precision  recall     F1')
  for (const [name, of] of [
    ['all', ids],
    ['half A (developed on)', half(true)],
    ['half B (read too, at the end)', half(false)],
  ] as const) {
    console.log(`${name.padEnd(24)} ${score(gold, text, of)}`)
    console.log(`${'  Readability alone'.padEnd(24)} ${score(gold, readability, of)}`)
  }
  console.log(
    `pages a second: ${(ids.length / own).toFixed(1)}, Readability alone ${(ids.length / alone).toFixed(1)}: ${(own / alone).toFixed(2)} times its time`,
  )
  printAccounts(html)
  printAgreement(html)
  const keep = process.env['BENCH_KEEP']
  if (keep)
    writeFileSync(
      keep,
      JSON.stringify(Object.fromEntries([...text].map(([id, text]) => [id, { articleBody: text }]))),
    )
}

/**
 * Seconds for all pages: a page parsed by linkedom and read by Readability, nothing else; and all that `clip` does with a
 * page's text to have the article's Markdown, its fields and its account. Page by page the two take turns at being first;
 * of each page's rounds the median counts, and a first round, in which the machine compiles the code, does not.
 */
function measureTimes(pages: readonly string[]): [alone: number, own: number] {
  const ways = [
    (page: string) => new Readability(parseHTML(page).document as unknown as Document).parse(),
    (page: string) => parseHtmlClipping(page),
  ]
  const times = ways.map(() => pages.map((): number[] => []))
  for (let round = 0; round <= rounds; round += 1) {
    for (const [place, page] of pages.entries()) {
      const order = (round + place) % 2 === 0 ? [0, 1] : [1, 0]
      for (const way of order) {
        const start = performance.now()
        ways[way]?.(page)
        if (round > 0) times[way]?.[place]?.push((performance.now() - start) / 1000)
      }
    }
  }
  const total = (of: readonly number[][] | undefined): number =>
    (of ?? []).reduce((sum, page) => sum + (page.toSorted((a, b) => a - b)[(rounds - 1) / 2] ?? 0), 0)
  return [total(times[0]), total(times[1])]
}

/** How many pages have an account whose words are, one by one, those of the page’s body as it was saved. */
function printAccounts(html: ReadonlyMap<string, string>): void {
  const failing = [...html].filter(
    ([, page]) => findUnaccounted(page, parseHtmlClipping(page).account) !== '',
  )
  console.log(`every word of the page accounted for: ${html.size - failing.length} of ${html.size} pages`)
  for (const [id] of failing) console.log(`  not in ${id}`)
}

/** One line of the shared scorer's figures for some of the pages. */
function score(
  gold: Record<string, { articleBody: string }>,
  predicted: Map<string, string>,
  ids: readonly string[],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-clip-'))
  try {
    const [wanted, given] = [join(folder, 'gold.json'), join(folder, 'predicted.json')]
    writeFileSync(wanted, JSON.stringify(Object.fromEntries(ids.map((id) => [id, gold[id]]))))
    writeFileSync(
      given,
      JSON.stringify(Object.fromEntries(ids.map((id) => [id, { articleBody: predicted.get(id) ?? '' }]))),
    )
    const said = execFileSync('python3', [join(pages, 'score.py'), wanted, given], { encoding: 'utf8' })
    const [count, precision, recall, f1] =
      said
        .match(/[\d.]+(?=\s|$)/g)
        ?.slice(0, 5)
        .filter((figure) => figure !== '1') ?? []
    return `${count?.padStart(5)} ${precision?.padStart(10)} ${recall?.padStart(7)} ${f1?.padStart(6)}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** How often headline, authors and day agree with a page's JSON-LD, of the pages whose JSON-LD states them. */
function printAgreement(html: ReadonlyMap<string, string>): void {
  const counts = { headline: [0, 0], authors: [0, 0], date: [0, 0] } as Record<string, [number, number]>
  const fold = (text: unknown): string =>
    (lineOf(String(text)) ?? '').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
  const count = (name: string, agrees: boolean): void => {
    const pair = counts[name]
    if (pair) pair[agrees ? 0 : 1] += 1
  }
  for (const page of html.values()) {
    const scripts = [...parseHTML(page).document.querySelectorAll('script[type="application/ld+json"]')]
    const said = readJsonLd(scripts.map((script) => script.textContent ?? '')).find(
      (data) => data['headline'],
    )
    if (!said) continue
    const clipping = parseHtmlClipping(page)
    const names = toArray(said['author'])
      .map(nameOf)
      .filter((name) => name !== undefined)
      // Some pages give the paper itself, or an administrator's account, as an author.
      .filter((name) => fold(name) !== fold(nameOf(said['publisher'])) && !/admin$/i.test(name))
    const day = parseMachineDate(String(said['datePublished'] ?? ''))?.slice(0, 10)
    count('headline', fold(said['headline']) === fold(clipping.headline?.value))
    if (names.length > 0) {
      const ours = clipping.authors?.value.map((author) => fold(author.name)) ?? []
      count(
        'authors',
        names.every((name) => ours.some((own) => fold(name).includes(own))),
      )
    }
    if (day !== undefined) count('date', clipping.published?.value.slice(0, 10) === day)
  }
  const line = Object.entries(counts).map(([name, [yes, no]]) => `${name} ${yes} of ${yes + no}`)
  console.log(`agrees with JSON-LD: ${line.join(', ')}`)
}
