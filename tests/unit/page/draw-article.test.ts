import { createMarkdownProcessor } from '@astrojs/markdown-remark'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'
import { articleMarkdown } from '../../../src/page/article-markdown.ts'
import { pickArticleMarkup } from '../../../src/page/article-markup.ts'
import { drawArticle, isDrawnAlike } from '../../../src/page/draw-article.ts'
import { makeArticle } from '../library/make-article.ts'

/** The same renderer as Astro's, with the options of the site. */
const renderer = await createMarkdownProcessor({ syntaxHighlight: false, ...articleMarkdown })

async function drawWithAstro(markdown: string): Promise<string> {
  const markup = JSON.parse(JSON.stringify(pickArticleMarkup(makeArticle())))
  return (await renderer.render(markdown, { frontmatter: { markup } })).code
}

const inline = fc.constantFrom(
  'The lamps are lit',
  '*by hand*',
  '**every** evening',
  '[a link to “the council”](https://harbour-ledger.example/ "A < B")',
  '[by reference][council]',
  'https://harbour-ledger.example/?a=1&b=2',
  'clerk@harbour-ledger.example',
  '`a < b`',
  '~~three~~',
  'one\\\ntwo',
  'one  \ntwo',
  '&amp; &lt;b&gt; &nbsp; &#13; &copy;',
  '\u0000 \u00AD \f \u2028',
  '\\<i\\>',
  '"straight" \'marks\'',
  'مصابيح 🏮',
)
const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(' '))
const oneLine = line.map((text) => text.replaceAll(/\\?\n/g, ' '))
const block = fc.oneof(
  line,
  oneLine.map((text) => `## ${text}`),
  fc.constantFrom('***', '[council]: https://council.example "The <council>"', '## One\n\n## One'),
  line.map((text) => `> ${text.replaceAll('\n', '\n> ')}\n>\n> - two\n>   1. three`),
  fc.tuple(line, line).map((items) => items.map((text) => `- ${text.replaceAll('\n', '\n  ')}`).join('\n\n')),
  oneLine.map((text) => `4. [x] ${text}\n5. [ ] two\n\n   three`),
  oneLine.map((text) => `| One | Two | \n| :-- | --: |\n| ${text} | three | four |\n| five |`),
)
const body = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'))

test('an article is drawn from its tree as Astro draws it from its Markdown', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(body, async (markdown) => {
      const tree = parseMarkdown(markdown)
      expect(isDrawnAlike(tree)).toBe(true)
      expect(drawArticle(makeArticle(), tree)).toBe(await drawWithAstro(markdown))
    }),
    { numRuns: 200 },
  )
})

test.for([
  ['a picture', '![the quay](quay.png)'],
  ['a footnote', 'A claim.[^1]\n\n[^1]: A note.'],
  ['a code block, which may begin with an empty line', '```\n\na\n```'],
])('%s is left to Astro', ([, markdown]) => {
  expect(isDrawnAlike(parseMarkdown(markdown ?? ''))).toBe(false)
})
