import { expect, test } from 'vitest'
import { findForeignWords } from '../../../src/markdown/find-foreign-words.ts'
import { estimateReadingMinutes } from '../../../src/page/estimate-reading-minutes.ts'

const read = (text: string): number =>
  estimateReadingMinutes({
    frontmatter: { language: 'en' } as Parameters<typeof estimateReadingMinutes>[0]['frontmatter'],
    blocks: [{ kind: 'paragraph', text, line: 1 }] as unknown as Parameters<
      typeof estimateReadingMinutes
    >[0]['blocks'],
  })

test('an article takes a minute for every 238 words, and never none', () => {
  expect(read('Yes.')).toBe(1)
  expect(read('word '.repeat(238 * 3))).toBe(3)
})

test('words of another language are found as words, not as letters of others', () => {
  expect(findForeignWords('The malaria aria, an aria.', 'aria')).toEqual([
    { start: 12, end: 16 },
    { start: 21, end: 25 },
  ])
  expect(findForeignWords('Ἀρχή', 'aria')).toEqual([])
})
