import { describe, expect, test } from 'vitest'
import { detectBytesKind } from '../../../src/cli/clipping-kind.ts'
import { loadParser } from '../../../src/cli/load-parser.ts'
import { countWords, listWords } from '../../../src/clipping/count-words.ts'
import type { ParsedClipping, StatedFields } from '../../../src/clipping/parsed-clipping.ts'
import { writePlainMarkdown } from '../../../src/clipping/write-plain-markdown.ts'
import { readObsidianMarks } from '../../../src/intake/obsidian-marks.ts'
import { makeMail, makePdf, makeWebArchive, makeWordDocument } from '../../make-files.ts'

const headline = 'Ferry to Lower Quay Stops for the Winter'
const paragraphs = [
  'By Ida Marlow',
  'SALTMERE (Northern Wire) — The ferry to Lower Quay will stop for the winter, the Port Office of Saltmere said on Tuesday, and the people of the island were not asked before that.',
  '“We will not leave 1,200 people without a way across,” said Tomas Vell, who runs the office and has done so for eleven years, in good weather and in bad.',
  'The last boat is to leave the quay at six in the evening, and the next one will come when the ice in the sound has gone, which may be in March or in April.',
]
const text = [headline, ...paragraphs].join('\n\n')
const html = `<html lang="en"><head><title>${headline}</title></head><body><nav>Home News Weather</nav><article><h1>${headline}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`

async function parse(
  file: string,
  content: string | Uint8Array,
  stated: StatedFields = {},
): Promise<ParsedClipping & { text: string }> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const kind = detectBytesKind(file, bytes) ?? (file.endsWith('.md') ? 'markdown' : 'text')
  const clipping = await (await loadParser(kind))(
    kind === 'text' || kind === 'markdown' ? String(content) : bytes,
    stated,
  )
  return { ...clipping, text: writePlainMarkdown(clipping.body) }
}

/** The words that no entry of the account has. */
function listUnaccounted(source: string, { account }: ParsedClipping): string[] {
  const left = account.flatMap((entry) => listWords(entry.text))
  return listWords(source).filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

describe('a mail', () => {
  test('its page is read; the header is around it, the date is when it was sent', async () => {
    const clipping = await parse('a.eml', makeMail({ subject: headline, text, html }))
    expect(clipping.headline?.value).toBe(headline)
    expect(clipping.published).toEqual({
      value: '2031-11-04T18:30+04:00',
      from: 'the date of the mail',
    })
    expect(clipping.text).toContain('“We will not leave 1,200 people')
    const around = clipping.account.filter(({ fate }) => fate === 'around').map((entry) => entry.text)
    expect(around).toContain('From: The Harbour Ledger desk@ledger.example')
    expect(around).toContain(`Subject: ${headline}`)
  })

  test('a text without a headline of its own gets the subject', async () => {
    const clipping = await parse(
      'a.eml',
      makeMail({ subject: 'The Ferry Stops', text: paragraphs.join('\n\n') }),
    )
    expect(clipping.headline).toEqual({ value: 'The Ferry Stops', from: 'the subject of the mail' })
    expect(clipping.account).toContainEqual({ fate: 'field', field: 'headline', text: 'The Ferry Stops' })
    expect(listUnaccounted(paragraphs.join('\n\n'), clipping)).toEqual([])
  })

  test('of one that was forwarded, the date and the subject’s mark are not the article’s', async () => {
    const clipping = await parse('a.eml', makeMail({ subject: `Fwd: ${headline}`, text }))
    expect(clipping.published).toBeUndefined()
    expect(clipping.headline?.value).toBe(headline)
  })

  test('without text it is refused', async () => {
    await expect(parse('a.eml', makeMail({ subject: headline, text: ' ' }))).rejects.toThrow(
      'is a mail without text',
    )
  })
})

describe('a page saved as one file', () => {
  test('is read like the page, with its address and the day on which it was saved', async () => {
    const clipping = await parse('a.mhtml', makeWebArchive(html, 'https://ledger.example/ferry'))
    expect(clipping.text).toContain('“We will not leave 1,200 people')
    expect(clipping.headline?.value).toBe(headline)
    expect(clipping.sourceUrl?.value).toBe('https://ledger.example/ferry')
    expect(clipping.retrieved?.value).toBe('2031-11-05')
    expect(clipping.account).toContainEqual({ fate: 'around', text: 'Home News Weather' })
  })

  test('in Windows-1252, as the page declares, is read too', async () => {
    const old = html
      .replace('<head>', '<head><meta charset="windows-1252">')
      .replaceAll('“', 'é')
      .replaceAll('”', 'é')
      .replaceAll('—', '-')
    const archive = makeWebArchive('PAGE', 'https://ledger.example/ferry').replace(
      Buffer.from('PAGE').toString('base64'),
      Buffer.from(old, 'latin1').toString('base64'),
    )
    expect((await parse('a.mht', archive)).text).toContain('éWe will not leave')
  })

  test('without a page it is refused', async () => {
    const archive = makeWebArchive(html, 'x').replace(
      'text/html\r\nContent-Transfer',
      'image/png\r\nContent-Transfer',
    )
    await expect(parse('a.mhtml', archive)).rejects.toThrow('has no page in it')
  })
})

describe('a Word document', () => {
  test('its title is the headline, and all words are accounted for', async () => {
    const clipping = await parse(
      'a.docx',
      makeWordDocument(paragraphs, { title: headline, footer: 'Ledger, page 4' }),
    )
    expect(clipping.headline?.value).toBe(headline)
    expect(clipping.authors?.value).toEqual([{ name: 'Ida Marlow' }])
    expect(clipping.text).toContain('“We will not leave 1,200 people')
    expect(clipping.account).toContainEqual({ fate: 'around', text: 'Ledger, page 4' })
    expect(listUnaccounted(text, clipping)).toEqual([])
  })

  test('words that are in no paragraph are dropped with a reason', async () => {
    const document = makeWordDocument(['A & B met.', ...paragraphs], { title: headline })
    expect(listUnaccounted('A & B met.', await parse('a.docx', document))).toEqual([])
  })

  test('one without text, and a packed file of another kind, are refused', async () => {
    await expect(parse('a.docx', makeWordDocument([]))).rejects.toThrow('has no text')
    expect(detectBytesKind('a.docx', Buffer.from('PK\x03\x04 nothing'))).toBeUndefined()
  })
})

describe('a PDF', () => {
  test('its lines become paragraphs, and running heads and page numbers are dropped', async () => {
    const pdf = await makePdf([headline, ...paragraphs], {
      head: 'The Harbour Ledger, 4 November 2031',
      linesOnPage: 8,
    })
    const clipping = await parse('a.pdf', pdf)
    expect(clipping.headline?.value).toBe(headline)
    for (const paragraph of paragraphs.slice(2)) expect(clipping.text).toContain(paragraph)
    expect(clipping.account).toContainEqual({
      fate: 'dropped',
      reason: 'running head',
      text: 'The Harbour Ledger, 4 November 2031',
    })
    expect(listUnaccounted(text, clipping)).toEqual([])
  })

  test('in a narrow column, divided words are joined', async () => {
    const divided = paragraphs.map((words) =>
      words.replace('eleven', 'elev-\nen').replace('1,200 people', '1,200 peo-\nple'),
    )
    const clipping = await parse('a.pdf', await makePdf([headline, ...divided], { width: 30 }))
    expect(clipping.text).toContain('for eleven years')
    expect(clipping.repaired.join()).toMatch(/\d words? divided at the end of a line/)
  })

  test('a scan is refused with what to do', async () => {
    await expect(parse('a.pdf', await makePdf([' ']))).rejects.toThrow('it is a scan')
    await expect(parse('a.pdf', Buffer.from('%PDF-1.7\nbroken'))).rejects.toThrow('cannot be read as a PDF')
  })
})

describe('marks of Obsidian', () => {
  const note = `# ${headline}

> [!quote]- The director
> “We will not leave them,” said ==Tomas Vell==.

He [[Tomas Vell|runs the office]] of [[Saltmere#Port]]. ![[boat.png|300]] %%check this%% ^a1b2c3

\`\`\`
a == b == c [[x]]
\`\`\`
`

  test('become their words; files and notes to oneself are left out', () => {
    const { text: plain, media, dropped, repaired } = readObsidianMarks(note)
    expect(plain).toContain('> The director\n>\n> “We will not leave them,” said Tomas Vell.')
    expect(plain).toContain('He runs the office of Saltmere.')
    expect(plain).toContain('a == b == c [[x]]')
    expect(media).toEqual([{ reason: 'picture', text: 'boat.png' }])
    expect(dropped.map((entry) => entry.text)).toEqual(['check this', '[!quote]'])
    expect(repaired).toEqual([
      '1 callout that is a block quotation now',
      '1 highlight',
      '2 links to other notes',
      '1 address of a block',
    ])
  })

  test('are in no article, and their words are accounted for', async () => {
    const clipping = await parse('note.md', note.replace(/```[\s\S]*```/, paragraphs.slice(1).join('\n\n')))
    expect(clipping.text).not.toMatch(/==|\[!|\[\[|%%|\^a1/)
    expect(
      listUnaccounted('quote The director We will not leave them said Tomas Vell check this', clipping),
    ).toEqual([])
    expect(countWords(clipping.account).kept).toBeGreaterThan(50)
  })

  test('an article of our own keeps its text', async () => {
    const own = `---\nheadline: x\nlanguage: en\npublished: 2031-11-04\nauthors: []\nsource:\n  name: y\n  relation: original\nquotes: []\n---\n\nSo ==this== stays.\n`
    expect((await parse('own.md', own)).text).toContain('==this==')
  })
})
