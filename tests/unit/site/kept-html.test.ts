import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'
import type { ShelvedArticle } from '../../../src/site/article-shelf.ts'
import { keepHtml, openKeptHtml } from '../../../src/site/kept-html.ts'

const root = mkdtempSync(path.join(tmpdir(), 'kept-html-'))
const folder = path.join(root, 'html')

beforeEach(() => rmSync(folder, { recursive: true, force: true }))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** An article as the loader has it: drawn in this build if it has `html`. */
function shelve(slug: string, digest: string, html?: string): ShelvedArticle {
  const fields = 'headline: The ferry\nauthors: []\nlanguage: en\npublished: 2031-01-02\nquotes: []'
  const source = `---\n${fields}\nsource: {name: The Quay, relation: reprint}\n---\n\nThe ferry sank.\n`
  const parsed = parseArticle(source, `${slug}.md`)
  if (parsed.kind !== 'article') throw new Error(JSON.stringify(parsed.problems))
  const entry = { article: parsed.article, digest, fingerprint: '', versions: [], pictures: [] }
  return html === undefined ? entry : { ...entry, html }
}

const shelf = (...articles: ShelvedArticle[]) => new Map(articles.map((entry) => [entry.article.slug, entry]))

test('the HTML of an earlier build is read, and that of this build is used', async () => {
  await keepHtml(folder, new Map(), shelf(shelve('ferry', 'a', 'FERRY'), shelve('quay', 'a', 'QUAY')))
  const readHtml = openKeptHtml(folder)
  expect(await readHtml(shelve('ferry', 'a'))).toBe('FERRY')
  expect(await readHtml(shelve('quay', 'b', 'NEW QUAY'))).toBe('NEW QUAY')
})

test('the HTML of an article that did not change is kept when others do', async () => {
  const before = shelf(shelve('ferry', 'a', 'FERRY'), shelve('quay', 'a', 'QUAY'))
  await keepHtml(folder, new Map(), before)
  await keepHtml(folder, before, shelf(shelve('ferry', 'a'), shelve('quay', 'b', 'NEW QUAY')))
  expect(await openKeptHtml(folder)(shelve('ferry', 'a'))).toBe('FERRY')
  expect(await openKeptHtml(folder)(shelve('quay', 'b'))).toBe('NEW QUAY')
})

test('HTML that is not kept, is of other words or was of an article that is gone is drawn again', async () => {
  const before = shelf(shelve('ferry', 'a', 'FERRY'), shelve('quay', 'a', 'QUAY'))
  await keepHtml(folder, new Map(), before)
  await keepHtml(folder, before, shelf(shelve('ferry', 'a')))
  const readHtml = openKeptHtml(folder)
  for (const drawn of [shelve('ferry', 'b'), shelve('quay', 'a'), shelve('bridge', 'a')])
    expect(await readHtml(drawn)).toContain('The ferry sank.')
})
