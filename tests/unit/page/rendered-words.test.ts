import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { writeSearchRecord } from '../../../src/library/write-search-record.ts'
import { writeLinkedData } from '../../../src/page/write-linked-data.ts'
import { readSearchRecord } from '../library/read-search-record.ts'
import { parseFixture, renderBody, sitePage } from './render-page.ts'

/*
 * Search and JSON-LD have the words that the page shows, not those of the frontmatter. Words of the Markdown that are never
 * rendered, such as struck ones in a quotation, do not pass the gate.
 */

/** Writes an article with one quotation. `listed` is how the frontmatter has its words. */
function writeArticle(listed: string, body: string): string {
  return `---\nheadline: Lamps\nlanguage: en\npublished: 2031-11-04\nauthors: []\nsource:\n  name: The Ledger\n  relation: reprint\nquotes:\n  - text: ${JSON.stringify(listed)}\n---\n\n${body}\n`
}

const cases: Record<string, { listed: string; body: string; quotation: string }> = {
  'typography is that of the body': {
    listed: "it's ten - or twenty",
    body: '“it’s ten – or twenty,” it was said.',
    quotation: 'it’s ten – or twenty',
  },
}

describe('search and JSON-LD have the words of the page', () => {
  test.for(Object.entries(cases))('%s', async ([, { listed, body, quotation }]) => {
    const article = parseFixture(writeArticle(listed, body))
    const { document } = parseHTML(`<!doctype html><html><body>${await renderBody(article)}</body></html>`)
    // Struck words, and what the renderer adds to footnotes: their title, numbers and links back.
    for (const other of document.querySelectorAll('del, .sr-only, sup, .data-footnote-backref'))
      other.remove()
    const shown = document.body.textContent.replace(/\s+/g, '')
    const { text, quotes } = readSearchRecord(writeSearchRecord(article, '/lamps/').html)
    expect(text.replace(/^Lamps|\s|—/g, '')).toBe(shown)
    expect(quotes[0]?.text).toBe(quotation)
    expect(JSON.stringify(writeLinkedData(article, sitePage))).toContain(
      JSON.stringify(quotation).slice(1, -1),
    )
    expect(shown).toContain(quotation.replace(/\s+/g, ''))
    expect(shown).not.toContain('Unseen')
  })
})
