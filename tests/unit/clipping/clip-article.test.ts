import { expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { type ClippedArticle, clipArticle } from '../../../src/clipping/clip-article.ts'
import type { ParsedClipping } from '../../../src/clipping/parsed-clipping.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'

const options = { source: 'The Harbour Ledger', date: '2031-11-04', language: 'en', headline: 'Ferry Stops' }
const text = 'The ferry will stop for the winter. “The boat is old,” the harbour master said on Tuesday.'

function clip(
  markdown: string,
  clipping: Partial<ParsedClipping> = {},
): ClippedArticle & { kind: 'article' } {
  const clipped = clipArticle(
    { body: parseMarkdown(markdown), account: [], repaired: [], ...clipping },
    options,
  )
  if (clipped.kind !== 'article') throw new Error(JSON.stringify(clipped.problems))
  return clipped
}

test('a stated speaker whom the article does not name is left out and said so, and the quotation stays', () => {
  const { source, leftOut, quotes } = clip(text, {
    quotes: [{ text: 'The boat is old', speaker: 'Tomas Vell' }],
  })
  expect(source).toContain('text: The boat is old\n    confirmed: false')
  expect(leftOut).toEqual(['left out quotes[0].speaker: “Tomas Vell” is nowhere in the article'])
  expect(quotes).toEqual({ quotations: 1, speakers: 0, toCheck: 1 })
})

test('quoted words of a field that the text does not have are listed, but not those of a field that is left out', () => {
  const dek = { value: 'A “rusty tub” stays', from: 'the page' }
  const image = { value: { alt: 'The “old bucket”', src: 'no picture' }, from: 'the page' }
  const { source, unsupported, leftOut } = clip(text, {
    dek,
    image: image as unknown as NonNullable<ParsedClipping['image']>,
  })
  expect(unsupported).toEqual(['rusty tub'])
  expect(source).toContain('notQuotes:\n  - rusty tub # the dek has these words in quotation marks')
  expect(source).not.toContain('old bucket')
  expect(leftOut[0]).toMatch(/^left out image/)
})

test.each(['old …,', 'old..,', 'old. ,', 'old .,', 'old,.', 'old,,'])(
  'a quotation that ends with “%s” is listed with its speaker',
  (end) => {
    const { source } = clip(`“The boat is very ${end}” said Ilse Varrow, the harbour master.`)
    expect(source).toMatch(/text: The boat is very old/)
    expect(source).toContain('speaker: Ilse Varrow')
  },
)

test('a quotation that the check would refuse is listed as printed, without a speaker', () => {
  const { source, quotes } = clip('“The boat is old,,” said Ilse Varrow, “And we all know it.”')
  expect(source).toContain('text: The boat is old,,\n    confirmed: false')
  expect(quotes).toEqual({ quotations: 2, speakers: 0, toCheck: 2 })
})

test('hidden characters are removed from the words of the tree, and a sign that then begins a line is not markup', () => {
  const { source } = clip(`${text}\n\n\u200b# of boats: two.`)
  expect(source).toContain('\\# of boats: two.')
  expect(source).not.toContain('\u200b')
})

test('the tree of the clipping is left as it was', () => {
  const body = parseMarkdown('The fer\u00adry will stop for the winter.')
  clip('', { body })
  expect(body).toEqual(parseMarkdown('The fer\u00adry will stop for the winter.'))
})

test('an author in doubt has a comment that says why, which is a warning until it is deleted', () => {
  const doubt = '“tmoss” may be the name of an account, not of a person'
  const { source } = clip(text, { authors: { value: [{ name: 'tmoss' }], from: 'the byline', doubt } })
  expect(source).toContain(`  - name: tmoss # unsure: ${doubt}\n`)
  expect(parseArticle(source, 'ferry.md').findWarnings()).toContainEqual(
    expect.objectContaining({ field: 'authors[0].name', message: `is marked as unsure: ${doubt}` }),
  )
  expect(parseArticle(source.replace(/ # unsure: .*account.*/, ''), 'ferry.md').findWarnings()).toEqual([])
})

test('a headline in doubt has a comment that says why, and is listed; a given one is not in doubt', () => {
  const doubtful = { value: 'Boat', from: 'the page title', doubt: 'no headline is marked on the page' }
  const clipping = { body: parseMarkdown(text), account: [], repaired: [], headline: doubtful }
  const { headline: _, ...rest } = options
  const clipped = clipArticle(clipping, rest)
  expect(clipped).toMatchObject({ kind: 'article', doubts: ['headline: no headline is marked on the page'] })
  if (clipped.kind !== 'article') return
  expect(clipped.source).toMatch(/^---\nheadline: Boat # unsure: no headline is marked on the page\n/)
  expect(parseArticle(clipped.source, 'boat.md').findWarnings()[0]?.message).toMatch(
    /^is marked as unsure: no headline/,
  )
  expect(clipArticle(clipping, options)).toMatchObject({ doubts: [] })
})

test('a source and a date in doubt have comments that say why, and are warnings until these are deleted', () => {
  const clipping = {
    body: parseMarkdown(text),
    account: [],
    repaired: [],
    sourceName: { value: 'Along the Water', from: 'the page title', doubt: 'it may be a section' },
    published: { value: '2031-11-04', from: 'the dateline', doubt: 'only the dateline has this day' },
  }
  const { source: _, date: __, ...rest } = options
  const clipped = clipArticle(clipping, rest)
  if (clipped.kind !== 'article') throw new Error(JSON.stringify(clipped))
  expect(clipped.source).toContain('  name: Along the Water # unsure: it may be a section\n')
  expect(clipped.source).toContain('published: 2031-11-04 # unsure: only the dateline has this day\n')
  const parsed = parseArticle(clipped.source, 'ferry.md')
  const fields = parsed.kind === 'article' ? parsed.findWarnings().map(({ field }) => field) : []
  expect(fields).toEqual(expect.arrayContaining(['published', 'source.name']))
})

test('an empty list of authors in doubt has the comment on the line before it', () => {
  const doubt = 'the page’s data names “tmoss”, but no line of the page does'
  const { source, doubts } = clip(text, { authors: { value: [], from: 'JSON-LD', doubt } })
  expect(source).toContain(`\n# unsure: ${doubt}\nauthors: []\n`)
  expect(doubts).toEqual([`authors: ${doubt}`])
})
