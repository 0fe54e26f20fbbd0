import { expect, test } from 'vitest'
import type { LocatedQuote } from '../../../src/article/article.ts'
import {
  hasUnconfirmedSpeaker,
  isUnconfirmedGroup,
  listConfirmedSpeakers,
} from '../../../src/page/confirmed-speakers.ts'
import { groupBySpeaker } from '../../../src/page/group-by-speaker.ts'
import { listVoices } from '../../../src/page/list-voices.ts'

function quote(fields: Partial<LocatedQuote>): LocatedQuote {
  return {
    id: 'quote',
    text: 'It held',
    weight: 'sentence',
    unconfirmed: false,
    voice: 0,
    passages: [],
    ...fields,
  }
}

const vell = quote({ speaker: 'Tomas Vell', voice: 1 })
const quill = quote({ speaker: 'Mara Quill', voice: 2 })
const unsureVell = quote({ speaker: 'Tomas Vell', voice: 1, unconfirmed: true })
const unsureMarlow = quote({ speaker: 'Ida Marlow', voice: 3, unconfirmed: true })
const pilot = quote({ role: 'a pilot' })
const unsurePilot = quote({ role: 'a pilot', unconfirmed: true })
const nameless = quote({})

test('only a name or a role can be unconfirmed', () => {
  expect([unsureVell, unsurePilot].map(hasUnconfirmedSpeaker)).toEqual([true, true])
  expect([vell, pilot, quote({ unconfirmed: true })].map(hasUnconfirmedSpeaker)).toEqual([
    false,
    false,
    false,
  ])
})

test('a speaker is unconfirmed as a whole if no quotation of theirs is confirmed', () => {
  expect(groupBySpeaker([unsureVell, unsureVell, quill]).map(isUnconfirmedGroup)).toEqual([true, false])
  expect(groupBySpeaker([unsureVell, vell]).map(isUnconfirmedGroup)).toEqual([false])
})

test('a list of articles names confirmed speakers only, in the order of their quotations', () => {
  expect(listConfirmedSpeakers([unsureMarlow, pilot, quill, vell, quill])).toEqual([
    'Mara Quill',
    'Tomas Vell',
  ])
})

test('voices are listed by how much they are quoted, those quoted equally in the order of the article', () => {
  const { named } = listVoices([quill, vell, unsureMarlow, vell])
  expect(named.map(({ speaker, voice, count }) => [speaker, voice, count])).toEqual([
    ['Tomas Vell', 1, 2],
    ['Mara Quill', 2, 1],
    ['Ida Marlow', 3, 1],
  ])
  expect(named[0]?.id).toBe('said-by-tomas-vell')
})

test('a voice is unconfirmed only if all of its quotations are', () => {
  const { named } = listVoices([vell, unsureVell, unsureMarlow])
  expect(named.map(({ unconfirmed }) => unconfirmed)).toEqual([false, true])
})

test('quotations without a name are counted together and lead to the first group of them', () => {
  expect(listVoices([vell, pilot, nameless, pilot]).unnamed).toEqual({ id: 'said-by-a-pilot', count: 3 })
  expect(listVoices([vell]).unnamed).toBeUndefined()
})
