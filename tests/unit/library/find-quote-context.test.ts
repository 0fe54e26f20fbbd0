import { expect, test } from 'vitest'
import type { Passage } from '../../../src/article/article.ts'
import { findQuoteContext } from '../../../src/library/find-quote-context.ts'
import { makeQuote } from '../page/make-quote.ts'
import { makeArticle } from './make-article.ts'

/**
 * Finds the context of the quotation whose passages are in curly brackets. Those in square brackets belong to another one.
 * Its words are in curly brackets again, and cuts are …
 */
function context(marked: string | string[], language = 'en'): string {
  const passages: Passage[] = []
  const others: Passage[] = []
  const blocks = [marked].flat().map((block, index) => {
    let text = ''
    let start = 0
    for (const sign of block) {
      if ('{['.includes(sign)) start = text.length
      else if ('}]'.includes(sign))
        (sign === '}' ? passages : others).push({ block: index, start, end: text.length })
      else text += sign
    }
    return { kind: 'paragraph' as const, text, line: 1, top: index }
  })
  const quote = makeQuote({ passages })
  const article = {
    ...makeArticle({ language, quotes: [quote, makeQuote({ passages: others })] }),
    blocks,
  }
  return findQuoteContext(quote, article)
    .map(({ kind, text }) => (kind === 'quoted' ? `{${text}}` : text))
    .join('')
}

test('a few words are shown in their sentence', () => {
  expect(context('It rained. The Port Office called it {“unavoidable”} on Monday. Fog followed.')).toBe(
    'The Port Office called it {“unavoidable”} on Monday.',
  )
})

test('a paragraph of one sentence is shown whole', () => {
  expect(context('They called it {“unavoidable.”}')).toBe('They called it {“unavoidable.”}')
})

test('a quotation in two parts is shown with the words between them', () => {
  expect(context('Fog. {“A gamble,”} he said, {“and a dear one.”} Rain.')).toBe(
    '{“A gamble,”} he said, {“and a dear one.”}',
  )
})

test('a quotation that goes on in another paragraph has a cut between its sentences', () => {
  expect(context(['Fog. She began: {“A gamble}', '{and a dear one.”} Rain.'])).toBe(
    'She began: {“A gamble}…{and a dear one.”}',
  )
})

test.for([
  ['Rain. Mr. Vell called it {“a gamble”}.', 'Mr. Vell called it {“a gamble”}.'],
  ['Rain. T. R. Vell called it {“a gamble”}.', 'T. R. Vell called it {“a gamble”}.'],
])('a sentence does not begin after a short title or an initial: %s', ([text, expected]) => {
  expect(context(text ?? '')).toBe(expected)
})

test('a sentence does not begin or end inside another quotation', () => {
  expect(
    context('Rain. [“We go. We stay,”] he said of the {“gamble”}, and [“Who knows? I do.”] Fog came.'),
  ).toBe('“We go. We stay,” he said of the {“gamble”}, and “Who knows? I do.”')
})

test('of a long sentence, the clauses next to the quotation are shown, and the cuts', () => {
  const clause = 'the lamps were lit one after the other along the whole of the quay'
  const long = `First ${clause}, then ${clause}, and ${clause}; it was {“a gamble”}, they wrote, as ${clause}, and ${clause}, and ${clause}.`
  expect(context(long)).toBe(`…and ${clause}; it was {“a gamble”}, they wrote, as ${clause},…`)
})

test('a long sentence without clauses is cut between words', () => {
  const words = 'lamp after lamp after '.repeat(20)
  const result = context(`The ${words} lamp was {“lit”} before ${words} dark.`)
  expect(result).toMatch(/^…(?:lamp|after) .* lamp was \{“lit”\} before .* (?:lamp|after)…$/)
  expect(result.length).toBeLessThan(340)
})

test('a long sentence of a script without spaces is not cut inside a word', () => {
  const text = `${'灯'.repeat(400)}{“冒险”}${'夜'.repeat(400)}。`
  expect(context(text, 'zh')).toBe(text)
})

test('every part is word for word in the text', () => {
  const text = 'Fog; “a gamble”, he said, twice, and then left.'
  const passages = [{ block: 0, start: 5, end: 15 }]
  const quote = makeQuote({ passages })
  const parts = findQuoteContext(quote, makeArticle({ text, quotes: [quote] }))
  expect(parts.map((part) => part.text).join('')).toBe(text)
  expect(parts[1]).toEqual({ kind: 'quoted', text: '“a gamble”' })
})

test('a quotation without passages has no context', () => {
  expect(findQuoteContext(makeQuote(), makeArticle())).toEqual([])
})
