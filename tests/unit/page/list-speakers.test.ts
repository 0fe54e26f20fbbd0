import { expect, test } from 'vitest'
import { listSpeakers } from '../../../src/page/list-speakers.ts'
import { makeQuote } from './make-quote.ts'

test('the speakers of an article are listed once, in the order in which they are first quoted', () => {
  const vell = makeQuote({ speaker: 'Tomas Vell' })
  const quill = makeQuote({ speaker: 'Mara Quill' })
  expect(listSpeakers([makeQuote({ role: 'a pilot' }), quill, vell, quill])).toEqual([
    'Mara Quill',
    'Tomas Vell',
  ])
})
