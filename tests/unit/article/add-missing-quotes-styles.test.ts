import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { addMissingQuotes } from '../../../src/article/add-missing-quotes.ts'
import { parseFrontmatter } from '../../../src/article/parse-frontmatter.ts'
import { splitArticleFile } from '../../../src/article/split-article-file.ts'
import { findComments } from '../../../src/yaml/list-layout.ts'
import { styledArticles } from './yaml-styles.ts'

/** Cases of each run. `FUZZ_RUNS` sets more. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 150)

interface ReadArticle {
  yaml: string
  /** Every field except the quotations. */
  rest: unknown
  /** The quotations by their words, with their doubt. */
  quotes: Map<string, { speaker?: string; isUnsure: boolean }>
}

function read(source: string): ReadArticle {
  const yaml = splitArticleFile(source)?.yaml ?? ''
  const fields = parseFrontmatter(yaml)
  if (fields.kind === 'problems') throw new Error(JSON.stringify(fields.problems))
  const { quotes: _, ...rest } = parse(yaml)
  const quotes = fields.frontmatter.quotes.map(
    ({ text, speaker }, index) =>
      [text.trim(), { ...(speaker && { speaker }), isUnsure: fields.unsure.has(index) }] as const,
  )
  return { yaml, rest, quotes: new Map(quotes) }
}

test('whatever style the YAML has, --fix keeps every entry, doubt, comment and field, or writes nothing', () => {
  let completed = 0
  let all = 0
  fc.assert(
    fc.property(styledArticles, (source) => {
      const before = read(source)
      const fixed = addMissingQuotes(source)
      all++
      if (fixed?.kind !== 'completed') {
        expect(fixed).toMatchObject({ kind: 'unsafe', problem: { line: expect.any(Number) } })
        return
      }
      completed++
      const after = read(fixed.source)
      expect(after.quotes.size).toBe(4)
      expect(after.rest).toEqual(before.rest)
      for (const [text, entry] of before.quotes) expect(after.quotes.get(text), text).toEqual(entry)
      expect(findComments(after.yaml).map(({ text }) => text.trim())).toEqual(
        findComments(before.yaml).map(({ text }) => text.trim()),
      )
      expect(splitArticleFile(fixed.source)?.body).toBe(splitArticleFile(source)?.body)
      if (source.includes('\r\n')) expect(fixed.source).not.toMatch(/(?<!\r)\n/)
    }),
    { numRuns },
  )
  expect(completed / all).toBeGreaterThan(0.95)
})
