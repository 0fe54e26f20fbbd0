import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkArticleFiles } from '../../../src/site/check-article-files.ts'
import { useTestFolder } from '../cli/run-command.ts'

const folder = useTestFolder()
const codeRoot = path.resolve(import.meta.dirname, '../../..')
const forms = new Map<string, string>()

/** Writes articles and checks all of them. Returns the messages about each. */
async function check(sources: Readonly<Record<string, string>>, isAll = true): Promise<string[][]> {
  for (const [name, source] of Object.entries(sources)) folder.write(name, source)
  const files = Object.keys(sources).map((shown) => ({ path: path.join(folder.path, shown), shown, forms }))
  const checked = await checkArticleFiles(files, { folder: folder.path, codeRoot }, isAll)
  return checked.map((one) => (one.kind === 'problems' ? one.problems.map(({ message }) => message) : []))
}

function makeSource(number: number): string {
  return `---
headline: Lamp ${number}
language: en
published: 2031-11-04
authors: []
source:
  name: The Harbour Ledger
  relation: reprint
quotes:
  - text: The lamp is lit
    speaker: Tomas Vell
---

“The lamp is lit,” said Tomas Vell.
`
}

/** Forty-two articles: a cache is used from forty on. */
function makeArticles(): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: 42 }, (_, number) => [`article-${number}.md`, makeSource(number)]),
  )
}

const cacheFiles = () => readdirSync(path.join(folder.path, 'checked-articles'))
/** The names of the kept articles. */
const listKept = (): string[] =>
  cacheFiles().flatMap((file) =>
    (JSON.parse(readFileSync(path.join(folder.path, 'checked-articles', file), 'utf8')) as [string][]).map(
      ([name]) => path.basename(name),
    ),
  )

const breakArticle = (source = ''): string => source.replace('speaker:', 'speeker:')

test('an article without problems is kept, and one that changes is checked again', async () => {
  const articles = makeArticles()
  const broken = { ...articles, 'article-7.md': breakArticle(articles['article-7.md']) }
  const first = await check(broken)
  expect(first.flatMap((messages, index) => (messages.length > 0 ? [index] : []))).toEqual([7])
  expect(listKept()).toHaveLength(41)
  expect((await check(articles)).flat()).toEqual([])
  expect(await check(broken)).toEqual(first)
})

test('an article that is kept is not checked again', async () => {
  const articles = makeArticles()
  await check(articles)
  const kept = path.join(folder.path, 'checked-articles')
  for (const file of cacheFiles()) {
    const text = readFileSync(path.join(kept, file), 'utf8')
    writeFileSync(path.join(kept, file), text.replaceAll('"warnings":[]', '"warnings":[{"message":"kept"}]'))
  }
  const files = Object.keys(articles).map((shown) => ({ path: path.join(folder.path, shown), shown, forms }))
  const cache = { folder: folder.path, codeRoot }
  const again = await checkArticleFiles(files, cache)
  expect(again.flatMap(({ warnings }) => warnings)).toHaveLength(42)
  const withForms = files.map((file) => ({ ...file, forms: new Map([['I. Marlow', 'Ida Marlow']]) }))
  expect((await checkArticleFiles(withForms, cache)).flatMap(({ warnings }) => warnings)).toEqual([])
})

test('a check of some articles keeps the others, and one of all forgets them', async () => {
  const articles = makeArticles()
  await check(articles)
  const some = Object.fromEntries(Object.entries(articles).slice(0, 40))
  await check(some, false)
  expect(listKept()).toHaveLength(42)
  await check(some)
  expect(listKept()).toHaveLength(40)
})

test('a picture that was removed is missed, though the article did not change', async () => {
  const articles = makeArticles()
  const pictured = {
    ...articles,
    'article-3.md': (articles['article-3.md'] ?? '').replace(
      'headline:',
      'image:\n  src: quay.png\n  alt: The quay\nheadline:',
    ),
  }
  folder.write('quay.png', '')
  expect((await check(pictured)).flat()).toEqual([])
  rmSync(path.join(folder.path, 'quay.png'))
  expect((await check(pictured)).flat()).toEqual(['there is no picture quay.png beside the article'])
})

test('many articles are checked by threads, and the results are in the order of the files', async () => {
  const sources = Object.fromEntries(
    Array.from({ length: 230 }, (_, number) => {
      const source = makeSource(number)
      return [`article-${number}.md`, number % 100 === 7 ? breakArticle(source) : source]
    }),
  )
  for (const [name, source] of Object.entries(sources)) folder.write(name, source)
  const files = Object.keys(sources).map((shown) => ({ path: path.join(folder.path, shown), shown, forms }))
  const checked = await checkArticleFiles(files)
  expect(checked.flatMap(({ kind }, number) => (kind === 'problems' ? [number] : []))).toEqual([7, 107, 207])
  expect(checked[100]).toMatchObject({ article: { slug: 'article-100' } })
})
