import { type Parts, writeArticle } from './write-article.ts'

const said = '“We will not open the weir in May,” said Tamsin Orr, the keeper.'
const orr = { text: 'We will not open the weir in May', speaker: 'Tamsin Orr' }

function told(parts: Partial<Parts>): Parts {
  return { quotes: [orr], body: said, ...parts }
}

/** The same quotation with differences of typography that say nothing about the words. */
const typography: Record<string, string> = {
  'straight marks': '"We will not open the weir in May," said Tamsin Orr.',
  'low marks': '„We will not open the weir in May“, said Tamsin Orr.',
  guillemets: '«We will not open the weir in May», said Tamsin Orr.',
  'single marks': '‘We will not open the weir in May,’ said Tamsin Orr.',
  'heavy marks': '❝We will not open the weir in May,❞ said Tamsin Orr.',
  'a no-break space': '“We will not open the weir in\u00a0May,” said Tamsin Orr.',
  'a line break': '“We will not open\nthe weir in May,” said Tamsin Orr.',
  emphasis: '“We will *not* open the weir in May,” said Tamsin Orr.',
  'a link inside': '“We will not open [the weir](https://weir.example/) in May,” said Tamsin Orr.',
  'a full stop inside': 'Tamsin Orr said: “We will not open the weir in May.”',
  'the speaker first': 'Tamsin Orr said: “We will not open the weir in May”.',
  'in a block quotation': '> “We will not open the weir in May,” said Tamsin Orr.',
  'in a list': '- “We will not open the weir in May,” said Tamsin Orr.',
  'in a table': '| Who | What |\n|---|---|\n| Tamsin Orr | “We will not open the weir in May” |',
  'in a footnote': 'Dawn came.[^1]\n\n[^1]: “We will not open the weir in May,” said Tamsin Orr.',
}

/** Forms of the speaker's name that the article has. */
const names: Record<string, Parts> = {
  'a middle initial': told({ body: said.replace('Tamsin Orr', 'Tamsin B. Orr') }),
  'a middle name': told({ body: said.replace('Tamsin Orr', 'Tamsin Jane Orr') }),
  'a title before it': told({ body: said.replace('Tamsin Orr', 'Dr. Tamsin Orr') }),
  'a genitive': told({ body: '“We will not open the weir in May” were Tamsin Orr’s words.' }),
  'capitals in the headline': told({
    headline: 'TAMSIN ORR SPEAKS',
    body: said.replace('Tamsin Orr', 'the keeper'),
  }),
  'only in the dek': told({ dek: 'Tamsin Orr speaks', body: said.replace('Tamsin Orr', 'she') }),
  'an office with an article': told({
    quotes: [{ ...orr, speaker: 'the Weir Office' }],
    body: said.replace('Tamsin Orr, the keeper', 'the Weir Office'),
  }),
  'a name with an apostrophe': told({
    quotes: [{ ...orr, speaker: "Tam O'Hale" }],
    body: said.replace('Tamsin Orr', 'Tam O’Hale'),
  }),
  'a name with a hyphen': told({
    quotes: [{ ...orr, speaker: 'Tam Orr-Hale' }],
    body: said.replace('Tamsin Orr', 'Tam Orr-Hale'),
  }),
  'not confirmed and not in the text': told({
    quotes: [{ ...orr, speaker: 'Mara Quill', confirmed: false }],
  }),
  'no speaker': told({ quotes: [{ text: orr.text }] }),
  'confirmed against the finder': told({
    quotes: [{ ...orr, speaker: 'Bram Hale', confirmed: true }],
    body: `${said} Bram Hale listened.`,
  }),
  'Russian, inflected': {
    language: 'ru',
    quotes: [{ text: 'Мы не откроем плотину', speaker: 'Иван Ветров' }],
    body: 'По словам Ивана Ветрова, «Мы не откроем плотину».',
  },
  'Russian, a woman': {
    language: 'ru',
    quotes: [{ text: 'Мы не откроем плотину', speaker: 'Мария Ветрова' }],
    body: 'По словам Марии Ветровой, «Мы не откроем плотину».',
  },
  'Russian, a fleeting vowel': {
    language: 'ru',
    quotes: [{ text: 'Мы не откроем плотину', speaker: 'Павел Ветров' }],
    body: 'По словам Павла Ветрова, «Мы не откроем плотину».',
  },
  'German, genitive': {
    language: 'de',
    quotes: [{ text: 'Wir öffnen das Wehr nicht', speaker: 'Tamsin Orr' }],
    body: 'Das waren Tamsin Orrs Worte: „Wir öffnen das Wehr nicht“.',
  },
  'Armenian, with article': {
    language: 'hy',
    quotes: [{ text: 'Մենք չենք բացի', speaker: 'Արամ Ծովյան' }],
    body: '«Մենք չենք բացի»,— ասել է Արամ Ծովյանը։',
  },
  'Turkish, after an apostrophe': {
    language: 'tr',
    quotes: [{ text: 'Bendi açmayacağız', speaker: 'Tamsin Orr' }],
    body: 'Tamsin Orr’un sözleri: “Bendi açmayacağız”.',
  },
  'Arabic, with a prefix': {
    language: 'ar',
    quotes: [{ text: 'لن نفتح السد', speaker: 'طاهر البحري' }],
    body: '«لن نفتح السد»، هذا قول لطاهر البحري.',
  },
  'Chinese, without spaces': {
    language: 'zh',
    quotes: [{ text: '我们不开闸。', speaker: '李华' }],
    body: '“我们不开闸。”李华说。',
  },
}

/** Headlines and other fields that quote as the text does. */
const quoting: Record<string, Partial<Parts>> = {
  'the whole quotation': { headline: 'Orr: “We Will Not Open the Weir in May”' },
  'in single marks': { headline: 'Orr: ‘We Will Not Open the Weir in May’' },
  'in another case': { headline: 'ORR: “WE WILL NOT OPEN THE WEIR IN MAY”' },
  'a part with the not': { headline: 'Orr Will “Not Open the Weir”' },
  'shortened with an ellipsis': { headline: '“We Will Not Open … in May”' },
  'shortened in brackets': { headline: '“[The keepers] Will Not Open the Weir”' },
  'a title that is listed': { headline: 'In “The Long Night” a Weir Opens', notQuotes: ['The Long Night'] },
  'an apostrophe': { headline: 'The Keepers’ Weir Isn’t Open' },
  'a decade': { headline: 'The Weir of the ’30s' },
  inches: { headline: 'Water Rises 12" in the Weir' },
  'in the dek': { dek: 'The keeper will “not open the weir in May”' },
  'in the caption': {
    fields: { image: { alt: 'A weir', caption: 'Orr: “We will not open the weir in May.”' } },
  },
  'in a correction': {
    fields: { corrections: [{ date: '2031-01-02', text: 'Orr said “not open the weir in May.”' }] },
  },
  'after No': {
    headline: '“We Will Stay Open,” Says Orr',
    quotes: [{ text: 'No, we will stay open', speaker: 'Tamsin Orr' }],
    body: '“No, we will stay open,” said Tamsin Orr.',
  },
}

/** Bodies that look odd and are right. */
const bodies: Record<string, Partial<Parts>> = {
  'a plural genitive beside a quotation': { body: `${said} It was the keepers’ book, and the Joneses’ too.` },
  'a clipped word beside a quotation': { body: `${said} ’Twas a cold dawn in the ’30s.` },
  'a nested quotation': {
    quotes: [{ text: 'She said ‘never’ to me', speaker: 'Bram Hale' }],
    body: '“She said ‘never’ to me,” said Bram Hale.',
  },
  'a split quotation': {
    quotes: [{ text: 'The weir is old. It is not tired.', speaker: 'Tamsin Orr' }],
    body: '“The weir is old,” said Tamsin Orr. “It is not tired.”',
  },
  'a quotation over two paragraphs': {
    quotes: [{ text: 'The weir is old. It is not tired.', speaker: 'Tamsin Orr' }],
    body: 'Tamsin Orr said: “The weir is old.\n\n“It is not tired.”',
  },
  'a scare quote that is listed': { notQuotes: ['weir'], body: `${said} They call it a “weir” there.` },
  'a title twice': {
    notQuotes: ['The Long Night'],
    body: `${said} She read “The Long Night.” Then “The Long Night” again.`,
  },
  'could not say, after said': {
    quotes: [{ text: 'It will open', speaker: 'Tamsin Orr' }],
    body: '“It will open,” said Tamsin Orr, who could not say when.',
  },
  'denied, as a verb of speech': {
    quotes: [{ text: 'It is a lie', speaker: 'Tamsin Orr' }],
    body: '“It is a lie,” said Tamsin Orr, who denied it all.',
  },
  'struck words outside quotations': { body: `${said} It was ~~Monday~~ Tuesday.` },
  'a link to the web': { body: `${said} See [the book](https://book.example/#p).` },
  'a mailbox': { body: `${said} Write to [her](mailto:orr@weir.example).` },
  'a link to a paragraph': { body: `Dawn came early.\n\n${said} See [above](#dawn-came-early).` },
  'a link to a heading': { body: `## At dawn\n\n${said} See [above](#section-at-dawn).` },
  'an editor’s bracket': {
    quotes: [{ text: 'We will [not] open the weir', speaker: 'Tamsin Orr' }],
    body: '“We will [not] open the weir,” said Tamsin Orr.',
  },
  'an emoji of several characters': { body: `${said} 👩‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿` },
  'a Persian joiner': { language: 'fa', quotes: [], body: 'کتاب‌ها را خواند.' },
  'a direction mark in Arabic': { language: 'ar', quotes: [], body: 'قرأت 10\u200f–20 كتابًا.' },
  'a Hindi joiner': { language: 'hi', quotes: [], body: 'क्‍ष पढ़ा।' },
  'Greek for a quantity': { body: `${said} The height rose by Δh and 3 μm.` },
  'a Russian ending on an abbreviation': { language: 'ru', quotes: [], body: 'Он послал SMSку.' },
  'words of another alphabet': { body: `${said} The sign says Плотина.` },
  'a number that looks like a footnote': { body: `${said} It rose by 2\\[^1].` },
}

function all(kind: string, list: Record<string, Parts>): [string, string][] {
  return Object.entries(list).map(([name, parts]) => [`${kind}: ${name}`, writeArticle(parts)])
}

function withTold(list: Record<string, Partial<Parts>>): Record<string, Parts> {
  return Object.fromEntries(Object.entries(list).map(([name, parts]) => [name, told(parts)]))
}

/** Articles that are right, and come close to what the gate stops. */
export const trueArticles: readonly (readonly [string, string])[] = [
  ...all(
    'typography',
    Object.fromEntries(Object.entries(typography).map(([name, body]) => [name, told({ body })])),
  ),
  ...all('name', names),
  ...all('quoting', withTold(quoting)),
  ...all('body', withTold(bodies)),
]
