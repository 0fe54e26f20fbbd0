import { expect, test } from 'vitest'
import { findBodyFaults } from '../../../src/markdown/find-body-faults.ts'
import { parseMarkdown } from '../../../src/markdown/parse-body.ts'

/** Line and message of every fault. */
function faults(body: string): string[] {
  return findBodyFaults(parseMarkdown(body)).map(({ line, message }) => `${line} ${message}`)
}

test('a body of paragraphs, sub-heads, lists, tables and permitted links has no faults', () => {
  const body = [
    '## The boat',
    'She is **old**, [the office](https://port.example/) said. <mailto:office@port.example>',
    '- one\n- ![the quay](quay.jpg)',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    'See [the other article](../the-pier/) and `<b>` in code.[^1]',
    '[^1]: A note.',
  ].join('\n\n')
  expect(findBodyFaults(parseMarkdown(body))).toEqual([])
})

test('every fault has its line, what is wrong and what to do', () => {
  expect(findBodyFaults(parseMarkdown('One.\n\nTwo <b>three</b>.'))).toEqual([
    {
      line: 3,
      message: 'raw HTML is not allowed in the text: <b>',
      remedy: 'write it as Markdown, or put a backslash before the < to show it as text',
    },
    {
      line: 3,
      message: 'raw HTML is not allowed in the text: </b>',
      remedy: 'write it as Markdown, or put a backslash before the < to show it as text',
    },
  ])
})

test('raw HTML is a fault as a block, in a line, and as a comment', () => {
  expect(faults('<div>\nx\n</div>')).toEqual(['1 raw HTML is not allowed in the text: <div> x </div>'])
  expect(faults('a <!-- b --> c')).toEqual(['1 raw HTML is not allowed in the text: <!-- b -->'])
})

test('a link that a browser should not follow is a fault, also as a definition', () => {
  expect(faults('[a](javascript:x)')).toEqual(['1 this link address is not allowed: javascript:x'])
  expect(faults('[a][b]\n\n[b]: vbscript:x')).toEqual(['3 this link address is not allowed: vbscript:x'])
})

test('a picture has to be a file beside the article, named in its place', () => {
  expect(faults('![a](https://a.example/a.jpg)')).toEqual([
    '1 this is not a picture file beside the article: https://a.example/a.jpg',
  ])
  expect(faults('![a](old%20tub.jpg)')).toEqual([])
  expect(faults('![a][b]\n\n[b]: https://a.example/a.jpg')).toEqual([
    '1 a picture by reference, ![…][…], is not allowed',
  ])
})

test('only a heading of level 1 is a second headline', () => {
  expect(faults('# Ferry\n\n## Boat\n\nQuay\n===')).toEqual([
    '1 the text has a second headline',
    '5 the text has a second headline',
  ])
})

test('a long address is shortened to 60 characters in the message', () => {
  const [fault] = faults(`[a](javascript:${'x'.repeat(50)})\n\n[b](javascript:${'x'.repeat(49)})`)
  expect(fault).toBe(`1 this link address is not allowed: javascript:${'x'.repeat(49)}…`)
  expect(faults(`[b](javascript:${'x'.repeat(49)})`)[0]).toBe(
    `1 this link address is not allowed: javascript:${'x'.repeat(49)}`,
  )
})

test('every remedy says what to do', () => {
  const body = '<i>\n\n[a](x:y)\n\n![a](b)\n\n![a][b]\n\n# c\n\n[b]: https://a.example/'
  const remedies = findBodyFaults(parseMarkdown(body)).map(({ remedy }) => remedy.split(' ')[0])
  expect(remedies).toEqual(['write', 'use', 'save', 'write', 'start'])
})
