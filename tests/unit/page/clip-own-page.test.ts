import { describe, expect, test } from 'vitest'
import { parseHtmlClipping } from '../../../src/clipping/html/parse-html-clipping.ts'
import { clipAgain } from '../../clip-again.ts'
import { listFixtureCases } from '../../fixture-cases.ts'
import { listStated } from '../../list-stated.ts'
import { parseFixture, renderPage, sitePage } from './render-page.ts'

/** Bodies that look like something else to `clip`, which has to read the pages of other sites too. */
const exceptions = new Set([
  // JSON-LD of other sites has tags in its texts, so `</script>` in a headline is removed.
  'text that looks like markup stays text',
  // “Photo: Jun Ashby” on a line of its own is a credit without a picture.
  'the lead picture is not part of the body',
])

describe('clipping the page of an article makes the same article', () => {
  const cases = listFixtureCases('page').filter(({ fact }) => !exceptions.has(fact))
  test.for(cases.map((fixture) => [fixture.fact, fixture] as const))('%s', async ([, { read }]) => {
    const article = parseFixture(read('article.md') ?? '')
    const again = clipAgain(parseHtmlClipping(await renderPage(article)))
    expect(listStated(again, sitePage)).toEqual(listStated(article, sitePage))
  })
})
