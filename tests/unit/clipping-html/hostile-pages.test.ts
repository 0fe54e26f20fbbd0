import fc from 'fast-check'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { ClippingError } from '../../../src/clipping/html/clipping-error.ts'
import { parseHtmlClipping } from '../../../src/clipping/html/parse-html-clipping.ts'
import type { ParsedClipping } from '../../../src/clipping/parsed-clipping.ts'
import { writePlainMarkdown } from '../../../src/clipping/write-plain-markdown.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'

/** Returns `undefined` if the page is refused, which has to be with a ClippingError. */
function clip(html: string): ParsedClipping | undefined {
  try {
    return parseHtmlClipping(html)
  } catch (error) {
    expect(error).toBeInstanceOf(ClippingError)
    return undefined
  }
}

function expectHarmless({ body }: ParsedClipping): void {
  visit(parseMarkdown(writePlainMarkdown(body)), (node) => {
    expect(node.type).not.toBe('html')
    if (node.type === 'link') expect(node.url).toMatch(/^(?:https?:\/\/|mailto:)/)
    expect(node.type).not.toBe('image')
  })
}

const sentence = fc
  .array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 12, maxLength: 40 })
  .map((list) => `${list.join(' ')}, and so on.`)

const scrap = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="share">',
  '</div>',
  '<script>',
  '</script>',
  '<a href="javascript:x()">',
  '</a>',
  '<table>',
  '<td>',
  '<li>',
  '<ul>',
  '<b>',
  '<br><br>',
  '<svg>',
  '<h2>',
  '</h2>',
  '&lt;img src=x onerror=x&gt;',
  '<!--',
  '-->',
  '<blockquote>',
  '![x](javascript:x)',
  '<https://evil.example>',
  '`',
  '***',
  '<template>',
  '<noscript>',
  '\u202e',
  '<pre>',
  '| a | b |',
)

// Hundreds of pages: on a busy machine they take longer than a test's usual five seconds.
describe('generated pages', { timeout: 120_000 }, () => {
  test('any text is a clipping without HTML in it, or one clear error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const clipping = clip(text)
        if (clipping) expectHarmless(clipping)
      }),
      { numRuns: 150 },
    )
  })

  test('broken markup is a clipping without HTML in it, or one clear error', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, sentence), { maxLength: 60 }), (parts) => {
        const clipping = clip(`<html><body><article>${parts.join('\n')}</article></body></html>`)
        if (clipping) expectHarmless(clipping)
      }),
      { numRuns: 150 },
    )
  })

  test('the account has every word of the article area once', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 4, maxLength: 12 }), fc.nat(3), (sentences, index) => {
        const share = '<ul class="share-row"><li>Facebook</li><li>WhatsApp</li></ul>'
        const lines = sentences.map((text) => `<p>${text}</p>`)
        lines.splice(index, 0, share)
        const clipping = clip(`<html><body><article>${lines.join('')}</article></body></html>`)
        if (!clipping) throw new Error('a page with four paragraphs was refused')
        const accounted = clipping.account.flatMap((entry) => entry.text.split(/\s+/))
        const inside = sentences.flatMap((text) => text.split(/\s+/))
        expect(accounted.filter((word) => !/^(?:Facebook|WhatsApp)$/.test(word))).toEqual(inside)
      }),
      { numRuns: 60 },
    )
  })
})

const story =
  '<p>The harbour board voted on Tuesday to rebuild the lower pier, which a storm broke in two.</p>'.repeat(6)

/** In milliseconds. Each page takes one or two seconds. */
const endless = 60_000

test.each([
  ['fifty megabytes', () => `<p>${'word '.repeat(10_000_000)}</p>`],
  ['a million nested elements', () => `${'<div>'.repeat(1_000_000)}${story}`],
  ['a million nested cells that close each other', () => `${'<td><dd>'.repeat(500_000)}${story}`],
  ['tags that appear when comments are removed', () => `${story}${'<<!---->div>'.repeat(1_000_000)}`],
  ['a million character references', () => `<p>${'&amp;&lt;'.repeat(500_000)}</p>${story}`],
  ['a million elements beside each other', () => '<i>x</i>'.repeat(1_000_000)],
  [
    'a million attributes',
    () => `<p ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=1`).join(' ')}>x</p>`,
  ],
  ['a million angle brackets that begin no tag', () => `<p>${'< '.repeat(1_000_000)}</p>${story}`],
  ['a word of ten million letters', () => `<article><p>${'a'.repeat(10_000_000)}</p></article>`],
  ['a million quotation marks', () => `<article><p>${'“ '.repeat(1_000_000)}</p></article>`],
])(
  '%s are refused within a minute',
  (_name, page) => {
    expect(() => parseHtmlClipping(page())).toThrow(ClippingError)
  },
  endless,
)

test.each([
  ['deeply nested JSON-LD', `<script type="application/ld+json">${'[{"@graph":'.repeat(20_000)}</script>`],
  [
    'an entity bomb',
    `<!DOCTYPE html [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><p>${'&amp;b;'.repeat(50_000)}</p>`,
  ],
  [
    'a list of twenty thousand links',
    `<ul>${'<li><a href="https://a.example/">a link</a></li>'.repeat(20_000)}</ul>`,
  ],
  [
    'ten thousand quotations',
    '<blockquote>Nobody should have to walk around a hole</blockquote>'.repeat(10_000),
  ],
  ['emphasis nested without end', `<p>${'<em><strong>'.repeat(150)}Nobody walks around a hole.</p>`],
  ['thousands of elements that are never closed', '<template>'.repeat(300) + '<style/>'.repeat(20_000)],
  ['an unclosed comment', `${story}<!-- ${'<!--'.repeat(100_000)}`],
])(
  '%s next to a story puts no HTML into the clipping',
  (_name, hostile) => {
    const clipping = clip(`<html><body><article>${story}</article>${hostile}</body></html>`)
    if (clipping) expectHarmless(clipping)
  },
  endless,
)

test('parts that React sends later and that are in themselves or in a long chain are refused', () => {
  const inItself =
    '<template id="B:0"></template><div hidden id="S:0"><p>Ada sang.</p><template id="B:0"></template></div>'
  const chain = Array.from(
    { length: 2000 },
    (_, number) =>
      `<div hidden id="S:${number.toString(16)}"><p>Ada sang.</p><template id="B:${(number + 1).toString(16)}"></template></div>`,
  )
  for (const parts of [inItself, `<template id="B:0"></template>${chain.join('')}`])
    expect(clip(`<html><body><article>${parts}</article></body></html>`)).toBeUndefined()
})
