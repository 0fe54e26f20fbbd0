import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCslItem } from '../../../src/citation/csl-item.ts'
import { makeCitationFormatter } from '../../../src/citation/format-citations.ts'
import { changeDay, fillMarks, makeAccessDay, markDay } from '../../../src/site/access-day.ts'
import { readCitationData } from '../../../src/site/read-citation-data.ts'
import { makeArticle } from '../library/make-article.ts'

const citationData = await readCitationData()
const formatCitations = makeCitationFormatter(citationData)

/** A page with every form of the day, and an article that has days in its words. */
const cited = fc.record({
  headline: fc.constantFrom('Lamps stay lit', 'Last visited Dec 1, 2031', 'Քար (2032-12-24)'),
  archived: fc.constantFrom(undefined, 'https://archive.example/20321224/(last visited Dec 24, 2032)'),
})
const days = fc.array(
  fc
    .date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, '2031-11-04'.length)),
  { minLength: 1, maxLength: 4 },
)

test('a page whose day is changed is the page of that day', () => {
  const formatOn = (
    { headline, archived }: { headline: string; archived: string | undefined },
    accessed: string,
  ) => {
    const source = {
      name: 'The Harbour Ledger',
      relation: 'reprint' as const,
      ...(archived ? { archived } : {}),
    }
    const { slug, frontmatter } = makeArticle({ headline, source })
    return makeCslItem({ slug, frontmatter, address: 'https://a.example/', siteName: 'Ledger', accessed })
  }
  fc.assert(
    fc.property(cited, days, (article, [first = '', ...others]) => {
      const draw = (day: string): string =>
        [
          ...formatCitations(formatOn(article, day)).map(({ html }) => html),
          `${article.headline} ${day}.`,
        ].join('\n')
      const today = makeAccessDay(first, citationData)
      const marked = [
        ...formatCitations(formatOn(article, first), (style) => markDay(today, style)).map(
          ({ html }) => html,
        ),
        `${article.headline} ${markDay(today, 'iso')}.`,
      ].join('\n')
      let page = fillMarks(marked, today)
      expect(Buffer.from(page.html).toString()).toBe(draw(first))
      for (const day of others) {
        page = changeDay(page, makeAccessDay(day, citationData))
        expect(Buffer.from(page.html).toString()).toBe(draw(day))
      }
    }),
    { numRuns: 30, seed: 15 },
  )
})
