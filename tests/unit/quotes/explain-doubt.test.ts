import { expect, test } from 'vitest'
import { explainDoubt } from '../../../src/quotes/explain-doubt.ts'
import type { FoundQuote } from '../../../src/quotes/found-quote.ts'

const cases: [string, Partial<FoundQuote>, string][] = [
  ['no speaker near the words', {}, 'no speaker is named near these words'],
  [
    'a mention that means nobody in particular',
    { speakerText: 'the\nkeeper', likelihood: 0.99 },
    '“the keeper” is not clearly one person',
  ],
  [
    'a pronoun, however likely it is the speaker',
    { speakerText: 'he', speaker: 'Tomas Vell', likelihood: 0.6 },
    '“he” could be someone else',
  ],
  [
    'a last name that two people have',
    { speakerText: 'Quill', speaker: 'Ada Quill', likelihood: 0.99 },
    '“Quill” could be someone else',
  ],
  [
    'a name that is only near the words',
    { speakerText: 'Mr. Vell', speaker: 'Tomas Vell', likelihood: 0.6 },
    'someone else could have said this',
  ],
  [
    'a name in a language without measured weights',
    { speakerText: 'Vell', speaker: 'Tomas Vell' },
    'speakers found in this language are less reliable',
  ],
]

test.for(cases)('the doubt is explained: %s', ([, found, expected]) => {
  expect(explainDoubt(found)).toBe(expected)
})
