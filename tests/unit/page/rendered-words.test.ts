import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { writeSearchRecords } from '../../../src/library/write-search-records.ts'
import { writeLinkedData } from '../../../src/page/write-linked-data.ts'
import { parseFixture, renderBody, sitePage } from './render-page.ts'

/*
 * Search and JSON-LD have the words that the page shows: not those of the frontmatter, and not words of the Markdown that
 * are never rendered.
 */

/** Writes an article with one quotation. `listed` is how the frontmatter has its words. */
function writeArticle(listed: string, body: string): string {
  return `---\nheadline: Lamps\nlanguage: en\npublished: 2031-11-04\nauthors: []\nsource:\n  name: The Ledger\n  relation: reprint\nquotes:\n  - text: ${JSON.stringify(listed)}\n---\n\n${body}\n`
}

const cases: Record<string, { listed: string; body: string; quotation: string }> = {
  'direction marks are those of the body': {
    listed: 'from \u206610 - 20\u2069 lamps',
    body: '“from \u206610 - 20\u2069 lamps,” it was said.',
    quotation: 'from \u206610 - 20\u2069 lamps',
  },
  'typography is that of the body': {
    listed: "it's ten - or twenty",
    body: '“it’s ten – or twenty,” it was said.',
    quotation: 'it’s ten – or twenty',
  },
  'a footnote that nothing refers to is not rendered': {
    listed: 'we light them',
    body: '“we light them,” it was said.\n\n[^1]: Unseen words.',
    quotation: 'we light them',
  },
  'of two definitions of a footnote the second is not rendered': {
    listed: 'we light them',
    body: '“we light them,” it was said.[^1]\n\n[^1]: Seen words.\n\n[^1]: Unseen words.',
    quotation: 'we light them',
  },
  'a cell beyond the header of its table is not rendered': {
    listed: 'we light them',
    body: '| Lamp |\n| --- |\n| “we light them” | Unseen words. |',
    quotation: 'we light them',
  },
  'struck words are not said': {
    listed: 'we do light them',
    body: '“we do ~~not~~ light them,” it was said.',
    quotation: 'we do light them',
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
    const records = writeSearchRecords(article, '/lamps/')
    const searched = records[0]?.content.replace(/^Lamps|\s|—/g, '')
    expect(searched).toBe(shown)
    expect(records[1]?.content).toContain(quotation)
    expect(JSON.stringify(writeLinkedData(article, sitePage))).toContain(
      JSON.stringify(quotation).slice(1, -1),
    )
    expect(shown).toContain(quotation.replace(/\s+/g, ''))
    expect(shown).not.toContain('Unseen')
  })
})
