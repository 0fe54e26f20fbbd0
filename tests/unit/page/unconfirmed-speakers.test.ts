import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collectSpeakers } from '../../../src/library/collect-speakers.ts'
import { relateArticles } from '../../../src/library/relate-articles.ts'
import { writeSearchRecord } from '../../../src/library/write-search-record.ts'
import { findVoices } from '../../../src/page/find-voices.ts'
import { listSpeakers } from '../../../src/page/list-speakers.ts'
import { pickListQuotes } from '../../../src/page/pick-list-quotes.ts'
import { writeCitationMeta } from '../../../src/page/write-citation-meta.ts'
import { writeLinkedData } from '../../../src/page/write-linked-data.ts'
import { parseFixture, renderBody, sitePage } from './render-page.ts'

/** Names and roles that are in no other part of an article. */
const guess = fc
  .constantFrom('Zarquon', 'the zebra keeper', 'Зоркий', 'زرقاء')
  .map((name) => `${name} guessed`)
const quotation = fc.record({
  speaker: fc.option(guess, { nil: undefined }),
  role: fc.option(guess, { nil: undefined }),
  /** The field that has the comment; `undefined` if a person has confirmed the speaker. */
  unsure: fc.constantFrom('text', 'speaker', 'role', undefined),
})

/** Writes an article whose quotations have these speakers. A confirmed one is called “confirmed” instead of “guessed”. */
function writeArticle(
  quotations: readonly (typeof quotation extends fc.Arbitrary<infer T> ? T : never)[],
): string {
  const entries = quotations.map(({ speaker, role, unsure }, index) => {
    const fields = { text: `We light lamp number ${index + 1} at dusk`, speaker, role }
    const commented = unsure !== undefined && fields[unsure] === undefined ? 'text' : unsure
    return Object.entries(fields).flatMap(([field, value]) => {
      const told = commented === undefined ? value?.replace('guessed', 'confirmed') : value
      return value === undefined
        ? []
        : [`${field}: ${told}${field === commented ? ' # unsure: who is it?' : ''}`]
    })
  })
  const quotes = entries.map((lines) => `  - ${lines.join('\n    ')}`).join('\n')
  const body = quotations.map((_, index) => `“We light lamp number ${index + 1} at dusk,” it was said.`)
  // A name that is shown has to be in the article.
  body.push(`${quotations.map(({ speaker }) => speaker?.replace('guessed', 'confirmed')).join(', ')}`)
  return `---\nheadline: Lamps\nlanguage: en\npublished: 2031-11-04\nauthors: []\nsource:\n  name: The Ledger\n  relation: reprint\nquotes:\n${quotes}\n---\n\n${body.join('\n\n')}\n`
}

test('a guess of who said something is nowhere but in the article’s file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(quotation, { minLength: 1, maxLength: 5 }), async (quotations) => {
      const article = parseFixture(writeArticle(quotations))
      const surfaces = {
        page: await renderBody(article),
        'JSON-LD': writeLinkedData(article, sitePage),
        'citations and previews': writeCitationMeta(article, sitePage),
        search: writeSearchRecord(article, '/lamps/'),
        voices: findVoices(article),
        'speakers of the article': listSpeakers(article.quotes),
        'lists of articles': pickListQuotes(article.quotes, 9),
        'pages of speakers': collectSpeakers([article], new Map()),
        'related articles': [...relateArticles([article], new Map())],
      }
      for (const [name, surface] of Object.entries(surfaces)) {
        // The article itself is in some of them, with the fields of its file. Components draw its quotes, not those.
        const shown = JSON.stringify(surface, (key, value) => (key === 'frontmatter' ? undefined : value))
        expect(shown, name).not.toContain('guessed')
        if (quotations.some(({ unsure, speaker }) => unsure === undefined && speaker) && name === 'JSON-LD')
          expect(shown).toContain('confirmed')
      }
    }),
    { numRuns: 60 },
  )
})
