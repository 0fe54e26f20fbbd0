import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { findSpeakers } from '../../../src/article/find-speakers.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { findQuoteWeight } from '../../../src/article/quote-weight.ts'

/** Parses an article with these entries of `quotes` (YAML) and this body. */
function parse(quotes: string, body: string): Article {
  const source = `---
headline: Ferry Stops for the Winter
dek: Words of Mara Quill and Tomas Vell
language: en
published: 2031-11-04
authors: []
source: { name: The Harbour Ledger, relation: reprint }
quotes:${quotes.startsWith('#') ? ' ' : '\n'}${quotes}
---

${body}
`
  const parsed = parseArticle(source, 'content/articles/ferry-stops.md')
  if (parsed.kind === 'problems') throw new Error(parsed.problems.map(({ message }) => message).join('\n'))
  return parsed.article
}

test('the slug is the file’s name, on every system', () => {
  const source =
    '---\nheadline: A\nlanguage: en\npublished: 2031-11-04\nauthors: []\nsource: { name: A, relation: reprint }\nquotes: []\n---\n\nText.\n'
  for (const file of ['ferry.md', 'content/articles/ferry.md', 'content\\articles\\ferry.md']) {
    const parsed = parseArticle(source, file)
    expect(parsed.kind === 'article' && parsed.article.slug).toBe('ferry')
  }
})

test('a quotation’s passages cover its words with their quotation marks, in each block', () => {
  const { quotes, blocks } = parse(
    '  - text: The boat is old. It leaks\n    speaker: Mara Quill\n  - text: We know\n    speaker: Tomas Vell',
    'The office spoke.\n\n“The boat is old,” said Mara Quill. “It leaks.”\n\n“We know,” said Tomas Vell.',
  )
  const words = quotes.map(({ passages }) =>
    passages.map(({ block, start, end }) => [block, blocks[block]?.text.slice(start, end)]),
  )
  expect(words).toEqual([
    [
      [1, '“The boat is old,”'],
      [1, '“It leaks.”'],
    ],
    [[2, '“We know,”']],
  ])
})

test('a paragraph, a heading and a list’s entry have a permalink, a picture alone and a table’s cell have none', () => {
  const { blocks } = parse(
    '  []',
    'The ferry stops.\n\n## The boat\n\n![a boat](boat.jpg)\n\n- It leaks.\n\n| Age |\n| --- |',
  )
  expect(blocks.map(({ id }) => id)).toEqual([
    'the-ferry-stops',
    'section-the-boat',
    undefined,
    'it-leaks',
    undefined,
  ])
  expect(Object.hasOwn(blocks[2] ?? {}, 'id')).toBe(false)
})

test('a quotation’s permalink is made of its words, or of the id that the frontmatter gives', () => {
  const { quotes } = parse(
    '  - text: The boat is far too old for winter seas\n  - text: safe enough\n  - text: It will stay at the quay\n    id: quay',
    '“The boat is far too old for winter seas,” said Mara Quill. She called the bridge “safe enough.”\n\n“It will stay at the quay,” said Mara Quill.',
  )
  expect(quotes.map(({ id }) => id)).toEqual([
    'quote-the-boat-is-far-too-old',
    'quote-safe-enough',
    'quote-quay',
  ])
})

test('a speaker’s role is known in all their quotations, but a quotation’s own role counts first', () => {
  const { quotes } = parse(
    '  - text: We leave at six\n    speaker: Mara Quill\n  - text: We never wait\n    speaker: Mara Quill\n    role: harbour master\n  - text: We are full\n    speaker: Mara Quill\n    role: acting mayor\n  - text: Nobody knows\n    role: a passenger',
    '“We leave at six,” said Mara Quill.\n\n“We never wait,” said Mara Quill.\n\n“We are full,” said Mara Quill.\n\n“Nobody knows,” said a passenger.',
  )
  expect(quotes.map(({ role }) => role)).toEqual([
    'harbour master',
    'harbour master',
    'acting mayor',
    'a passenger',
  ])
  expect(quotes.map(({ voice }) => voice)).toEqual([1, 1, 1, 0])
})

test('in a file without `confirmed`, a comment that begins with “unsure” doubts its entry', () => {
  const body = '“We leave at six,” said Mara Quill.\n\n“We never wait,” said Tomas Vell.'
  const unconfirmed = (first: string, second: string): boolean[] =>
    parse(
      `${first}  - text: We leave at six\n    speaker: Mara Quill\n  - text: We never wait\n    speaker: Tomas Vell${second}`,
      body,
    ).quotes.map((quote) => quote.unconfirmed)
  expect(unconfirmed('', '')).toEqual([false, false])
  expect(unconfirmed('', ' # unsure: the text says “he”')).toEqual([false, true])
  expect(unconfirmed('', ' # Unsure')).toEqual([false, true])
  expect(unconfirmed('', ' #unsure')).toEqual([false, true])
  expect(unconfirmed('', ' #   unsure: ask')).toEqual([false, true])
  expect(unconfirmed('', ' # unsureness')).toEqual([false, false])
  expect(unconfirmed('', ' # checked, was unsure')).toEqual([false, false])
  expect(unconfirmed('  # unsure: ask\n', '')).toEqual([true, false])
  expect(unconfirmed('  # from the clipping\n  # unsure: ask\n', '')).toEqual([true, false])
  expect(unconfirmed('', '\n  # unsure: ask')).toEqual([false, true])
  expect(unconfirmed('', '\n# unsure: ask')).toEqual([false, true])
  expect(unconfirmed('', ' # he says so. unsure: who')).toEqual([false, true])
  expect(unconfirmed('', ' # not sure')).toEqual([false, false])
})

test('`confirmed` says whether a speaker is confirmed, whatever the comments say', () => {
  const body = '“We leave at six,” said Mara Quill.\n\n“We never wait,” said Tomas Vell.'
  const speakers = (first: string, second: string): (string | undefined)[] =>
    parse(
      `  - text: We leave at six\n    speaker: Mara Quill\n${first}  - text: We never wait\n    speaker: Tomas Vell${second}`,
      body,
    ).quotes.map(({ speaker }) => speaker)
  expect(speakers('    confirmed: false\n', '')).toEqual([undefined, 'Tomas Vell'])
  expect(speakers('    confirmed: true # unsure\n', '\n    confirmed: true')).toEqual([
    'Mara Quill',
    'Tomas Vell',
  ])
  expect(speakers('    confirmed: false\n', ' # unsure')).toEqual([undefined, undefined])
})

test('a comment “unsure” on the line of the list doubts every entry', () => {
  const { quotes } = parse(
    '# unsure: all of them\n  - text: We leave at six\n    speaker: Mara Quill\n  - text: We never wait\n    speaker: Tomas Vell',
    '“We leave at six,” said Mara Quill.\n\n“We never wait,” said Tomas Vell.',
  )
  expect(quotes.map(({ unconfirmed }) => unconfirmed)).toEqual([true, true])
})

test('where the doubt is kept in the file is not a field of a quotation', () => {
  const { quotes } = parse(
    '  - text: We leave at six\n    confirmed: true',
    '“We leave at six,” said Mara Quill.',
  )
  expect(quotes[0]).not.toHaveProperty('confirmed')
})

test('an unconfirmed speaker and role stay in the article’s file', () => {
  const { quotes, frontmatter } = parse(
    '  - text: We leave at six\n    speaker: Mara Quill # unsure: or Tomas Vell\n    role: harbour master\n  - text: We never wait\n    speaker: Tomas Vell\n  - text: We are full\n    role: a pilot # unsure\n  - text: Nobody knows\n    speaker: Mara Quill',
    '“We leave at six,” she said.\n\n“We never wait,” said Tomas Vell.\n\n“We are full.”\n\n“Nobody knows,” said Mara Quill.',
  )
  expect(quotes.map(({ speaker, role, voice }) => [speaker, role, voice])).toEqual([
    [undefined, undefined, 0],
    ['Tomas Vell', undefined, 1],
    [undefined, undefined, 0],
    ['Mara Quill', undefined, 2],
  ])
  expect(quotes[0]).not.toHaveProperty('speaker')
  expect(frontmatter.quotes[0]?.speaker).toBe('Mara Quill')
})

/** The words of the first quotation as the body has them. */
function readWords(text: string, body: string): { text: string | undefined; parts: string[] | undefined } {
  const [quote] = parse(`  - text: ${JSON.stringify(text)}\n    speaker: Mara Quill`, body).quotes
  return { text: quote?.text, parts: quote?.parts }
}

describe('the words of a quotation', () => {
  test('are those of the body, not of the frontmatter', () => {
    const { text } = readWords("It's 10-20 boats, we think", 'She said: “It’s 10–20 *boats*, we  think.”')
    expect(text).toBe('It’s 10–20 boats, we think.')
  })

  test('do not have the comma of the reporter’s sentence', () => {
    expect(readWords('We leave at six', '“We leave at six,” she said.').text).toBe('We leave at six')
    expect(readWords('نغادر في السادسة،', '«نغادر في السادسة،» قالت.').text).toBe('نغادر في السادسة')
  })

  test('are in two parts, with an ellipsis between them, if words of the reporter interrupt them', () => {
    expect(readWords('We leave at six. Not before', '“We leave at six,” she said. “Not before.”')).toEqual({
      text: 'We leave at six … Not before.',
      parts: ['We leave at six', 'Not before.'],
    })
  })

  test('are one part if only the break of a paragraph interrupts them', () => {
    expect(readWords('We leave at six. Not before', 'She said: “We leave at six.\n\n“Not before.”')).toEqual({
      text: 'We leave at six. Not before.',
      parts: ['We leave at six. Not before.'],
    })
  })
})

describe('the speakers of an article', () => {
  test('have colours in the order of their first quotations, and none after the twelfth', () => {
    const quotes = [...'ABACDEFGHIJKLMNF'].map((speaker) => ({ text: 'x', speaker }))
    expect([...findSpeakers(quotes)].map(([name, { voice }]) => `${name}${voice}`)).toEqual([
      'A1',
      'B2',
      'C3',
      'D4',
      'E5',
      'F6',
      'G7',
      'H8',
      'I9',
      'J10',
      'K11',
      'L12',
      'M0',
      'N0',
    ])
  })

  test('have the first role that is given, and a quotation without a speaker belongs to none of them', () => {
    const speakers = findSpeakers([
      { text: 'x', speaker: 'A' },
      { text: 'x', role: 'a passenger' },
      { text: 'x', speaker: 'A', role: 'mayor' },
      { text: 'x', speaker: 'A', role: 'poet' },
    ])
    expect([...speakers]).toEqual([['A', { voice: 1, role: 'mayor' }]])
  })
})

test.for([
  ['We leave at six sharp', 'sentence'],
  ['We leave at six', 'fragment'],
  ['We leave  at six', 'fragment'],
  ['leave at six sharp today', 'fragment'],
  ['one two three four five six seven eight nine', 'sentence'],
  ['one two three four five six seven eight', 'fragment'],
  ['1,200 people wait every day', 'sentence'],
  ['渡 し 船 は 六', 'sentence'],
  ['[We] leave at six sharp', 'sentence'],
  ['(we leave at six sharp', 'sentence'],
  ['“we leave at six sharp', 'sentence'],
  ['‘we leave at six sharp', 'sentence'],
  ['"we leave at six sharp', 'sentence'],
  ['«we leave at six sharp', 'sentence'],
  ['— we leave at six sharp', 'fragment'],
] as const)('“%s” is shown as a %s', ([text, weight]) => {
  expect(findQuoteWeight(text)).toBe(weight)
})
