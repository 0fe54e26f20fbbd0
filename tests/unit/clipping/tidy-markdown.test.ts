import { describe, expect, test } from 'vitest'
import { tidyTree } from '../../../src/clipping/tidy-markdown.ts'
import { writePlainMarkdown } from '../../../src/clipping/write-plain-markdown.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'

/** A body, tidied and written again. */
const tidyMarkdown = (markdown: string): string => writePlainMarkdown(tidyTree(parseMarkdown(markdown)))

describe('a body is written without what no article may contain', () => {
  test.for([
    ['raw HTML', 'The <b>ferry</b> stops.<!-- now -->', 'The ferry stops.\n'],
    ['a space beside removed HTML', 'The ferry <b> </b> stops.', 'The ferry stops.\n'],
    ['a second headline', '# Ferry\n\nIt stops.', '## Ferry\n\nIt stops.\n'],
    ['an address that runs a script', '[The ferry](javascript:x) stops.', 'The ferry stops.\n'],
    ['an address with a space in its scheme', '[The ferry](<java script:x>) stops.', 'The ferry stops.\n'],
    ['a link without words', 'The ferry [](https://a.example) stops.', 'The ferry stops.\n'],
    [
      'a definition',
      '[The ferry][f] stops.\n\n[f]: https://a.example',
      '[The ferry](https://a.example) stops.\n',
    ],
    [
      'a picture from elsewhere',
      '![The ferry](https://a.example/f.jpg)',
      '[The ferry](https://a.example/f.jpg)\n',
    ],
    [
      'a picture by reference',
      '![The ferry][f]\n\n[f]: https://a.example/f.jpg',
      '[The ferry](https://a.example/f.jpg)\n',
    ],
    ['a picture of an unknown place', '![The ferry](javascript:x)', 'The ferry\n'],
    ['a picture without a description', 'It ![](https://a.example/f.jpg) stops.', 'It stops.\n'],
  ] as const)('%s', ([, markdown, tidied]) => {
    expect(tidyMarkdown(markdown)).toBe(tidied)
  })

  test('very deep nesting becomes text', () => {
    expect(
      tidyMarkdown(`${'> '.repeat(100)}Nobody.`)
        .trim()
        .replace(/^[> ]+/, ''),
    ).toBe('Nobody.')
  })
})

describe('a body that is tidy stays as it is', () => {
  test.for([
    '![The ferry](ferry.jpg)\n',
    '[The ferry](https://a.example "a title") stops.\n',
    'He lives [in Dunmore] now.\n',
    '| Boat | Seats |\n| ---- | ----- |\n| Gull |       |\n',
    '- one\n- two\n',
  ])('%s', (markdown) => {
    expect(tidyMarkdown(markdown)).toBe(markdown)
  })
})

test('relative addresses start from the page’s address', () => {
  const tree = tidyTree(
    parseMarkdown('[The ferry](/boats) stops [here](http://[).'),
    'https://harbour.example/news',
  )
  expect(writePlainMarkdown(tree)).toBe('[The ferry](https://harbour.example/boats) stops here.\n')
})
