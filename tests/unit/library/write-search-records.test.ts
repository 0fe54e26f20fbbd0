import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { type SearchedQuote, writeSearchRecords } from '../../../src/library/write-search-records.ts'

const folder = path.resolve(import.meta.dirname, '../../fixtures/site')

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  const parsed = parseArticle(readFileSync(path.join(folder, name), 'utf8'), name)
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  const { article } = parsed
  const records = writeSearchRecords(article, '/articles/x/')

  test(`each letter of the searched quotations is counted to the quotation it is in: ${name}`, () => {
    const quotations = records.find(({ filters }) => filters.kind[0] === 'quotations')
    expect(quotations === undefined).toBe(article.quotes.length === 0)
    if (!quotations) return
    const list = JSON.parse(quotations.meta.quotes ?? '[]') as SearchedQuote[]
    const letters = quotations.content.replace(/\s/g, '')
    expect(letters.length).toBe(list.reduce((sum, quote) => sum + quote.letters, 0))
    let from = 0
    for (const quote of list) {
      expect(letters.slice(from, from + quote.letters)).toContain(quote.text.replace(/\s/g, ''))
      from += quote.letters
    }
  })

  test(`a speaker nobody has confirmed is not found by name or role: ${name}`, () => {
    const told = JSON.parse(records[1]?.meta.quotes ?? '[]') as SearchedQuote[]
    for (const [index, quote] of article.quotes.entries())
      if (quote.unconfirmed) expect(told[index]?.speaker ?? told[index]?.role).toBeUndefined()
  })

  test(`no two records have one address: ${name}`, () => {
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length)
  })
}
