import { expect, test } from 'vitest'
import { estimateReadingMinutes } from '../../../src/page/estimate-reading-minutes.ts'

const read = (text: string): number =>
  estimateReadingMinutes({
    frontmatter: { language: 'en' } as Parameters<typeof estimateReadingMinutes>[0]['frontmatter'],
    blocks: [{ kind: 'paragraph', text, line: 1 }] as unknown as Parameters<
      typeof estimateReadingMinutes
    >[0]['blocks'],
  })

test('an article takes a minute for every 238 words, and at least one', () => {
  expect(read('Yes.')).toBe(1)
  expect(read('word '.repeat(238 * 3))).toBe(3)
})
