import { describe, expect, test } from 'vitest'
import { enFinder } from '../../../src/languages/en/finder.ts'
import { attributeSpeakers } from '../../../src/quotes/attribute-speakers.ts'
import { findQuoteSpans } from '../../../src/quotes/find-quote-spans.ts'
import { tokenizeText } from '../../../src/quotes/tokenize-text.ts'

/** Returns "rule: mention" for each quotation, as the rules decide alone, without weights. */
function attributeByRules(text: string): (string | undefined)[] {
  const tokenized = tokenizeText(text, findQuoteSpans(text, 'en'), enFinder)
  return attributeSpeakers(tokenized, enFinder, undefined).map((attribution) => {
    if (!attribution) return undefined
    const { from, to, inside } = attribution.mention
    const start = inside?.start ?? tokenized.tokens[from]?.start
    const end = inside?.end ?? tokenized.tokens[to - 1]?.end
    return `${attribution.rule}: ${text.slice(start, end)}`
  })
}

/** Each fact about the rules, a text that shows it, and the result for each of its quotations. */
const cases: readonly [fact: string, text: string, expected: readonly (string | undefined)[]][] = [
  [
    'the subject before a quoted adverb and its verb is the speaker',
    'Tom Varrow “categorically” denied wrongdoing.',
    ['between subject and verb: Tom Varrow'],
  ],
  [
    'a name after a dash in the next paragraph is the speaker',
    '“I would not miss it.”\n\n— Ada Quill',
    ['signed behind a dash: Ada Quill'],
  ],
  [
    'a name after a dash in the next paragraph is the speaker even if more words follow',
    'The keepers wrote to us.\n\n“Nor would I.”\n\n— Ada Quill in a letter',
    ['carried on in a paragraph of its own: Ada Quill'],
  ],
  ['a noun after a dash signs nothing', '“I would not miss it.”\n\n— a keeper', [undefined]],
  ['words after a dash sign nothing', '“I would not miss it” — and then silence fell.', [undefined]],
  [
    'a clause with its own verb of speech has its own speaker',
    'Ada Quill said the keeper was late, and Tom Varrow claimed that the pier was “as good as new.”',
    ['attribution before: Tom Varrow'],
  ],
  [
    'the speaker of reported speech is the subject of the outer verb',
    'Ada Quill said Tom Varrow argued that the wall was “sound.”',
    ['attribution before: Ada Quill'],
  ],
  [
    'a semicolon ends reported speech',
    'Ada Quill said the wall was old; Tom Varrow argued that it was “still standing.”',
    ['attribution before: Tom Varrow'],
  ],
  [
    'a verb of thought does not govern reported speech',
    'Ada Quill believes Tom Varrow said the wall was “sound.”',
    ['attribution before: Tom Varrow'],
  ],
  [
    'a dateline is no subject',
    'SALTMERE — Ada Quill called the wall “sound.”',
    ['verb of judgement before: Ada Quill'],
  ],
  [
    'a name in capitals before a quotation is no dateline',
    'LOWPORT “is closed,” the mayor said.',
    ['attribution right after: the mayor'],
  ],
  [
    'a label inside the marks gives no speaker to the quotation before',
    '“We close at noon.\n\n“VARROW: We do not.”',
    [undefined, 'label inside the marks: VARROW'],
  ],
  [
    'a colon after a long phrase makes no label',
    'On a long grey day at the end of a long grey month in the harbour of Lowport: “We close.”',
    [undefined],
  ],
  [
    'a label can have a bracket or a role after the name',
    'Ada Quill (Harbour Party): “We close.”\n\nTom Varrow, keeper: “We do not.”',
    ['label before a colon: Ada Quill', 'label before a colon: Tom Varrow'],
  ],
  [
    'a participle right after a quotation is no attribution',
    '“We close,” adding that it was late, she left.',
    [undefined],
  ],
  [
    'a verb of speech later in the sentence has the speaker before it',
    'The “keepers” are angry, Ada Quill said.',
    ['attribution later in the sentence: Ada Quill'],
  ],
  [
    'a verb of speech right after a comma has the speaker after it',
    'The “keepers” are angry, said Ada Quill.',
    ['attribution later in the sentence: Ada Quill'],
  ],
  [
    'a participle later in the sentence is no attribution',
    'Ada Quill greeted “keepers” in the dark, adding to the noise.',
    ['subject of the sentence: Ada Quill'],
  ],
  [
    'a slash is part of a name',
    '“We measured it,” said Ida Marlow/Coastwire.',
    ['attribution right after: Ida Marlow/Coastwire'],
  ],
  [
    'a word after an article is a noun, even if it could be a verb',
    '“We measured it,” the report of the council said.',
    ['attribution after: the report of the council'],
  ],
  [
    'a short sentence between two parts of a speech does not change the speaker',
    '“We measured it,” said Ada Quill. She nodded. “Twice.”',
    ['attribution right after: Ada Quill', 'carried on after its attribution: Ada Quill'],
  ],
  [
    'after a long sentence in the same paragraph the speaker is only a guess',
    '“We measured it,” said Ada Quill. The wall is two metres high and as old as the oldest of the boats. “Twice.”',
    ['attribution right after: Ada Quill', 'speaker of the quotation before: Ada Quill'],
  ],
  [
    'the subject before brackets is the speaker',
    'Ada Quill (the harbour master) said “no.”',
    ['attribution before: Ada Quill'],
  ],
  [
    'a subject before an inserted clause is the speaker',
    'One thing is clear: the keeper, an old man, said “no.”',
    ['attribution before: the keeper'],
  ],
  [
    'inserted phrases with prepositions contain no speaker',
    'The keeper, in Lowport, at noon, said “no.”',
    ['attribution before: The keeper'],
  ],
  [
    'a subject after a prepositional phrase is the speaker',
    'In the grey old harbour of Lowport the keeper said little, and called it “mud.”',
    ['attribution right before: the keeper'],
  ],
  [
    'indefinite pronouns can be speakers',
    'One said it was “mud.” Some called it “sand.”',
    ['subject of the sentence: One', 'verb of judgement right before: Some'],
  ],
]

describe('attribution rules without weights', () => {
  test.for(cases)('%s', ([, text, expected]) => {
    expect(attributeByRules(text)).toEqual(expected)
  })
})
