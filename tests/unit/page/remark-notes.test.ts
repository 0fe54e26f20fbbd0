import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import type { LocatedQuote } from '../../../src/article/article.ts'
import { findInterface } from '../../../src/languages/find-language.ts'
import { findTextNodes, phrasingText } from '../../../src/markdown/parse-body.ts'
import type { NoteLayout } from '../../../src/page/lay-out-notes.ts'
import type { NoteNode } from '../../../src/page/mdast-nodes.ts'
import { remarkNotes } from '../../../src/page/remark-notes.ts'
import { remarkPassages } from '../../../src/page/remark-passages.ts'
import { makeQuote } from './make-quote.ts'
import { readTree } from './read-tree.ts'

const normal: NoteLayout = { size: 'normal', isJoined: false, isFolded: false, isAtEnd: false }

interface Options {
  layouts?: NoteLayout[]
  language?: string
}

/** Marks quotations in a text and adds their notes. A quotation's id is `quote-` and its letter: A is the first one. */
function addNotes(
  markdown: string,
  quotes: (Partial<LocatedQuote> & { text: string })[],
  { layouts = quotes.map(() => normal), language = 'en' }: Options = {},
): Root {
  const tree = readTree(markdown)
  const texts = findTextNodes(tree).map(({ node }) => phrasingText(node))
  const located = quotes.map((quote, index) => {
    const block = texts.findIndex((text) => text.includes(quote.text))
    const start = texts[block]?.indexOf(quote.text) ?? 0
    const passages = [{ block, start, end: start + quote.text.length }]
    return makeQuote({ id: `quote-${String.fromCharCode(65 + index)}`, passages, ...quote })
  })
  remarkPassages({ quotes: located })(tree)
  remarkNotes({ quotes: located, layouts, language, words: findInterface(language).words })(tree)
  return tree
}

/** Formats a tree as one line: `heading(…)`, `{A}` for the note of quotation A, `‹…›` for its passage. */
function outline(node: Nodes): string {
  if (node.type === 'note') return `{${String(node.data.hProperties['href']).replace('#quote-', '')}}`
  if (node.type === 'text') return node.value
  const inside = 'children' in node ? node.children.map(outline).join('') : ''
  if (node.type === 'passage') return `‹${inside}›`
  return node.type === 'root' ? inside : `${node.type}(${inside})`
}

function listNotes(tree: Root): NoteNode[] {
  const notes: NoteNode[] = []
  visit(tree, 'note', (node: NoteNode) => {
    notes.push(node)
  })
  return notes
}

/** The attributes of the notes of an article with these quotations, one in each paragraph. */
function describeNotes(quotes: (Partial<LocatedQuote> & { text: string })[], options?: Options) {
  const markdown = quotes.map(({ text }) => text).join('\n\n')
  return listNotes(addNotes(markdown, quotes, options)).map(({ data: { hProperties, hChildren } }) => {
    const [name] = hChildren
    return { note: hProperties, name: name?.type === 'element' ? name.properties : undefined }
  })
}

describe('a note is', () => {
  test('right before its passage', () => {
    expect(outline(addNotes('So “it is” and “so on”.', [{ text: '“it is”' }, { text: '“so on”' }]))).toBe(
      'paragraph(So {A}‹“it is”› and {B}‹“so on”›.)',
    )
  })

  test.for([
    ['a link', 'So [oh “it is”](https://harbour-ledger.example/).', 'paragraph(So {A}link(oh ‹“it is”›).)'],
    ['emphasis', 'So *“it* is”.', 'paragraph(So {A}emphasis(‹“it›)‹ is”›.)'],
    ['emphasis in a link', 'So [*“it*](../it/) is”.', 'paragraph(So {A}link(emphasis(‹“it›))‹ is”›.)'],
  ])('before %s in which its passage begins', ([, markdown = '', expected]) => {
    expect(outline(addNotes(markdown, [{ text: '“it is”' }]))).toBe(expected)
  })

  test('in the paragraph after a heading, so that the heading is named by its own words', () => {
    const quotes = [{ text: '“it is”' }, { text: '“so on”' }, { text: '“no more”' }]
    expect(outline(addNotes('## Why “it is” “so on”\n\nSay “no more”.', quotes))).toBe(
      'heading(Why ‹“it is”› ‹“so on”›)paragraph({A}{B}Say {C}‹“no more”›.)',
    )
  })

  test('in the first paragraph after a heading even if a list or another heading comes first', () => {
    expect(outline(addNotes('## “it is”\n\n### One\n\n- Two.', [{ text: '“it is”' }]))).toBe(
      'heading(‹“it is”›)heading(One)list(listItem(paragraph({A}Two.)))',
    )
  })

  test('in the paragraph before a last heading', () => {
    expect(outline(addNotes('One.\n\n## “it is”', [{ text: '“it is”' }]))).toBe(
      'paragraph(One.{A})heading(‹“it is”›)',
    )
  })

  test('in the paragraph before a table, because a table scrolls', () => {
    const quotes = [{ text: '“it is”' }, { text: '“so on”' }, { text: '“no more”' }]
    expect(outline(addNotes('Say “it is”.\n\n| One |\n| --- |\n| “so on” |\n| “no more” |', quotes))).toBe(
      'paragraph(Say {A}‹“it is”›.{B}{C})table(tableRow(tableCell(One))tableRow(tableCell(‹“so on”›))tableRow(tableCell(‹“no more”›)))',
    )
  })

  test('missing for a quotation without a passage', () => {
    expect(outline(addNotes('One.', [{ text: 'Two', passages: [] }]))).toBe('paragraph(One.)')
  })
})

test('a note is an empty link to its passage; what it shows is in attributes', () => {
  const quote = { text: 'It held', speaker: 'Tomas Vell', role: 'pilot', said: 'on Monday', voice: 2 }
  expect(listNotes(addNotes('It held', [quote]))).toEqual([
    {
      type: 'note',
      data: {
        hName: 'a',
        hProperties: {
          className: ['note', 'voice-2'],
          href: '#quote-A',
          dataNumber: '1',
          dataWords: '“It held”',
          ariaLabel: 'Tomas Vell: link to this quotation',
        },
        hChildren: [
          {
            type: 'element',
            tagName: 'b',
            properties: { dataWho: 'Tomas Vell', dataDetails: ', pilot, on Monday' },
            children: [],
          },
        ],
      },
    },
  ])
})

test('notes are numbered through the article', () => {
  const notes = describeNotes([{ text: 'One' }, { text: 'Two' }])
  expect(notes.map(({ note }) => note['dataNumber'])).toEqual(['1', '2'])
})

test('a note has the classes of its layouts on a screen and on paper, and the first of a folded row says how many they are', () => {
  const layouts: NoteLayout[] = [
    { size: 'lead', isJoined: false, isFolded: false, isAtEnd: false },
    { size: 'short', isJoined: true, isFolded: false, isAtEnd: false },
    { size: 'normal', isJoined: false, isFolded: true, foldedCount: 2, isAtEnd: false },
    { size: 'short', isJoined: false, isFolded: true, isAtEnd: true },
  ]
  const speaker = 'Mara Quill'
  const quotes = ['One', 'Two', 'Three', 'Four'].map((text) => ({ text, speaker }))
  const notes = describeNotes(quotes, { layouts })
  expect(notes.map(({ note }) => [note['className'], note['dataMore']])).toEqual([
    [['note', 'voice-0', 'lead'], undefined],
    [['note', 'voice-0', 'short', 'joined'], undefined],
    [['note', 'voice-0', 'folded'], '2 more'],
    [['note', 'voice-0', 'short', 'folded', 'at-end'], undefined],
  ])
})

test('a role is drawn with a speaker’s first quotation in that role only, and known of the others', () => {
  const vell = { speaker: 'Tomas Vell', role: 'pilot' }
  const notes = describeNotes([
    { text: 'One', ...vell },
    { text: 'Two', speaker: 'Mara Quill', role: 'pilot' },
    { text: 'Three', ...vell, said: 'in May' },
    { text: 'Four', ...vell, role: 'mayor' },
    { text: 'Five', ...vell },
  ])
  expect(notes.map(({ name }) => [name?.['dataDetails'], name?.['dataRole']])).toEqual([
    [', pilot', undefined],
    [', pilot', undefined],
    [', in May', ', pilot'],
    [', mayor', undefined],
    [undefined, ', pilot'],
  ])
})

test('the only note of a folded row is drawn as the name of its speaker', () => {
  const layouts: NoteLayout[] = [
    { size: 'normal', isJoined: false, isFolded: true, foldedCount: 1, isAtEnd: false },
  ]
  const [note] = describeNotes([{ text: 'One', speaker: 'Mara Quill' }], { layouts })
  expect(note?.note['dataMore']).toBe('Mara Quill …')
})

test('a speaker without a name is shown by role, or as not named', () => {
  const notes = describeNotes([{ text: 'One', role: 'a pilot' }, { text: 'Two' }])
  expect(notes.map(({ note, name }) => [name, note['ariaLabel']])).toEqual([
    [{ dataWho: 'a pilot' }, 'a pilot: link to this quotation'],
    [{ dataWho: 'Speaker not named' }, 'Speaker not named: link to this quotation'],
  ])
})

test('an interrupted quotation is closed before the cut and opened again, with the marks of the language', () => {
  const quote = { text: 'Il tient', parts: ['Il tient', 'et il tiendra'] }
  const words = (language: string) => describeNotes([quote], { language })[0]?.note['dataWords']
  expect(words('fr')).toBe('«\u00A0Il tient\u00A0» … «\u00A0et il tiendra\u00A0»')
  expect(words('en')).toBe('“Il tient” … “et il tiendra”')
})

test('the words of another language have their tag, and the name beside them has the article’s', () => {
  const [arabic] = describeNotes([{ text: 'نور', language: 'ar', speaker: 'Tomas Vell' }])
  expect([arabic?.note['lang'], arabic?.name?.['lang']]).toEqual(['ar', 'en'])
  const [plain] = describeNotes([{ text: 'Light' }])
  expect(plain?.note).not.toHaveProperty('lang')
  expect(plain?.name).not.toHaveProperty('lang')
})

test('name and details are separated by the comma of the article’s language', () => {
  const [note] = describeNotes([{ text: 'نور', speaker: 'مازن', role: 'بحار' }], { language: 'ar' })
  expect(note?.name?.['dataDetails']).toBe('، بحار')
})

test('a role or occasion that runs against the text around it is isolated', () => {
  const quote = { text: 'نور', speaker: 'مازن', role: 'FIFA', said: 'في مايو' }
  const [note] = describeNotes([quote], { language: 'ar' })
  expect(note?.name?.['dataDetails']).toBe('، \u2068FIFA\u2069، في مايو')
})
