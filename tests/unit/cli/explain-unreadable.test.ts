import { expect, test } from 'vitest'
import { UnreadableFile } from '../../../src/cli/decode-text.ts'
import { explainUnreadable } from '../../../src/cli/explain-unreadable.ts'
import { ClippingRefused } from '../../../src/clipping/clipping-refused.ts'

const advice = ': copy the article’s text into a .txt file'
const cases: [string, Error, string][] = [
  ['a refusal is shown as it is', new ClippingRefused('is empty'), 'is empty'],
  ['so is an unreadable file', new UnreadableFile('is a folder'), 'is a folder'],
  [
    'a parser that runs out of stack met nested markup',
    new RangeError('Maximum call stack size exceeded'),
    `is nested deeper than any article${advice}`,
  ],
  [
    'a parser’s own error is one line',
    new TypeError('no such node\n    at parse'),
    `cannot be read as an article (no such node)${advice}`,
  ],
]

test.for(cases)('%s', ([, error, expected]) => {
  expect(explainUnreadable(error)).toBe(expected)
})
