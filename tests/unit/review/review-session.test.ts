import { describe, expect, test } from 'vitest'
import { describeDoubts } from '../../../src/review/find-doubts.ts'
import {
  findCurrentDoubt,
  pressKey,
  type ReviewKey,
  type ReviewSession,
  startReview,
} from '../../../src/review/review-session.ts'

const source = `---
headline: The Lamp at Gull Point
language: en
published: 2031-02-01
authors: []
source:
  name: The Gull Point Post
  relation: reprint
quotes:
  - text: We close at six
    speaker: Orla Finch
    role: keeper
  - text: It is cold
    speaker: Bram Hale
    confirmed: false # “he” could be Bram Hale or Ivo Sand
  - text: a lamp too far
    confirmed: false # no speaker is named near these words
  - text: The lamp is out
    speaker: Bram Hale
    confirmed: false # someone else could have said this
---

“We close at six,” said Orla Finch, the keeper.

Bram Hale and Ivo Sand row the boats. “It is cold,” he said.

On the quay people sang “a lamp too far” all night, and nothing else.

Hale looked at Ivo Sand. “The lamp is out,” he said.
`

const other = source.replace('The Lamp at', 'The Boat at')

function start(): ReviewSession {
  const forms = new Map<string, string>()
  return startReview(
    new Map([
      ['a.md', { source, forms }],
      ['b.md', { source: other, forms }],
    ]),
  )
}

const named: Record<string, ReviewKey> = {
  '\n': { kind: 'enter' },
  '\x1b': { kind: 'escape' },
  '\b': { kind: 'backspace' },
}

function press(keys: string, session = start()): ReviewSession {
  return [...keys].reduce((one, key) => pressKey(one, named[key] ?? { kind: 'text', text: key }), session)
}

function readFile(session: ReviewSession, file = 'a.md'): string {
  return session.files.get(file)?.source ?? ''
}

describe('what a person sees', () => {
  const [cold, lamp] = describeDoubts(source, [1, 2])

  test('the words in their sentence, with the paragraph before them', () => {
    expect(cold?.passage).toEqual({
      before: '“We close at six,” said Orla Finch, the keeper.\n\nBram Hale and Ivo Sand row the boats. ',
      words: '“It is cold,”',
      after: ' he said.',
    })
    expect(cold).toMatchObject({ line: 13, lineOfWords: 25 })
  })

  test('why the speaker is unsure, and how likely the guess is', () => {
    expect(cold?.reason).toMatch(/^“he” could be /)
    const [guessed] = describeDoubts(source.replace('speaker: Bram Hale', 'speaker: Ivo Sand'), [1])
    expect(guessed?.likelihood).toBeGreaterThan(0)
    expect(cold?.likelihood).toBeUndefined() // the finder's name is another one
    expect(lamp?.reason).toMatch(/^the text says “/)
  })

  test('the other speakers of the article with their roles, and not the guess itself', () => {
    expect(cold?.candidates).toContainEqual({ speaker: 'Orla Finch', role: 'keeper' })
    expect(cold?.candidates.map(({ speaker }) => speaker)).not.toContain('Bram Hale')
  })
})

describe('one key decides and goes on to the next quotation', () => {
  test('r, n and x write their decisions; s writes nothing', () => {
    const session = press('rnxs')
    expect(session).toMatchObject({ at: 4, tally: { right: 1, unnamed: 1, notQuotation: 1, skipped: 1 } })
    const edited = readFile(session)
    expect(edited).toContain('    speaker: Bram Hale\n    confirmed: true\n')
    expect(edited).toContain('  - text: a lamp too far\n    confirmed: true\n')
    expect(edited).toContain('notQuotes:\n  - The lamp is out,\n')
    expect(readFile(session, 'b.md')).toBe(other)
  })

  test('after an entry was moved away, the next ones are still the right ones', () => {
    const session = press('xrr')
    expect(readFile(session)).toContain(
      '  - text: The lamp is out\n    speaker: Bram Hale\n    confirmed: true\n',
    )
    expect(findCurrentDoubt(session)?.text).toBe('It is cold')
  })

  test('w and a number take a speaker of the article, with the role', () => {
    const number = (findCurrentDoubt(start())?.candidates ?? []).findIndex(
      ({ speaker }) => speaker === 'Orla Finch',
    )
    expect(readFile(press(`w${number + 1}`))).toContain(
      '    speaker: Orla Finch\n    role: keeper\n    confirmed: true\n',
    )
  })

  test('w and a typed name; backspace corrects it, and a role can follow', () => {
    expect(readFile(press('wIvo Sant\bd, rower\n'))).toContain(
      '  - text: It is cold\n    speaker: Ivo Sand\n    role: rower\n    confirmed: true\n',
    )
  })

  test('a name that the article does not have is refused, as verify would', () => {
    const session = press('wAda Quill\n')
    expect(session).toMatchObject({
      at: 0,
      notice: expect.stringContaining('“Ada Quill” is nowhere in the article'),
    })
    expect(readFile(session)).toBe(source)
  })

  test('Esc or Enter without a name goes back to the question', () => {
    expect(press('wIvo\x1b').input).toEqual({ kind: 'decision' })
    expect(press('w\n')).toMatchObject({ at: 0, input: { kind: 'decision' } })
  })

  test('another key changes nothing and says so', () => {
    expect(press('k')).toMatchObject({ at: 0, notice: '“k” is not one of the keys' })
    expect(press('\n \n')).toMatchObject({ at: 0, notice: undefined })
  })
})

describe('u takes the last decision back', () => {
  test('one after the other, until the file is as it was', () => {
    const session = press('rxnuuu')
    expect(session).toMatchObject({ at: 0, tally: { right: 0, unnamed: 0, notQuotation: 0 } })
    expect(readFile(session)).toBe(source)
    expect(press('u', session).notice).toBe('there is nothing to undo')
  })

  test('of a typed name, and asks for a decision again', () => {
    const session = press('wIvo Sand\nu')
    expect(session).toMatchObject({ at: 0, input: { kind: 'decision' }, notice: 'undone' })
    expect(readFile(session)).toBe(source)
  })

  test('also after the last quotation', () => {
    const session = press('ssssssu')
    expect(session).toMatchObject({ at: 5, tally: { skipped: 5 } })
  })
})

test('q ends the review, and what was decided stays', () => {
  const session = press('rq')
  expect(session.isOver).toBe(true)
  expect(readFile(session)).not.toBe(source)
})

test('an article without doubts needs no review', () => {
  const forms = new Map<string, string>()
  const sure = source.replaceAll(/\n {4}confirmed.*/g, '')
  expect(startReview(new Map([['a.md', { source: sure, forms }]])).isOver).toBe(true)
})
