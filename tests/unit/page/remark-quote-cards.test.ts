import { expect, test } from 'vitest'
import type { LocatedQuote } from '../../../src/article/article.ts'
import { buildQuoteCard } from '../../../src/page/build-quote-card.ts'
import { remarkQuoteCards } from '../../../src/page/remark-quote-cards.ts'
import { makeQuote } from './make-quote.ts'
import { readTree } from './read-tree.ts'

const words = { unnamedSpeaker: 'Speaker not named', unconfirmed: 'not confirmed', backToPassage: 'Back' }
const context = { number: 1, earlier: [], language: 'en', words }

const first = { block: 0, start: 0, end: 10 }
const second = { block: 1, start: 0, end: 10 }

/** The text of the line of a card that names the speaker. */
function speakerLine(quote: LocatedQuote, earlier: LocatedQuote[] = [], language = 'en'): string {
  const [line] = buildQuoteCard(quote, { ...context, earlier, language }).children
  return JSON.stringify(line)
    .match(/(?<="value":")[^"]*/g)
    ?.join('') as string
}

function goesOn(quote: LocatedQuote, ...earlier: LocatedQuote[]): boolean {
  const { className } = buildQuoteCard(quote, { ...context, earlier }).properties
  return (className as string[]).includes('goes-on')
}

test('cards come before the block in which their quotations begin, in the order of the text', () => {
  const tree = readTree('One.\n\nTwo “three” “four”.\n\n## Five')
  remarkQuoteCards({
    quotes: [
      makeQuote({ id: 'quote-four', passages: [{ block: 1, start: 12, end: 18 }] }),
      makeQuote({ id: 'quote-three', passages: [{ block: 1, start: 4, end: 11 }] }),
      makeQuote({ id: 'quote-nowhere', passages: [] }),
    ],
    language: 'en',
    words,
  })(tree)
  const [one, two, five] = readTree('One.\n\nTwo “three” “four”.\n\n## Five').children
  expect(tree.children).toMatchObject([
    one,
    {
      type: 'quotedBlock',
      data: { hName: 'div', hProperties: { className: ['block'] } },
      children: [
        { type: 'quoteCard', data: { hName: 'div', hProperties: { id: 'card-three', dataNumber: '1' } } },
        { type: 'quoteCard', data: { hName: 'div', hProperties: { id: 'card-four', dataNumber: '2' } } },
        two,
      ],
    },
    five,
  ])
  expect(tree.children).toHaveLength(3)
})

test('a card holds its quotation as an attribute, its speaker, and a link back to the passage', () => {
  const quote = makeQuote({ speaker: 'Tomas Vell', voice: 3, weight: 'fragment' })
  expect(buildQuoteCard(quote, { ...context, number: 2 })).toEqual({
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['card', 'fragment', 'voice-3'],
      id: 'card-we-light-them-at-dusk',
      role: 'note',
      dataWords: 'We light them at dusk',
      dataNumber: '2',
    },
    children: [
      {
        type: 'element',
        tagName: 'p',
        properties: { className: ['speaker'], id: 'who-we-light-them-at-dusk' },
        children: [
          {
            type: 'element',
            tagName: 'a',
            properties: { href: '#quote-we-light-them-at-dusk' },
            children: [{ type: 'text', value: 'Tomas Vell' }],
          },
        ],
      },
      {
        type: 'element',
        tagName: 'a',
        properties: { className: ['back'], href: '#quote-we-light-them-at-dusk' },
        children: [{ type: 'text', value: 'Back' }],
      },
    ],
  })
})

test('a card in another language keeps the interface in the language of the article', () => {
  const card = buildQuoteCard(makeQuote({ language: 'de' }), { ...context, language: 'en-GB' })
  expect(card.properties['lang']).toBe('de')
  expect(card.children).toMatchObject([
    { tagName: 'p', properties: { lang: 'en-GB' } },
    { tagName: 'a', properties: { lang: 'en-GB' } },
  ])
})

test('a card shows the speaker with role and occasion, or only the role, or that no speaker is named', () => {
  const speaker = 'Tomas Vell'
  expect(speakerLine(makeQuote({ speaker }))).toBe('Tomas Vell')
  expect(speakerLine(makeQuote({ speaker, role: 'keeper', said: 'in a letter' }))).toBe(
    'Tomas Vell, keeper, in a letter',
  )
  expect(speakerLine(makeQuote({ role: 'a keeper' }))).toBe('a keeper')
  expect(speakerLine(makeQuote({ said: 'in a letter' }))).toBe('Speaker not named, in a letter')
})

test('the comma between name and role is that of the article’s language', () => {
  expect(speakerLine(makeQuote({ speaker: 'طاهر', role: 'رئيس' }), [], 'ar')).toBe('طاهر، رئيس')
})

test('an unconfirmed speaker or role is marked; a missing speaker is not', () => {
  const unconfirmed = true
  expect(speakerLine(makeQuote({ unconfirmed, speaker: 'Tomas Vell', role: 'keeper' }))).toBe(
    'Tomas Vell (not confirmed), keeper',
  )
  expect(speakerLine(makeQuote({ unconfirmed, role: 'keeper' }))).toBe('keeper (not confirmed)')
  expect(speakerLine(makeQuote({ unconfirmed }))).toBe('Speaker not named')
})

test('a role is shown once, and again when the speaker has another', () => {
  const chairman = makeQuote({ speaker: 'Tomas Vell', role: 'chairman' })
  const neighbour = makeQuote({ speaker: 'Tomas Vell', role: 'neighbour' })
  const other = makeQuote({ speaker: 'Mara Quill', role: 'chairman' })
  expect(speakerLine(chairman, [chairman, other])).toBe('Tomas Vell')
  expect(speakerLine(chairman, [neighbour, other])).toBe('Tomas Vell, chairman')
})

test('a card directly below another of the same speaker, beside the same block, leaves out the name', () => {
  const vell = makeQuote({ speaker: 'Tomas Vell', passages: [first] })
  expect(goesOn(vell, vell)).toBe(true)
  expect(goesOn(vell)).toBe(false)
  expect(goesOn(vell, vell, { ...vell, speaker: 'Mara Quill' })).toBe(false)
  expect(goesOn(vell, { ...vell, passages: [second] })).toBe(false)
  expect(goesOn(vell, { ...vell, unconfirmed: true })).toBe(false)
  expect(goesOn({ ...vell, unconfirmed: true }, vell)).toBe(false)
  expect(goesOn(vell, { ...vell, said: 'in a letter' })).toBe(false)
  const unnamed = makeQuote({ passages: [first] })
  expect(goesOn(unnamed, unnamed)).toBe(false)
})
