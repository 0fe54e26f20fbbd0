import { stringify } from 'csv-stringify/sync'
import { makeMail, makePdf, makePicture, makeWebArchive, makeWordDocument } from '../make-files.ts'
import { makeArchiveArticle } from './make-archive.ts'

/*
 * Clippings of ten kinds for measuring how an archive is taken in: our own sentences with invented people and places, with
 * what is around an article. The same number always makes the same clipping.
 */

/** The files of a clipping, by their paths in the folder; the first is the clipping itself. */
export interface MadeClipping {
  files: { name: string; content: string | Uint8Array }[]
  /** What the table says of it; empty if the file says everything. */
  row: { date?: string; source?: string }
}

const source = 'The Harbour Ledger'

interface Story {
  number: number
  headline: string
  byline: string
  date: string
  /** Paragraphs, one of them with a speaker who is unsure. */
  paragraphs: string[]
}

function makeStory(number: number): Story {
  const { headline, published, body } = makeArchiveArticle(number)
  const paragraphs = body
    .split('\n\n')
    .map((text) => text.trim())
    .filter((text) => text !== '' && !text.startsWith('##'))
  const doubt = `Tom Varrow and Ivo Sand rowed to ${headline.split(' wants')[0]}. “It was colder than in year ${number},” he said.`
  return {
    number,
    headline: headline.replace(/ \((\d+)\)$/, ', no. $1'),
    byline: number % 2 === 0 ? 'Ida Marlow' : 'Per Tolland',
    date: published,
    paragraphs: [...paragraphs, doubt],
  }
}

const furniture = [
  'Get the Ledger in your inbox:',
  'Share this article',
  '© 2031 The Harbour Ledger. All rights reserved.',
]

function writeText({ headline, byline, paragraphs }: Story): string {
  return [headline, `By ${byline}`, ...paragraphs, ...furniture].join('\n\n')
}

function writePage(
  { headline, byline, date, paragraphs }: Story,
  { hasData = false, picture = '' } = {},
): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: `${date}T08:00:00+00:00`,
    author: [{ '@type': 'Person', name: byline }],
    publisher: { '@type': 'Organization', name: source },
  }
  const figure = picture
    ? `<figure><img src="${picture}" alt="The quay of ${headline.split(' wants')[0]}"><figcaption>The quay in spring. (Photo: Lene Brack)</figcaption></figure>`
    : ''
  const head = hasData
    ? `<script type="application/ld+json">${JSON.stringify(data)}</script>`
    : `<meta property="og:site_name" content="${source}"><meta property="article:published_time" content="${date}">`
  const menu = ['Home', 'Harbour', 'Islands', 'Weather', 'Sport'].map(
    (name) => `<li><a href="/${name}">${name}</a></li>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline} | ${source}</title>${head}</head><body>
<header><ul>${menu.join('')}</ul></header><main><article><h1>${headline}</h1><p class="byline">By ${byline}</p>${figure}
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main>
<aside><h2>Most read</h2><ul><li><a href="/a">The council meets again on Thursday evening</a></li></ul></aside>
<footer><p>${furniture[2]}</p></footer></body></html>`
}

function writeNote({ headline, byline, date, paragraphs }: Story, isObsidian: boolean): string {
  const own = isObsidian
    ? paragraphs.map((text, index) =>
        index === 1
          ? `> [!quote] To remember\n> ${text}`
          : index === 2
            ? text.replace(/^(\w+ \w+)/, '==$1==')
            : text,
      )
    : paragraphs
  return `---\ntitle: "${headline}"\nsource: https://ledger.example/${date}/${headline.length}\nsite: ${source}\nauthor:\n  - "[[${byline}]]"\npublished: ${date}\ntags:\n  - clippings\n---\n\n${own.join('\n\n')}\n`
}

/** The kinds, each with the ending of its files. */
const kinds: Record<string, (story: Story, name: string) => Promise<MadeClipping> | MadeClipping> = {
  text: (story, name) => ({
    files: [{ name: `${story.date}-${name}.txt`, content: writeText(story) }],
    row: { source },
  }),
  'text in Windows-1252': (story, name) => ({
    files: [{ name: `${name}.txt`, content: encodeWindows1252(writeText(story)) }],
    row: { source, date: story.date },
  }),
  'page with JSON-LD': (story, name) => ({
    files: [{ name: `${name}.html`, content: writePage(story, { hasData: true }) }],
    row: {},
  }),
  'complete page': async (story, name) => ({
    files: [
      { name: `${name}.html`, content: writePage(story, { picture: `./${name}_files/quay.jpg` }) },
      { name: `${name}_files/quay.jpg`, content: await makePicture(800, 500) },
      { name: `${name}_files/script.js`, content: 'void 0' },
    ],
    row: {},
  }),
  'clipper’s Markdown': (story, name) => ({
    files: [{ name: `${name}.md`, content: writeNote(story, false) }],
    row: {},
  }),
  'Obsidian note': (story, name) => ({
    files: [{ name: `${name}.md`, content: writeNote(story, true) }],
    row: {},
  }),
  mail: (story, name) => ({
    files: [
      {
        name: `${name}.eml`,
        content: makeMail({
          subject: story.headline,
          date: `${new Date(story.date).toUTCString().replace('GMT', '+0000')}`,
          text: story.paragraphs.join('\n\n'),
        }),
      },
    ],
    row: { source },
  }),
  'page in one file': (story, name) => ({
    files: [
      {
        name: `${name}.mhtml`,
        content: makeWebArchive(writePage(story), `https://ledger.example/${story.number}`),
      },
    ],
    row: {},
  }),
  'Word document': (story, name) => ({
    files: [
      {
        name: `${name}.docx`,
        content: makeWordDocument([`By ${story.byline}`, ...story.paragraphs], {
          title: story.headline,
          footer: `${source}, page 4`,
        }),
      },
    ],
    row: { source, date: story.date },
  }),
  PDF: async (story, name) => ({
    files: [
      {
        name: `${name}.pdf`,
        content: await makePdf([story.headline, `By ${story.byline}`, ...story.paragraphs], { head: source }),
      },
    ],
    row: { source, date: story.date },
  }),
}

/** The names of the ten kinds. */
export const clippingKinds = Object.keys(kinds)

/** Makes a clipping; its kind is that of its number. */
export async function makeClipping(number: number): Promise<MadeClipping> {
  const make = Object.values(kinds)[number % clippingKinds.length]
  if (!make) throw new RangeError(`there is no clipping ${number}`)
  return make(makeStory(number), `clipping-${String(number).padStart(4, '0')}`)
}

/** Writes the table of some clippings. */
export function writeTable(clippings: readonly MadeClipping[]): string {
  const rows = clippings.map(({ files, row }) => [files[0]?.name ?? '', row.date ?? '', row.source ?? ''])
  return stringify([['file', 'date', 'source'], ...rows])
}

/** Encodes the few signs of our texts that are not in Latin-1. */
function encodeWindows1252(text: string): Uint8Array {
  const codes: Record<string, string> = { '“': '\x93', '”': '\x94', '’': '\x92', '—': '\x97' }
  return Buffer.from(
    text.replace(/[“”’—]/g, (sign) => codes[sign] ?? sign),
    'latin1',
  )
}
