import { describe, expect, test } from 'vitest'
import { decodeCharacterReference } from '../../../src/clipping/decode-character-reference.ts'
import { decodeCharacterReferences } from '../../../src/clipping/decode-character-references.ts'
import { decodeMisreadReferences } from '../../../src/clipping/html/decode-misread-references.ts'
import { lineOf } from '../../../src/clipping/html/read-json-ld.ts'
import { repairEncoding } from '../../../src/clipping/repair-encoding.ts'

describe('a character reference', () => {
  test.for([
    ['&rsquo;', '’'],
    ['&Eacute;', 'É'],
    ['&frac12;', '½'],
    ['&CounterClockwiseContourIntegral;', '∳'],
    ['&#8217;', '’'],
    ['&#x2019;', '’'],
    ['&#146;', '’'],
    ['&rsquo', undefined],
    ['&quay;', undefined],
    ['&#xD800;', undefined],
    ['&#0;', undefined],
  ] as const)('%s is %s', ([reference, character]) => {
    expect(decodeCharacterReference(reference)).toBe(character)
  })
})

describe('references in copied text', () => {
  test.for([
    ['named', '&ldquo;Caf&eacute; &frac12; &bull; &LDQUO;', '“Café ½ • “'],
    ['brackets and controls stay', '&rdquo; &lt;b&gt; &#60; &#10;', '” &lt;b&gt; &#60; &#10;'],
    ['unknown names stay', '&laquo;Quay & Sons&raquo; &quay;', '«Quay & Sons» &quay;'],
    [
      'a text about references stays',
      'Write &amp; as &amp;amp; in HTML.',
      'Write &amp; as &amp;amp; in HTML.',
    ],
  ] as const)('%s', ([, text, decoded]) => {
    expect(decodeCharacterReferences(text).text).toBe(decoded)
  })

  test('are counted if they are decoded', () => {
    expect(decodeCharacterReferences('&ldquo;Yes,&rdquo; &lt;she said').count).toBe(2)
  })
})

describe('references of misread characters', () => {
  test.for([
    ['Saltmere&acirc;&euro;&trade;s quay', 'Saltmere’s quay'],
    ['&Atilde;&scaron;ltima hora', 'Última hora'],
    ['caf&#195;&#169;', 'café'],
    ['Â&#x17d;', 'Â&#x17d;'],
    ['&acirc;&lt;b&gt;', 'â&lt;b&gt;'],
  ] as const)('%s reads %s', ([html, text]) => {
    expect(repairEncoding(decodeMisreadReferences(html)).text).toBe(text)
  })
})

test('a text of JSON-LD is read with all its references', () => {
  expect(lineOf('Caf&eacute; on the quay &hearts; &lt;open&gt;&#10;again &unknown;')).toBe(
    'Café on the quay ♥ <open> again &unknown;',
  )
})
