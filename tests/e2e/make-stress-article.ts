import { stringify } from 'yaml'

/** The file name of the crowded article without `.md`. */
export const stressSlug = 'everybody-has-something-to-say'

const speakers = [
  'Tomas Vell',
  'Mara Quill',
  'the Port Office',
  'Ida Marlow',
  'Per Tolland',
  'Jun Ashby',
  'Orla Finch',
]
const sentence =
  'The tide went out past the last of the lamps and the town went about its business as before.'

/** Writes an article of 60 paragraphs and 52 quotations: up to five in a paragraph, and many paragraphs with some in a row. */
export function makeStressArticle(): string {
  const quotes: { text: string; speaker: string; role?: string }[] = []
  const paragraphs = Array.from({ length: 60 }, (_, index) => {
    const count = quotesIn(index)
    const said = Array.from({ length: count }, (__, part) => {
      const speaker = speakers[(index + part) % speakers.length] ?? ''
      const text =
        part % 2 === 1
          ? `point ${index} and ${part}`
          : `We have said ${index} times and ${part} that ${sentence}`
      quotes.push({ text, speaker, ...(part === 0 ? { role: 'a member of the harbour commission' } : {}) })
      return `“${text}” ${part % 2 === 1 ? 'was how they put it.' : 'they said.'}`
    })
    return [`Paragraph ${index} begins.`, ...said, ...(index % 3 === 0 ? [sentence, sentence] : [])].join(' ')
  })
  const frontmatter = {
    headline: 'Everybody Has Something to Say',
    dek: `It is said by ${speakers.join(', ')}`,
    language: 'en',
    published: '2031-08-01',
    authors: [{ name: 'Ida Marlow' }],
    source: { name: 'The Harbour Ledger', relation: 'reprint' },
    quotes,
  }
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${paragraphs.join('\n\n')}\n`
}

/** Many quotations in the first and last paragraphs, few in between. */
function quotesIn(paragraph: number): number {
  if (paragraph < 5) return 5
  if (paragraph < 11) return 1
  if (paragraph >= 56) return 3
  return paragraph % 5 === 0 ? 1 : 0
}
