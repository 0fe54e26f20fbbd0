import { type Parts, writeArticle } from './write-article.ts'

const said = '“We will not open the weir in May,” said Tamsin Orr, the keeper.'
const orr = { text: 'We will not open the weir in May', speaker: 'Tamsin Orr' }
const hale = '“The gate is shut,” said Bram Hale.'
const haleQuote = { text: 'The gate is shut', speaker: 'Bram Hale' }

/** An article with the words above, except for what is given. */
function told(parts: Partial<Parts>): Parts {
  return { quotes: [orr], body: said, ...parts }
}

/** Other words that the sidebar would show in place of those of the body. */
const misquotes: Record<string, string> = {
  'a not is left out': 'We will open the weir in May',
  'a not is put elsewhere': 'We will open not the weir in May',
  'one word is another': 'We will not open the gate in May',
  'a month is another': 'We will not open the weir in March',
  'a word is added': 'We will not ever open the weir in May',
  'the end is left out': 'We will not open the weir',
  'the beginning is left out': 'open the weir in May',
  'the middle is left out': 'We will not open in May',
  'an ellipsis hides the not': 'We will … open the weir in May',
  'an ellipsis is added at the end': 'We will not open the weir in May …',
  'a question is made of it': 'We will not open the weir in May?',
  'an exclamation is made of it': 'We will not open the weir in May!',
  'a capital changes a name': 'We will not open the Weir in May',
  'the attribution is quoted too': 'We will not open the weir in May,” said Tamsin Orr',
  'a contraction is used': 'We won’t open the weir in May',
  'brackets change the subject': '[They] will not open the weir in May',
  'two letters are swapped': 'We will not opne the weir in May',
  'words are in another order': 'In May we will not open the weir',
  'a letter is of another alphabet': 'We will not open the weir in Маy',
  'a word is doubled': 'We will not not open the weir in May',
  'it is another quotation altogether': 'The weir is safe',
  'a hyphen joins two words': 'We will not open the weir-in May',
  'a number is added': 'We will not open the 2 weir in May',
  'it is in the past': 'We would not open the weir in May',
}

/** Speakers who did not say it. */
const wrongSpeakers: Record<string, string> = {
  'a name that is nowhere': 'Mara Quill',
  'another first name': 'Ludo Orr',
  'another last name': 'Tamsin Vell',
  'a misspelt name': 'Tamsin Or',
  'a longer name': 'Tamsin Orrley',
  'a middle name that is not there': 'Tamsin Jane Orr',
  'first and last name swapped': 'Orr Tamsin',
  'a Cyrillic letter in the name': 'Tаmsin Orr',
  'a Greek letter in the name': 'Tamsin Οrr',
  'an Armenian letter in the name': 'Tamsin Օrr',
  'mathematical letters': '𝗧amsin Orr',
  'a zero-width space in the name': 'Tamsin\u200b Orr',
  'a direction override in the name': '\u202eTamsin Orr',
  'an office that is nowhere': 'the Ministry of Weirs',
  'the paper itself': 'The Aldermoor Gazette',
  'the name with a title that is not there': 'Dame Tamsin Orr',
  'an initial that is not there': 'T. Orr',
  'two people at once': 'Tamsin Orr and Mara Quill',
}

/** Marks that set off speech. Each pair is around words that the frontmatter does not list. */
const marks: Record<string, [string, string]> = {
  'straight double marks': ['"', '"'],
  'curly double marks': ['“', '”'],
  'low double marks': ['„', '“'],
  guillemets: ['«', '»'],
  'curly single marks': ['‘', '’'],
  'straight single marks': ["'", "'"],
  'heavy marks': ['❝', '❞'],
  'prime marks': ['〝', '〞'],
  'low prime marks': ['〝', '〟'],
  'heavy single marks': ['❛', '❜'],
  'corner brackets': ['「', '」'],
  'white corner brackets': ['『', '』'],
  'half-width corner brackets': ['｢', '｣'],
  'full-width marks': ['＂', '＂'],
}

/** Fields and places outside the text that quote words that were not said. */
const quotingPlaces: Record<string, Partial<Parts>> = {
  headline: { headline: 'Orr: “We Will Open the Weir”' },
  'headline in single marks': { headline: 'Orr: ‘We Will Open the Weir’' },
  'headline in straight marks': { headline: 'Orr: "We Will Open the Weir"' },
  'headline in straight single marks': { headline: "Orr: 'We Will Open the Weir'" },
  'headline in guillemets': { headline: 'Orr: «We Will Open the Weir»' },
  'headline in heavy marks': { headline: 'Orr: ❝We Will Open the Weir❞' },
  'headline that leaves out the not': { headline: '“Open the Weir in May,” Says Orr' },
  'headline with an ellipsis over the not': { headline: '“We Will … Open the Weir”' },
  'headline with a bracket over the not': { headline: '“We Will [soon] Open the Weir”' },
  'headline with an unclosed mark': { headline: 'Orr: “We Will Open the Weir' },
  'headline that joins two speakers': {
    headline: '“The Weir in May the Gate Is Shut”',
    quotes: [orr, haleQuote],
    body: `${said}\n\n${hale}`,
  },
  dek: { dek: '“We will open it,” says the keeper' },
  'dek in single marks': { dek: 'The keeper promised to ‘open it at once’' },
  role: { quotes: [{ ...orr, role: 'the “weir opener”' }] },
  said: { quotes: [{ ...orr, said: 'in her “opening speech”' }] },
  alt: { fields: { image: { alt: 'A sign: “Weir open”' } } },
  caption: { fields: { image: { alt: 'A sign', caption: 'Orr: “Come and see”' } } },
  credit: { fields: { image: { alt: 'A sign', credit: 'Hale, “the best in town”' } } },
  correction: { fields: { corrections: [{ date: '2031-01-02', text: 'Orr said “we will open it.”' }] } },
  topic: { fields: { topics: ['The “open weir”'] } },
  rights: {
    fields: {
      source: { name: 'The Aldermoor Gazette', relation: 'reprint', rights: '“Free for all,” says Orr' },
    },
  },
  'title of a link': { body: `${said} [More](https://a.example/ "“We will open it,” said Orr").` },
  'title of a reference': {
    body: `${said} [More][m].\n\n[m]: https://a.example/ "“We will open it,” said Orr"`,
  },
  'description of a picture': { body: `![Orr: “We will open it”](weir.jpg)\n\n${said}` },
  'title of a picture': { body: `![Weir](weir.jpg "“We will open it”")\n\n${said}` },
  'block of code': { body: `${said}\n\n~~~\n“We will open it,” said Orr.\n~~~` },
}

/** Words of the body that no page shows, or shows otherwise. */
const notShown: Record<string, string> = {
  'a footnote that nothing refers to': `Dawn came.\n\n[^9]: ${said}`,
  'a second footnote of one name': `Dawn came.[^1]\n\n[^1]: First.\n\n[^1]: ${said}`,
  'a footnote that only a hidden footnote refers to': `Dawn came.\n\n[^1]: See.[^2]\n\n[^2]: ${said}`,
  'a footnote referred to in a cut-off cell': `| A |\n|---|\n| 1 | x[^1] |\n\n[^1]: ${said}`,
  'a cell beyond the header': `| A | B |\n|---|---|\n| 1 | 2 | ${said} |`,
  'struck words': `~~${said}~~ Tamsin Orr slept.`,
  'a struck not': '“We will ~~not~~ open the weir in May,” said Tamsin Orr.',
  'a comment': `<!-- ${said} -->\n\nDawn came to Tamsin Orr.`,
  'a hidden element': `<p hidden>${said}</p>\n\nDawn came to Tamsin Orr.`,
  'a description of a picture': `![${said}](weir.jpg)\n\nDawn came to Tamsin Orr.`,
  'a title of a link': `[Dawn](https://a.example/ "${said.replaceAll('"', '')}") came to Tamsin Orr.`,
  'a definition': `Dawn came to Tamsin Orr.\n\n[${'x'}]: https://a.example/ (${said})`,
  'an overlay that strikes': '“We will n\u0336o\u0336t\u0336 open the weir in May,” said Tamsin Orr.',
  'a block of code': `~~~\n${said}\n~~~\n\nDawn came to Tamsin Orr.`,
}

/** Attributions that say that the words were not said. */
const denials: string[] = [
  'Tamsin Orr denied having said.',
  'Tamsin Orr denied ever saying.',
  'Tamsin Orr never said.',
  'Tamsin Orr did not say.',
  'Tamsin Orr didn’t say.',
  'Tamsin Orr would have said.',
  'Tamsin Orr could have said.',
  'Tamsin Orr might have said.',
  'Tamsin Orr might say.',
  'Tamsin Orr refused to say.',
  'Tamsin Orr was wrongly quoted.',
  'Tamsin Orr was misquoted.',
]

/** Characters that hide or turn words, in the body. */
const hidden: Record<string, string> = {
  'a right-to-left override': '\u202e',
  'a left-to-right override': '\u202d',
  'an embedding': '\u202b',
  'an isolate': '\u2067',
  'a first-strong isolate': '\u2068',
  'a right-to-left mark': '\u200f',
  'a zero-width space': '\u200b',
  'a zero-width non-joiner': '\u200c',
  'a zero-width joiner': '\u200d',
  'a word joiner': '\u2060',
  'a soft hyphen': '\u00ad',
  'a byte order mark': '\ufeff',
  'a Hangul filler': '\u3164',
  'a combining grapheme joiner': '\u034f',
  'an invisible times': '\u2062',
  'a tag letter': '\u{e0041}',
  'a variation selector': '\ufe01',
  'a bell': '\u0007',
  'a private-use letter': '\ue000',
}

/** Links that lead elsewhere than they seem to, or nowhere. */
const links: string[] = [
  'https:../book/',
  'https:/book.example/',
  'https:book.example',
  'http:\\\\book.example',
  '//book.example/',
  '/book/',
  'book/',
  '../',
  '../../book/',
  './book/',
  'javascript:alert(1)',
  'java&#10;script:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'ftp://book.example/',
  'https://gazette.example@evil.example/',
  '#no-such-place',
  '#',
]

function eachOf<Value>(
  kind: string,
  values: Record<string, Value>,
  write: (value: Value) => Parts,
): [string, string][] {
  return Object.entries(values).map(([name, value]) => [`${kind}: ${name}`, writeArticle(write(value))])
}

function listed(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value, value]))
}

/** Articles that say something that is not so. Each has a name for its kind. */
export const falseArticles: readonly (readonly [string, string])[] = [
  ...eachOf('misquoted', misquotes, (text) => told({ quotes: [{ ...orr, text }] })),
  ...eachOf('speaker', wrongSpeakers, (speaker) => told({ quotes: [{ ...orr, speaker }] })),
  ...eachOf('not listed, in', marks, ([open, close]) =>
    told({ body: `${said}\n\nShe added: ${open}We will open the lock in June.${close}` }),
  ),
  ...eachOf('quoted outside the text', quotingPlaces, told),
  ...eachOf('not shown', notShown, (body) => told({ body })),
  ...eachOf('not said', listed(denials), (denial) =>
    told({ body: `“We will not open the weir in May,” ${denial}` }),
  ),
  ...eachOf('hidden', hidden, (sign) => told({ body: said.replace('weir in', `weir${sign} in`) })),
  ...eachOf('link', listed(links), (url) => told({ body: `${said} See [the book](${url}).` })),
  ...(
    [
      [
        'two speakers joined',
        told({
          quotes: [{ text: 'We will not open the weir in May. The gate is shut.' }],
          body: `${said} ${hale}`,
        }),
      ],
      [
        'denied words joined',
        told({
          quotes: [{ text: 'I took the money, and I am glad of it', speaker: 'Tamsin Orr' }],
          body: '“I took the money,” Tamsin Orr denied having ever said, “and I am glad of it.”',
        }),
      ],
      ['a quotation twice', told({ quotes: [orr, orr] })],
      ['a quotation not listed', told({ body: `${said}\n\n${hale}` })],
      [
        'a title that covers a spoken use',
        told({
          notQuotes: ['The gate is shut'],
          body: `${said}\n\nThe novel “The gate is shut” is old.\n\n${hale}`,
        }),
      ],
      ['an entry of notQuotes that is nowhere', told({ notQuotes: ['The Long Night'] })],
      ['a reference without a definition', told({ body: `${said} See [the book][b].` })],
      ['a footnote without text', told({ body: `${said}[^1]` })],
      [
        'a reference with two addresses',
        told({ body: `${said} [It][b].\n\n[b]: https://a.example\n\n[b]: https://b.example` }),
      ],
      ['a word of two alphabets in the text', told({ body: `${said} The kеeper slept.` })],
      [
        'a source address without a host',
        told({ fields: { source: { name: 'A', relation: 'reprint', url: 'https:/a.example' } } }),
      ],
      ['an author in letters of another alphabet', told({ fields: { authors: [{ name: 'Ida Маrlow' }] } })],
    ] satisfies [string, Parts][]
  ).map(([name, parts]) => [name, writeArticle(parts)] as const),
]
