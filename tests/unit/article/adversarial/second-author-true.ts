/**
 * True articles by the second author (see second-author-false.ts): what looks like a fault and is none.
 */
import { type Edit, editSoundArticle } from './sound-article.ts'

const last = 'The wind reached Pennholm at dawn.'
const text = 'text: The ferry is not safe\n'

const add = (paragraph: string): Edit[] => [[last, `${last}\n\n${paragraph}\n\n`]]
const headline = (words: string): Edit[] => [
  ['headline: Ferry Stays in Port After Storm', `headline: ${words}`],
]
function quotation(field: string, body: string): Edit[] {
  return [
    [text, `text: ${field}\n`],
    ['“The ferry is not safe,”', body],
  ]
}
/** Adds a quotation of Owen Pell at the end of the article. */
function oneMore(field: string, paragraph: string, rest = ''): Edit[] {
  return [['notQuotes:', `  - text: ${field}\n    speaker: Owen Pell\n${rest}notQuotes:`], ...add(paragraph)]
}
function inLanguage(language: string, quotes: string, body: string): Edit[] {
  const whole = editSoundArticle([])
  return [
    ['language: en', `language: ${language}`],
    [whole.slice(whole.indexOf('quotes:'), whole.indexOf('corrections:')), quotes],
    [whole.slice(whole.indexOf('“The ferry')), `${body}\n`],
  ]
}

const edits: Record<string, Edit[]> = {
  'the article as it is': [],
  'a quotation that a clause about the speaker splits, in two entries': [
    ['said Owen Pell, “and', 'said Owen Pell, who repairs the hull, “and'],
    ['two cracks, and we saw twelve\n', 'two cracks\n    speaker: Owen Pell\n  - text: and we saw twelve\n'],
  ],
  'a headline with words that were said, in title case': headline(
    '“The Ferry Is Not Safe,” Says Harbour Master',
  ),
  'a headline with a quotation shortened with dots': [
    ...quotation('The ferry, I think, is not safe', '“The ferry, I think, is not safe,”'),
    ...headline('“The Ferry … Is Not Safe,” Says Harbour Master'),
  ],
  'a headline in single marks': headline('‘Not Safe’, Says Harbour Master of Ferry'),
  'a headline with apostrophes': headline('Islanders’ Ferry Isn’t Sailing in the ’30s'),
  'a headline that names the speaker of the words': headline("'Greta Vance: “The Ferry Is Not Safe”'"),
  'a caption with words that were said': [
    ['caption: The ferry on Monday', 'caption: “Not safe” – the ferry on Monday'],
  ],
  'a caption with a nickname that is listed': [
    ['caption: The ferry on Monday', 'caption: The “Old Lady” on Monday'],
  ],
  'a correction that repeats wrong words which are listed': [
    ['The number of cracks has been corrected.', 'An earlier version had “quite safe” in the text.'],
    ['  - Old Lady', '  - Old Lady\n  - quite safe'],
  ],
  'feet, inches and minutes': add('The hole is 6\' 2" long and 5" wide. She waited 5\' in the rain.'),
  'shortened words': add('’Twas the boats’ captains’ rock ’n’ roll of ’29.'),
  'less, greater and the sign for and': add('R&D found that 5 < 6 and 7 > 6, and that AT&amp;T sold it.'),
  'escaped signs': add('Two \\* three, a \\[note\\] and snake\\_case.'),
  'a footnote that is used': oneMore('Calm down', 'Rain came.[^3]\n\n[^3]: “Calm down,” said Owen Pell.'),
  'a quotation in a heading': oneMore('Calm down', '## “Calm down,” says Pell'),
  'a quotation in a table': oneMore('Calm down', '| Who | What |\n|---|---|\n| Owen Pell | “Calm down” |'),
  'entities as marks': oneMore('Calm down', '&ldquo;Calm down,&rdquo; said Owen Pell.'),
  'a quotation with emphasis and a link': oneMore(
    'Calm down and read this',
    '“Calm *down* and read [this](https://post.example/this),” said Owen Pell.',
  ),
  'a quotation over two paragraphs': oneMore(
    'We will wait. Then we will go',
    'Owen Pell said: “We will wait.\n\n“Then we will go.”',
  ),
  'a quotation in a quotation': quotation(
    'He told me ‘go home’ and left',
    '“He told me ‘go home’ and left,”',
  ),
  'a question': oneMore("'Who pays?'", '“Who pays?” asked Owen Pell.'),
  'words in brackets that the body has': oneMore('She [Vance] knew', '“She [Vance] knew,” said Owen Pell.'),
  'struck words outside of quotations': add('The wind was ~~weak~~ strong.'),
  'a speaker who is not known': [['    speaker: Owen Pell\n', '']],
  'a speaker to check': [['    speaker: Owen Pell\n', '    speaker: Owen Pell\n    confirmed: false\n']],
  'no quotations': inLanguage('en', 'quotes: []\n', 'The ferry stays in port.'),
  'accents as letters of their own': [
    ['speaker: Greta Vance', 'speaker: Zoé Vance'],
    ['said Greta Vance', 'said Zoe\u0301 Vance'],
  ],
  'names of other countries': add('Łukasz O’Brien, Þóra Nguyễn and Ğüneş Ødegård waited.'),
  'a name in another script': add('The boat “Old Lady” was built as Паром by Иван Петров.'),
  'signs of science': add('It holds 10 µm of α-quartz, CO₂ and 10² m³ at −5 °C.'),
  'an emoji of several signs': add('She sent a 👩‍🔧 and a ❤️.'),
  'a link with a name': add('[The second report][two] is long.\n\n[two]: https://post.example/two'),
  'a link to a heading': add('See [the storm](#section-the-storm).'),
  'an address as its own words': add(
    '<https://post.example/> and [https://post.example/](https://post.example/)',
  ),
  'an address with a query': add('[Here](https://post.example/?a=1&b=2#part).'),
  'a list with numbers and a block quotation': oneMore(
    'Calm down',
    '1. Wait.\n2. Go.\n\n> “Calm down,” said Owen Pell.',
  ),
  'Windows line ends': [],
  'a byte order mark at the beginning': [],
  'a text in several lines of YAML': [[text, 'text: >-\n      The ferry\n      is not safe\n']],
  'a text with escapes of YAML': [[text, 'text: "The\\u0020ferry is not safe"\n']],
  'entries in braces': [
    [
      '  - text: We were told of two cracks, and we saw twelve\n    speaker: Owen Pell\n',
      '  - {text: "We were told of two cracks, and we saw twelve", speaker: Owen Pell}\n',
    ],
  ],
  'a time with a zone': [['published: 2031-03-04\nupdated', 'published: 2031-03-04T10:00:00+01:00\nupdated']],
  'a withdrawn article': [
    ['topics:', 'status: withdrawn\nwithdrawn:\n  date: 2031-03-07\n  reason: It was wrong.\ntopics:'],
  ],
  'a draft': [['topics:', 'status: draft\ntopics:']],
  'a headline with a number sign in marks of YAML': headline("'Ferry # 5 Stays in Port'"),
  'foreign words': [
    ['notQuotes:', 'foreign:\n  - text: Morgenrot\n    language: de\nnotQuotes:'],
    [last, `${last} They call it Morgenrot.`],
  ],
  German: inLanguage(
    'de',
    'quotes:\n  - text: Die Fähre ist nicht sicher\n    speaker: Greta Vance\n',
    '„Die Fähre ist nicht sicher“, sagte Greta Vance.',
  ),
  'French, with the spaces inside the marks': inLanguage(
    'fr',
    'quotes:\n  - text: Le bac n’est pas sûr\n    speaker: Greta Vance\n',
    '«\u202fLe bac n’est pas sûr\u202f», a dit Greta Vance.',
  ),
  Russian: inLanguage(
    'ru',
    'quotes:\n  - text: Паром не безопасен\n    speaker: Грета Ванс\n',
    '«Паром не безопасен», — сказала Грета Ванс.',
  ),
  'Persian, with the sign that separates letters': inLanguage(
    'fa',
    'quotes:\n  - text: قایق\u200cها امن نیستند\n',
    'گرتا ونس گفت: «قایق\u200cها امن نیستند».',
  ),
  'Hindi, with the sign that joins letters': inLanguage(
    'hi',
    'quotes:\n  - text: नाव सुरक्षित नहीं है\n',
    'ग्रेटा ने कहा: “नाव सुरक्षित नहीं है।” क्\u200dष',
  ),
  Arabic: inLanguage('ar', 'quotes:\n  - text: العبارة ليست آمنة\n', 'قالت غريتا فانس: «العبارة ليست آمنة».'),
  Japanese: inLanguage('ja', 'quotes:\n  - text: 船は危ない\n', '「船は危ない」と港長は言った。'),
  Chinese: inLanguage('zh', 'quotes:\n  - text: 渡船不安全\n', '港长说：“渡船不安全。”'),
  'Hebrew, with a double sign in a short form': inLanguage(
    'he',
    'quotes:\n  - text: הסירה לא בטוחה\n',
    'ד״ר ונס אמרה: "הסירה לא בטוחה".',
  ),
  Greek: inLanguage(
    'el',
    'quotes:\n  - text: Το πλοίο δεν είναι ασφαλές\n',
    '«Το πλοίο δεν είναι ασφαλές», είπε η Γκρέτα.',
  ),
}

const written: Record<string, (source: string) => string> = {
  'Windows line ends': (source) => source.replaceAll('\n', '\r\n'),
  'a byte order mark at the beginning': (source) => `\ufeff${source}`,
}

export const secondAuthorTrue: [name: string, source: string][] = Object.entries(edits).map(
  ([name, list]) => {
    const source = editSoundArticle(list)
    return [name, written[name]?.(source) ?? source]
  },
)
