import { expect, test } from 'vitest'
import { explainDoubt } from '../../../src/quotes/explain-doubt.ts'
import type { FoundQuote } from '../../../src/quotes/found-quote.ts'

const cases: [string, Partial<FoundQuote>, string][] = [
  ['no speaker near the words', { doubt: 'noSpeaker' }, 'no speaker is named near these words'],
  [
    'a mention that does not mean a particular person',
    { doubt: 'noName', speakerText: 'the\nkeeper' },
    '“the keeper” is not clearly one person',
  ],
  [
    'a pronoun that may mean one of two people',
    { doubt: 'name', speakerText: 'he', speaker: 'Tomas Vell', alternative: 'Ivo Sand' },
    '“he” could be Tomas Vell or Ivo Sand',
  ],
  [
    'a last name that two people have',
    { doubt: 'name', speakerText: 'Quill', speaker: 'Ada Quill' },
    '“Quill” may not be Ada Quill',
  ],
  [
    'a name that is only near the words',
    { doubt: 'mention', speakerText: 'Mr. Vell', speaker: 'Tomas Vell' },
    'someone else could have said this',
  ],
  [
    'a name that is only near the words, with another one',
    { doubt: 'mention', speakerText: 'Mr. Vell', speaker: 'Tomas Vell', alternative: 'Ada\nQuill' },
    '“Ada Quill” could have said this instead',
  ],
  [
    'words that the text denies or supposes',
    { doubt: 'unsaid', speakerText: 'Vell', speaker: 'Tomas Vell' },
    'the text may not say that “Vell” said this',
  ],
  [
    'words that may be a term',
    { doubt: 'quotation', speakerText: 'Vell', speaker: 'Tomas Vell' },
    'these words may not be a quotation',
  ],
  [
    'a name in a language without measured weights',
    { doubt: 'language', speakerText: 'Vell', speaker: 'Tomas Vell' },
    'speakers found in this language are less reliable',
  ],
]

test.for(cases)('the doubt is explained: %s', ([, found, expected]) => {
  expect(explainDoubt(found)).toBe(expected)
})
