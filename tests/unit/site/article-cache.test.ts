import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { readCachedArticles, writeCachedArticles } from '../../../src/site/article-cache.ts'
import type { ShelvedArticle } from '../../../src/site/article-shelf.ts'
import { makeArticle } from '../library/make-article.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'article-cache-'))

beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function shelve(...slugs: string[]): Map<string, ShelvedArticle> {
  return new Map(
    slugs.map((slug) => [
      slug,
      {
        article: makeArticle({ slug }),
        links: [],
        digest: `digest of ${slug}`,
        html: '<p>A lamp</p>',
        pictures: [],
      },
    ]),
  )
}

const none = new Map<string, ShelvedArticle>()

test('articles are read as they were written', async () => {
  const articles = shelve('lamps', 'ferry', 'bridge')
  await writeCachedArticles(folder, none, articles)
  expect(await readCachedArticles(folder)).toEqual(articles)
})

test('only the files of changed articles are written, and articles that are gone are removed', async () => {
  const articles = shelve(...Array.from({ length: 40 }, (_, number) => `article-${number}`))
  await writeCachedArticles(folder, none, articles)
  const files = readdirSync(folder)
  for (const name of files) writeFileSync(path.join(folder, name), '')
  const fewer = new Map(articles)
  fewer.delete('article-7')
  await writeCachedArticles(folder, articles, fewer)
  const touched = files.filter(
    (name) =>
      !statSync(path.join(folder, name), { throwIfNoEntry: false }) ||
      statSync(path.join(folder, name)).size > 0,
  )
  expect(touched).toHaveLength(1)
})

test('a damaged file keeps nothing, and the others stay', async () => {
  const articles = shelve('lamps', 'ferry', 'bridge')
  await writeCachedArticles(folder, none, articles)
  writeFileSync(path.join(folder, readdirSync(folder)[0] ?? ''), '{')
  expect((await readCachedArticles(folder)).size).toBe(2)
  rmSync(path.join(folder, readdirSync(folder)[0] ?? ''))
  expect(await readCachedArticles(path.join(folder, 'missing'))).toEqual(none)
})
