import { expect, test } from 'vitest'
import { groupBySpeaker } from '../../../src/page/group-by-speaker.ts'
import { makeQuote } from './make-quote.ts'

test('the quotations of a speaker are together, in the order of the text', () => {
  const quotes = [
    makeQuote({ id: 'quote-a', speaker: 'Tomas Vell' }),
    makeQuote({ id: 'quote-b', speaker: 'Mara Quill' }),
    makeQuote({ id: 'quote-c', speaker: 'Tomas Vell' }),
  ]
  expect(groupBySpeaker(quotes)).toEqual([
    { id: 'said-by-tomas-vell', speaker: 'Tomas Vell', quotes: [quotes[0], quotes[2]] },
    { id: 'said-by-mara-quill', speaker: 'Mara Quill', quotes: [quotes[1]] },
  ])
})

test('a group has the first role that one of its quotations gives', () => {
  const [group] = groupBySpeaker([
    makeQuote({ speaker: 'Tomas Vell' }),
    makeQuote({ speaker: 'Tomas Vell', role: 'chairman' }),
    makeQuote({ speaker: 'Tomas Vell', role: 'neighbour' }),
  ])
  expect(group).toMatchObject({ speaker: 'Tomas Vell', role: 'chairman' })
})

test('speakers without a name come last, one group for each role', () => {
  const groups = groupBySpeaker([
    makeQuote({ role: 'a keeper' }),
    makeQuote(),
    makeQuote({ speaker: 'Tomas Vell' }),
    makeQuote({ role: 'a keeper' }),
    makeQuote(),
    makeQuote({ role: 'a sailor' }),
  ])
  expect(groups.map(({ id, speaker, role, quotes }) => [id, speaker, role, quotes.length])).toEqual([
    ['said-by-tomas-vell', 'Tomas Vell', undefined, 1],
    ['said-by-a-keeper', undefined, 'a keeper', 2],
    ['said-by', undefined, undefined, 2],
    ['said-by-a-sailor', undefined, 'a sailor', 1],
  ])
})

test('a name and a role with the same words are two groups with different ids', () => {
  const ids = groupBySpeaker([
    makeQuote({ speaker: 'José Vell' }),
    makeQuote({ speaker: 'Jose Vell' }),
    makeQuote({ role: 'José Vell' }),
  ]).map(({ id }) => id)
  expect(ids).toEqual(['said-by-jose-vell', 'said-by-jose-vell-too', 'said-by-jose-vell-too-too'])
})
