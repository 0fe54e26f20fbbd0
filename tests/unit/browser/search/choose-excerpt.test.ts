import { expect, test } from 'vitest'
import { chooseExcerpt } from '../../../../src/browser/search/choose-excerpt.ts'

const meta = { title: 'Lamps', source: 'The Harbour Ledger' }

/** The excerpt of a text with marked words in brackets. The headline is before the text, and names may be after it. */
function write(text: string, locations: number[], names = ''): string {
  const words = `Lamps — ${text}`
  const anchors = names === '' ? [] : [{ id: '{}', location: words.split(/[\u200B\s]+/).length }]
  return chooseExcerpt({ raw_content: `${words} ${names}`.trim(), locations, anchors, meta })
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')
}

const long = Array.from({ length: 100 }, (_, number) => `word${number + 2}`).join(' ')

test('the words that were searched are marked, and nothing is added between words and signs', () => {
  expect(write('the “old bridge”, she said', [3, 4])).toBe('the [“old] [bridge”,] she said')
})

test('an excerpt is where most of the words were found, and shows where it was cut', () => {
  const excerpt = write(long, [3, 60, 62, 65])
  expect(excerpt).toMatch(/^… word55 .*\[word60\] word61 \[word62\] .* word84 …$/)
})

test('of two places with as many words, the first is shown', () => {
  expect(write(long, [40, 80])).toContain('[word40]')
})

test('the headline and the names of speakers are not in the excerpt', () => {
  expect(write('One. Two.', [0, 4], 'Mara Quill')).toBe('One. Two.')
})

test('without a word of the text, the beginning of the text is shown', () => {
  expect(write(long, [])).toMatch(/^word2 word3 .* word31 …$/)
})

test('escaped brackets of the index are brackets again', () => {
  expect(write('a &lt;b&gt; c', [3])).toBe('a [<b>] c')
})

test('in a script without spaces, none are added', () => {
  const raw_content = 'Lamps \u200B— \u200B大桥\u200B保留 \u200B下来'
  const parts = chooseExcerpt({ raw_content, locations: [3], anchors: [], meta })
  expect(parts.map(({ text }) => text).join('')).toBe('大桥保留 下来')
})
