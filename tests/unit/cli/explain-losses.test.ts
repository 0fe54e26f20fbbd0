import { expect, test } from 'vitest'
import { explainLosses } from '../../../src/cli/explain-losses.ts'
import { countWords } from '../../../src/clipping/count-words.ts'
import type { LossAccount } from '../../../src/clipping/parsed-clipping.ts'

const kept = (words: number): LossAccount => ({ fate: 'kept', text: 'word '.repeat(words) })
const dropped = (words: number): LossAccount => ({
  fate: 'dropped',
  text: 'word '.repeat(words),
  reason: 'outside the article',
})
const explain = (account: LossAccount[]): [boolean, string][] =>
  explainLosses(account, countWords(account)).map(({ isBad, message }) => [
    isBad,
    message.split(':')[0] ?? '',
  ])

test('an article of which nothing was dropped has no warning', () => {
  expect(explain([kept(300)])).toEqual([])
})

test('more dropped than kept is bad, and comes first', () => {
  expect(explain([kept(40), dropped(300)])).toEqual([
    [true, 'MORE WAS DROPPED THAN KEPT'],
    [true, 'ONLY 40 WORDS WERE KEPT'],
  ])
})

test('dropped paragraphs of more than a tenth of the text are a warning', () => {
  expect(explain([kept(300), dropped(40)])).toEqual([[false, '1 line of 40 words dropped (12 %)']])
  expect(explain([kept(900), dropped(40)])).toEqual([])
})

test('short lines that no rule knows are a warning together, and lines of furniture are not counted', () => {
  const short = Array.from({ length: 8 }, (_, index) => ({
    ...dropped(4),
    text: `${'word '.repeat(4)}${index}`,
  }))
  expect(explain([kept(100), ...short])).toEqual([[false, '8 lines of 40 words dropped (29 %)']])
  expect(explain([kept(100), ...short.map((line) => ({ ...line, reason: 'navigation' as const }))])).toEqual(
    [],
  )
})

test('comments under the text, entries of menus and repeated lines are not counted', () => {
  const comment = { ...dropped(300), reason: 'comments' as const }
  expect(explain([kept(200), comment])).toEqual([])
  expect(explain([comment, kept(200)])).toEqual([[true, 'MORE WAS DROPPED THAN KEPT']])
  const entries = Array.from({ length: 90 }, () => ({ ...dropped(3), reason: 'navigation' as const }))
  expect(explain([...entries, kept(200)])).toEqual([])
  expect(explain([kept(200), ...Array.from({ length: 12 }, () => dropped(20))])).toEqual([])
})

test('what is around the story is no loss', () => {
  expect(explain([kept(300), { fate: 'around', text: 'word '.repeat(900) }])).toEqual([])
})

test('a text without spaces between words is measured by its letters', () => {
  expect(explain([{ fate: 'kept', text: '渡船冬季停运'.repeat(60) }])).toEqual([])
  expect(explain([{ fate: 'kept', text: '渡船冬季停运。'.repeat(14) }])).toEqual([])
  expect(explain([{ fate: 'kept', text: 'เรือข้ามฟากหยุดในฤดูหนาว '.repeat(12) }])).toEqual([])
})

test('a dropped paragraph of a script without spaces is a warning', () => {
  const text = '渡船冬季停运'
  expect(
    explain([
      { fate: 'kept', text: text.repeat(60) },
      { fate: 'dropped', text: text.repeat(12), reason: 'outside the article' },
    ]),
  ).toEqual([[false, '1 line of 44 words dropped (17 %)']])
})

const lead = '1 paragraph before the first line of the article dropped'
const headline: LossAccount = { fate: 'field', field: 'headline', text: 'Bridge closed' }

test('a paragraph dropped before the first kept line is a warning, however long the text is', () => {
  expect(explain([headline, dropped(30), kept(900)])).toEqual([[false, lead]])
  expect(explain([dropped(30), kept(900)])).toEqual([[false, lead]])
})

test('a label, a known prompt, and a notice above the headline are not a cut lead', () => {
  expect(explain([headline, dropped(8), kept(900)])).toEqual([])
  expect(
    explain([headline, { ...dropped(30), reason: 'newsletter prompt' } as LossAccount, kept(900)]),
  ).toEqual([])
  expect(explain([dropped(30), headline, kept(900)])).toEqual([])
})

const amid = 'beside the text'
const forPlace = 'dropped for the place or the names of elements only'

test('lines that no rule knows are a warning between kept ones, from eight words in all', () => {
  expect(explain([kept(200), dropped(8), kept(200)])).toEqual([[false, `1 line ${amid} was ${forPlace}`]])
  expect(explain([kept(200), dropped(4), dropped(4), kept(200)])).toEqual([
    [false, `2 lines ${amid} were ${forPlace}`],
  ])
  expect(explain([kept(200), dropped(7), kept(200)])).toEqual([])
  expect(explain([kept(400), dropped(8)])).toEqual([])
})

test('lines that only the names of elements drop are the same warning, which quotes three of them', () => {
  const texts = [
    'Motion seven of the board',
    'The vote in figures, by member',
    'A third line',
    'A fourth line',
  ]
  const unsure = texts.map((text): LossAccount => ({ fate: 'dropped', text, reason: 'tags', isUnsure: true }))
  const account = [kept(200), ...unsure, kept(200)]
  expect(explainLosses(account, countWords(account)).map(({ message }) => message)).toEqual([
    `4 lines ${amid} were ${forPlace}: “Motion seven of the board”, “The vote in figures, by member”, “A third line” and 1 more. Check whether the story has them`,
  ])
  const sure = texts.map((text): LossAccount => ({ fate: 'dropped', text, reason: 'tags' }))
  expect(explain([kept(200), ...sure, kept(200)])).toEqual([])
})

test('a day alone is no line of the article', () => {
  const day: LossAccount = {
    fate: 'dropped',
    text: 'Tuesday, 14 October 2031, 10:30 a.m.',
    reason: 'outside the article',
  }
  expect(explain([kept(200), day, dropped(2), kept(200)])).toEqual([])
})
