import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { unquoteAttributes } from '../../../src/site/unquote-attributes.ts'

const page = `<!DOCTYPE html><html lang="en"><head><meta property="og:type" content="article"><style>a[href="x"]{color:red}</style><script data-a="b">if (1<a && "x" > b) c = '<i id="x">'</script></head><body><a class="note lead" href="/a/#b" title="1 > 2" id="x">a="b" <b hidden="" lang="hy" dir='rtl'>c</b></a><!-- <p id="y"> --><svg viewBox="0 0 1 1"><path d="M0" /></svg><a href="?a=1&amp;b">d</a></body></html>`

test('values that need no quotation marks lose them, and all others and those of meta keep them', () => {
  expect(unquoteAttributes(page)).toBe(
    page
      .replace('lang="en"', 'lang=en')
      .replace('href="/a/#b"', 'href=/a/#b')
      .replace('id="x">a=', 'id=x>a=')
      .replace('lang="hy"', 'lang=hy')
      .replace('d="M0" /', 'd=M0 /'),
  )
})

test('the page stays the same to a browser', () => {
  const { childNodes } = parse(unquoteAttributes(page))
  expect(JSON.stringify(childNodes, withoutParents)).toBe(
    JSON.stringify(parse(page).childNodes, withoutParents),
  )
})

function withoutParents(key: string, value: unknown): unknown {
  return key === 'parentNode' ? undefined : value
}
