/**
 * False and dangerous articles by a second author, who knew README.md, CONTRIBUTING.md, the shipped article and the
 * issue, and had not read `src/article`. Each is the true article with the smallest edit that makes it false.
 */
import { type Edit, editSoundArticle } from './sound-article.ts'

const text = 'text: The ferry is not safe\n'
const said = '“The ferry is not safe,” said Greta Vance, the harbour master.'
const last = 'The wind reached Pennholm at dawn.'
const entry = `  - ${text}    speaker: Greta Vance\n    role: harbour master\n`

/** Replaces the field's and the body's first quotation. */
function quotation(field: string, body: string): Edit[] {
  return [
    [text, `text: ${field}\n`],
    ['“The ferry is not safe,”', `“${body},”`],
  ]
}

/** Adds a paragraph at the end of the body. */
const add = (paragraph: string): Edit[] => [[last, `${last}\n\n${paragraph}\n\n`]]

/** An entry for `Calm down` by Owen Pell, which the edits put where a reader does not see it. */
const listed: Edit = ['notQuotes:', '  - text: Calm down\n    speaker: Owen Pell\nnotQuotes:']

const misquotations: Record<string, Edit[]> = {
  'a word is changed': [[text, 'text: The ferry is not sound\n']],
  '“not” is left out': [[text, 'text: The ferry is safe\n']],
  'a number is changed': [['saw twelve\n', 'saw twenty\n']],
  'two words change places': [[text, 'text: The ferry not is safe\n']],
  'a comma inside changes the sense': quotation('No, boats may leave', 'No boats may leave'),
  'a question becomes a statement': [
    [text, 'text: Is the ferry safe\n'],
    ['“The ferry is not safe,” said', '“Is the ferry safe?” asked'],
  ],
  'an exclamation mark is added': [[text, 'text: The ferry is not safe!\n']],
  'small letters become a country': quotation('They asked US for help', 'They asked us for help'),
  'words are left out without a sign': quotation(
    'The ferry is safe',
    'The ferry is, when the wind is low, safe',
  ),
  'words are left out with dots that the body does not have': quotation(
    'The ferry is … safe',
    'The ferry is, when the wind is low, safe',
  ),
  'words in brackets are added': [[text, 'text: The ferry is not [yet] safe\n']],
  'a plural becomes a singular': quotation('The ferry hit the pier', 'The ferry hit the piers'),
  'an accent is lost': quotation('Read my resume', 'Read my résumé'),
  'a minus is lost': quotation('It was 5 degrees', 'It was -5 degrees'),
  'an apostrophe is lost': quotation('We were safe', 'We’re safe'),
  'a space moves': quotation('The ferry is nowhere', 'The ferry is now here'),
  'a hyphen is lost': quotation('We reform the crew', 'We re-form the crew'),
  'a hyphen becomes a space': quotation('A man eating shark', 'A man-eating shark'),
  'a power becomes digits': quotation('It costs 102 crowns', 'It costs 10² crowns'),
  'a fraction becomes digits': quotation('Wait 11⁄2 hours', 'Wait 1½ hours'),
  'ß becomes ss': quotation('In Massen is good', 'In Maßen is good'),
  'the currency is changed': quotation('It costs $5', 'It costs €5'),
  'the end is cut off': quotation('The ferry is safe', 'The ferry is safe when it is tied up'),
  'the beginning is cut off': quotation('the ferry is safe', 'I never said the ferry is safe'),
  'words after the marks are taken in': [[text, 'text: The ferry is not safe said Greta Vance\n']],
  'Markdown signs are part of the field': [
    [text, "text: 'The ferry is *not* safe'\n"],
    ['is not safe,”', 'is *not* safe,”'],
  ],
  'a paraphrase is listed': [
    ['“The ferry is not safe,” said Greta Vance', 'The ferry is not safe, said Greta Vance'],
  ],
  'the words of two people are joined': [
    [
      `${entry}  - text: We were told of two cracks, and we saw twelve\n`,
      '  - text: The ferry is not safe, and we saw twelve\n',
    ],
    ['“We were told of two cracks,” said Owen Pell', 'So said Owen Pell'],
  ],
  'a quotation is listed twice': [[entry, entry + entry]],
  'a quotation is not listed': [[entry, '']],
  'denied words are joined': [
    [text, 'text: The ferry is about to sink\n'],
    [said, '“The ferry is,” Greta Vance denied having said, “about to sink.”'],
  ],
  'words that somebody might have said are joined': [
    [text, 'text: The ferry is about to sink\n'],
    [said, '“The ferry is,” Greta Vance might have said, “about to sink.”'],
  ],
  'the quotation inside is changed': quotation('He told me ‘wait’ and left', 'He told me ‘go’ and left'),
}

const speakers: Record<string, Edit[]> = {
  'a name that is nowhere': [['speaker: Greta Vance', 'speaker: Marta Quill']],
  'the first name of one and the last name of another': [['speaker: Greta Vance', 'speaker: Greta Pell']],
  'a name over the end of a paragraph': [
    ['speaker: Greta Vance', 'speaker: Hanna Reed'],
    [last, 'The wind reached Hanna\n\nReed beds bent.'],
  ],
  'a name only in an address': [
    ['speaker: Greta Vance', 'speaker: Hanna Reed'],
    ['/report)', '/hanna-reed "x")'],
  ],
  'a name only in an unused footnote': [
    ['speaker: Greta Vance', 'speaker: Hanna Reed'],
    [last, `${last}\n\n[^1]: Hanna Reed was there.\n`],
  ],
  'a name only in struck words': [
    ['speaker: Greta Vance', 'speaker: Hanna Reed'],
    [last, `${last} ~~Hanna Reed was there.~~`],
  ],
  'a name only in the rights of the source': [
    ['speaker: Greta Vance', 'speaker: Hanna Reed'],
    ['  relation: reprint', '  relation: reprint\n  rights: Hanna Reed'],
  ],
  'a name with words added': [['speaker: Greta Vance', 'speaker: Greta Vance the drunkard']],
  'a name with a Cyrillic letter': [['speaker: Greta Vance', 'speaker: Grеta Vance']],
  'a name with a Roman numeral as its letter': [
    ['speaker: Greta Vance', 'speaker: Greta Vanⅽe'],
    ['said Greta Vance', 'said Greta Vanⅽe'],
  ],
  'a pronoun': [
    ['speaker: Greta Vance', 'speaker: she'],
    ['said Greta Vance', 'she said'],
  ],
  'an empty name': [['speaker: Greta Vance', "speaker: ''"]],
  'a number': [['speaker: Greta Vance', 'speaker: 42']],
  'a list of names': [['speaker: Greta Vance', 'speaker: [Greta Vance, Owen Pell]']],
  'a doubt that is not a truth value': [
    ['role: harbour master\n', 'role: harbour master\n    confirmed: perhaps\n'],
  ],
  'a role of words in quotation marks that nobody said': [
    ['role: harbour master', 'role: “queen” of the harbour'],
  ],
}

const hidden: Record<string, Edit[]> = {
  'a struck quotation': [[`${said}`, `~~${said}~~ Greta Vance left.`]],
  'a struck word in a quotation': [['is not safe,”', 'is ~~not~~ safe,”']],
  'letters struck with combining marks': quotation('The ferry is n̶o̶t̶ safe', 'The ferry is n̶o̶t̶ safe'),
  'a quotation in a comment': [listed, ...add('<!-- “Calm down,” said Owen Pell. -->')],
  'a quotation in an unused footnote': [listed, ...add('[^9]: “Calm down,” said Owen Pell.')],
  'a quotation in the second text of a footnote': [
    listed,
    ...add('Rain came.[^9]\n\n[^9]: It was cold.\n\n[^9]: “Calm down,” said Owen Pell.'),
  ],
  'a quotation in the title of a link': [listed, ['/report)', '/report "“Calm down,” said Owen Pell")']],
  'a quotation in an unused definition': [
    listed,
    ...add('[x]: https://post.example/ "“Calm down,” said Owen Pell"'),
  ],
  'a quotation in a cell that is not shown': [listed, ...add('| Who |\n|---|\n| Owen Pell | “Calm down” |')],
  'a quotation in the text for a picture': [listed, ...add('![“Calm down,” said Owen Pell](pier.jpg)')],
  'a quotation in a hidden element': [listed, ...add('<span hidden>“Calm down,” said Owen Pell.</span>')],
  'a reversed word by an entity': [[last, `${last} &#x202E;efas si ti`]],
  'a zero-width space by its name': [[last, 'The wind rea&ZeroWidthSpace;ched Pennholm.']],
  'a soft hyphen by its name': [[last, 'The wind rea&shy;ched Pennholm.']],
  'a reversed word in the headline': [
    ['headline: Ferry Stays in Port After Storm', 'headline: "Ferry \\u202EStays in Port"'],
  ],
  'an isolate in the dek': [
    ['dek: The', 'dek: "\\u2067The'],
    ['too weak\n', 'too weak"\n'],
  ],
  'letters of the tag block in the caption': [
    ['The ferry on Monday', 'The ferry\u{e0041}\u{e0042} on Monday'],
  ],
  'a word joiner in a quotation': quotation('The ferry is not\u2060 safe', 'The ferry is not\u2060 safe'),
  'a byte order mark in the body': [[last, 'The wind\ufeff reached Pennholm.']],
  'a control character in a topic': [['  - Ferries', '  - "Ferries\\u0007"']],
  'a headline of blank Braille': [['headline: Ferry Stays in Port After Storm', 'headline: \u2800\u2800']],
  'an author with no visible letter': [['name: Ines Halloway', 'name: \u3164']],
  'an author in mathematical letters': [['name: Ines Halloway', 'name: 𝐈𝐧𝐞𝐬 Halloway']],
  'an author in letters of full width': [['name: Ines Halloway', 'name: Ｉｎｅｓ Halloway']],
  'a source with a Greek letter': [['The Marlow Post', 'The Marlοw Post']],
  'a place with a Cyrillic letter': [
    ['place: Pennholm', 'place: Pennhоlm'],
    ['PENNHOLM', 'Pennhоlm'],
  ],
  'a caption with a Cyrillic letter': [['caption: The ferry', 'caption: The fеrry']],
}

const marksInFields: Record<string, Edit[]> = {
  'a headline with words that nobody said': [['headline: Ferry', 'headline: “Doomed” Ferry']],
  'a headline that leaves out “not”': [
    ['headline: Ferry Stays in Port After Storm', 'headline: “The Ferry Is Safe,” Says Harbour Master'],
  ],
  'a headline that cuts “not” out with dots': [
    ['headline: Ferry Stays in Port After Storm', 'headline: “The Ferry Is … Safe,” Says Harbour Master'],
  ],
  'a headline with the word after “not”': [
    ['headline: Ferry Stays in Port After Storm', 'headline: Harbour Master Calls Ferry “Safe”'],
  ],
  'a headline with words in single marks that nobody said': [
    ['headline: Ferry Stays', 'headline: Ferry ‘Doomed to Sink’ Stays'],
  ],
  'a headline in straight marks': [
    ['headline: Ferry Stays in Port After Storm', `headline: '"We All Drown" on the Ferry'`],
  ],
  'a dek in guillemets': [['dek: The harbour', 'dek: «We all drown» – the harbour']],
  'a caption': [['caption: The ferry on Monday', 'caption: “We all drown” – the ferry on Monday']],
  'the text for the picture': [['alt: The ferry', 'alt: The “floating coffin”']],
  'the text for a picture of the body': add('![A boat they call “the coffin”](pier.jpg)'),
  'a correction': [['The number of cracks has', 'Vance did say “sink it at once”. The number has']],
  'the title of a link': [['/report)', `/report "It says “sink it at once”")`]],
  'the occasion': [
    ['role: harbour master\n', 'role: harbour master\n    said: in a letter called “Sink it at once”\n'],
  ],
  'a topic': [['  - Ferries', '  - “Drowned” ferries']],
  'the reason of a withdrawal': [
    [
      'topics:',
      'status: withdrawn\nwithdrawn:\n  date: 2031-03-07\n  reason: Vance said “sink this article”.\ntopics:',
    ],
  ],
  'a headline that gives the words to another person': [
    ['headline: Ferry Stays in Port After Storm', "headline: 'Owen Pell: “The Ferry Is Not Safe”'"],
  ],
  'one entry for a nickname and for a spoken use': add('“Old Lady,” Owen Pell shouted, waving.'),
  'words that are not in the article are listed as not said': [
    ['  - Old Lady', '  - Old Lady\n  - Young Lady'],
  ],
}

const unseen: Record<string, Edit[]> = Object.fromEntries(
  [
    ['single marks', '‘Calm down,’ said Owen Pell.'],
    ['straight single marks', "'Calm down,' said Owen Pell."],
    ['heavy marks', '❝Calm down,❞ said Owen Pell.'],
    ['marks of double primes', '〝Calm down,〟 said Owen Pell.'],
    ['low marks', '„Calm down“, said Owen Pell.'],
    ['single guillemets', '‹Calm down›, said Owen Pell.'],
    ['reversed guillemets', '»Calm down«, said Owen Pell.'],
    ['corner brackets', '「Calm down」, said Owen Pell.'],
    ['full-width marks', '＂Calm down,＂ said Owen Pell.'],
    ['primes', '″Calm down,″ said Owen Pell.'],
    ['two apostrophes', "''Calm down,'' said Owen Pell."],
    ['the marks of typesetters', "\\`\\`Calm down,'' said Owen Pell."],
    ['signs of greater and less', '\\<\\<Calm down>>, said Owen Pell.'],
    ['entities', '&quot;Calm down,&quot; said Owen Pell.'],
    ['named entities', '&ldquo;Calm down,&rdquo; said Owen Pell.'],
    ['an element', '<q>Calm down</q>, said Owen Pell.'],
    ['a heading', '## “Calm down,” says Pell'],
    ['a list', '- “Calm down,” said Owen Pell.\n- He left.'],
    ['a table', '| Who | What |\n|---|---|\n| Owen Pell | “Calm down” |'],
    ['a footnote', 'Rain came.[^3]\n\n[^3]: “Calm down,” said Owen Pell.'],
    ['the text of a link', '[“Calm down,”](https://post.example/pell) said Owen Pell.'],
    ['emphasis', '*“Calm* down,” said Owen Pell.'],
    ['code', '`“Calm down,”` said Owen Pell.'],
    ['a mark that is not closed', '“Calm down, said Owen Pell.'],
  ].map(([name = '', paragraph = '']) => [`a quotation that is not listed, in ${name}`, add(paragraph)]),
)

/** The article in another language: headline, tag, entries, body. */
function inLanguage(language: string, quotes: string, body: string): Edit[] {
  const start = '“The ferry'
  const whole = editSoundArticle([])
  return [
    ['language: en', `language: ${language}`],
    [whole.slice(whole.indexOf('quotes:'), whole.indexOf('corrections:')), quotes],
    [whole.slice(whole.indexOf(start)), `${body}\n`],
  ]
}

const languages: Record<string, Edit[]> = {
  'German: “nicht” is left out': inLanguage(
    'de',
    'quotes:\n  - text: Die Fähre ist sicher\n',
    '„Die Fähre ist nicht sicher“, sagte Greta Vance.',
  ),
  'German: a quotation is not listed': inLanguage(
    'de',
    'quotes: []\n',
    '„Die Fähre ist sicher“, sagte Greta Vance.',
  ),
  'French: a negation is left out': inLanguage(
    'fr',
    'quotes:\n  - text: Le bac est sûr\n',
    '« Le bac n’est pas sûr », a dit Greta Vance.',
  ),
  'French: dash speech is not listed': inLanguage(
    'fr',
    'quotes: []\n',
    'Greta Vance se leva.\n\n— Le bac n’est pas sûr, dit Greta Vance.\n\n— Nous partons, répondit Owen Pell.',
  ),
  'Russian: «не» is left out': inLanguage(
    'ru',
    'quotes:\n  - text: Паром безопасен\n',
    '«Паром не безопасен», — сказала Грета Ванс.',
  ),
  'Russian: a Latin letter in the name': inLanguage(
    'ru',
    'quotes:\n  - text: Паром не безопасен\n    speaker: Гретa Ванс\n',
    '«Паром не безопасен», — сказала Гретa Ванс.',
  ),
  'Armenian: a quotation is not listed': inLanguage(
    'hy',
    'quotes: []\n',
    '«Նավը վտանգավոր է»,- ասաց Գրետա Վանսը։',
  ),
  'Arabic: a word is changed': inLanguage(
    'ar',
    'quotes:\n  - text: العبارة آمنة\n',
    'قالت غريتا فانس: «العبارة خطيرة».',
  ),
  'Japanese: a quotation is not listed': inLanguage('ja', 'quotes: []\n', '「船は危ない」と港長は言った。'),
  'Chinese: 不 is left out': inLanguage('zh', 'quotes:\n  - text: 渡船安全\n', '港长说：“渡船不安全。”'),
  'Greek: a Latin letter in the name': inLanguage(
    'el',
    'quotes:\n  - text: Το πλοίο δεν είναι ασφαλές\n    speaker: Γκρέτα Bανς\n',
    '«Το πλοίο δεν είναι ασφαλές», είπε η Γκρέτα Bανς.',
  ),
  'a language that is a word': [['language: en', 'language: english']],
  'the language of a foreign word is no tag': [
    ['notQuotes:', 'foreign:\n  - text: dawn\n    language: klingonish-x\nnotQuotes:'],
  ],
  'foreign words that are not in the body': [
    ['notQuotes:', 'foreign:\n  - text: Morgenrot\n    language: de\nnotQuotes:'],
  ],
}

const links: Record<string, Edit[]> = Object.fromEntries(
  [
    ['a script', '[here](javascript:alert(1))'],
    ['a script with an entity', '[here](java&#115;cript:alert(1))'],
    ['a script in capitals', '[here](JAVASCRIPT:alert(1))'],
    ['a script in an autolink', '<javascript:alert(1)>'],
    ['a script in a definition', '[here][a]\n\n[a]: javascript:alert(1)'],
    ['a page as data', '[here](data:text/html,hello)'],
    ['a file', '[here](file:///etc/passwd)'],
    ['another site without a scheme', '[here](//evil.example/)'],
    ['a name before the host', '[here](https://post.example@evil.example/)'],
    ['one slash', '[here](https:/post.example/)'],
    ['no host', '[here](https://)'],
    ['another address than the words name', '[https://bank.example/](https://evil.example/)'],
    ['a host with a Cyrillic letter', '[here](https://pоst.example/)'],
    ['no words', 'See [](https://post.example/).'],
    ['a part that does not exist', '[here](#nowhere)'],
    ['a definition that does not exist', '[the second report][two]'],
    ['a footnote that does not exist', 'Rain came.[^7]'],
    ['two definitions', '[here][a]\n\n[a]: https://post.example/\n\n[a]: https://evil.example/'],
    ['a picture of another site', '![A pier](https://tracker.example/p.gif)'],
    ['a picture as data', '![A pier](data:image/gif;base64,R0lGODlhAQABAAAAACw=)'],
    ['a picture without a text', '![](pier.jpg)'],
    ['a script element', '<script>alert(1)</script>'],
    ['an event', '<b onclick=alert(1)>here</b>'],
    ['an end tag', '</main>'],
    ['a processing instruction', '<?php here ?>'],
  ].map(([name = '', paragraph = '']) => [`a link or an element: ${name}`, add(paragraph)]),
)

const fields: Record<string, Edit[]> = {
  'the address of the source is a script': [['https://post.example/ferry', 'javascript:alert(1)']],
  'the address of the source is no address': [['https://post.example/ferry', 'post.example/ferry']],
  'the host of the source has a Cyrillic letter': [
    ['https://post.example/ferry', 'https://pоst.example/ferry'],
  ],
  'the address of the source has a name before the host': [
    ['https://post.example/ferry', 'https://post.example@evil.example/ferry'],
  ],
  'the address of an author is a script': [
    ['role: reporting', 'role: reporting\n    url: javascript:alert(1)'],
  ],
  'the address of a quotation is a script': [
    ['role: harbour master', 'role: harbour master\n    url: javascript:alert(1)'],
  ],
  'the picture is on another site': [['src: ferry.jpg', 'src: https://tracker.example/ferry.jpg']],
  'the picture is outside of the folder': [['src: ferry.jpg', 'src: ../../../etc/ferry.jpg']],
  'the text for the picture is empty': [['alt: The ferry at its pier', "alt: '  '"]],
  'a day that does not exist': [['published: 2031-03-04\nupdated', 'published: 2031-02-30\nupdated']],
  'a month that does not exist': [['published: 2031-03-04\nupdated', 'published: 2031-13-04\nupdated']],
  'a date with slashes': [['published: 2031-03-04\nupdated', 'published: 03/04/2031\nupdated']],
  'a time without a zone': [['published: 2031-03-04\nupdated', 'published: 2031-03-04T10:00\nupdated']],
  'a date as a number': [['published: 2031-03-04\nupdated', 'published: 20310304\nupdated']],
  'changed before it was published': [['updated: 2031-03-06', 'updated: 2031-03-01']],
  'corrected before it was published': [['- date: 2031-03-06', '- date: 2031-03-01']],
  'withdrawn before it was published': [
    ['topics:', 'status: withdrawn\nwithdrawn:\n  date: 2031-03-01\n  reason: It was wrong.\ntopics:'],
  ],
  'a reprint of before its source': [
    ['  published: 2031-03-04\n  retrieved', '  published: 2031-03-05\n  retrieved'],
  ],
  'retrieved before it was there': [['retrieved: 2031-03-05', 'retrieved: 2031-03-01']],
  'the dateline is of after publication': [
    ['March 3, 2031', 'March 9, 2031'],
    ['date: 2031-03-03', 'date: 2031-03-09'],
  ],
  'the dateline names another day': [['date: 2031-03-03', 'date: 2031-03-02']],
  'the dateline is repeated in the body': [
    ['“The ferry is not', 'PENNHOLM, March 3, 2031 — “The ferry is not'],
  ],
  'withdrawn without a reason': [['topics:', 'status: withdrawn\ntopics:']],
  'a reason for a withdrawal that is not one': [
    ['topics:', 'withdrawn:\n  date: 2031-03-07\n  reason: It was wrong.\ntopics:'],
  ],
  'a status that does not exist': [['topics:', 'status: deleted\ntopics:']],
  'an author listed twice': [
    ['    role: reporting\n', '    role: reporting\n  - name: Ines Halloway\n    role: reporting\n'],
  ],
  'an author with a role that does not exist': [['role: reporting', 'role: dreaming']],
  'an author that is empty': [['name: Ines Halloway', "name: ''"]],
  'a topic listed twice': [['  - Ferries', '  - Ferries\n  - Ferries']],
  'an empty topic': [['  - Ferries', "  - ''"]],
  'a relation that does not exist': [['relation: reprint', 'relation: theft']],
  'a source without a relation': [['  relation: reprint\n', '']],
  'a correction without words': [['text: The number of cracks has been corrected.', "text: ''"]],
  'two quotations with one id': [
    ['role: harbour master\n', 'role: harbour master\n    id: vance\n'],
    ['speaker: Owen Pell\n', 'speaker: Owen Pell\n    id: vance\n'],
  ],
  'an id with a space': [['role: harbour master\n', 'role: harbour master\n    id: the vance\n']],
  'a headline of spaces': [['headline: Ferry Stays in Port After Storm', "headline: '   '"]],
  'no headline': [['headline: Ferry Stays in Port After Storm\n', '']],
  'no body': [[editSoundArticle([]).slice(editSoundArticle([]).indexOf('“The ferry')), '']],
}

const yaml: Record<string, Edit[]> = {
  'a comment ends the headline': [['Ferry Stays in Port', 'Ferry # 5 Stays in Port']],
  'a field twice': [['dek:', 'headline: Ferry Sinks\ndek:']],
  'a field of an entry twice': [
    ['    speaker: Owen Pell', '    speaker: Owen Pell\n    speaker: Greta Vance'],
  ],
  'a merge key': [
    ['  - text: We were', '  - <<: {speaker: Owen Pell}\n    text: We were'],
    ['    speaker: Owen Pell\nnot', 'not'],
  ],
  'a tag of a programming language': [['headline: Ferry', 'headline: !!js/function Ferry']],
  'binary data': [['headline: Ferry Stays in Port After Storm', 'headline: !!binary RmVycnk=']],
  'an unknown field': [['language: en', 'language: en\nspeaker: Greta Vance']],
  'an unknown field of an entry': [['    speaker: Owen Pell', '    speeker: Owen Pell']],
  'truth as text': [['role: harbour master\n', "role: harbour master\n    confirmed: 'false'\n"]],
  'a list for the headline': [['headline: Ferry', 'headline:\n  - Ferry']],
  'no closing line': [['corrected.\n---\n', 'corrected.\n']],
  'a tab as indentation': [['  - Ferries', '\t- Ferries']],
  'marks of a conflict in the frontmatter': [
    ['dek:', '<<<<<<< HEAD\ndek: One\n=======\ndek: Two\n>>>>>>> other\ndek:'],
  ],
  'marks of a conflict in the body': [
    [last, '<<<<<<< HEAD\nThe wind reached Pennholm.\n=======\nThe wind passed Pennholm.\n>>>>>>> other'],
  ],
  'a flow list for a text': [
    ['dek: The harbour master finds the hull too weak', 'dek: [The harbour master]'],
  ],
  'a date with words for a date': [['published: 2031-03-04\nupdated', 'published: March 4\nupdated']],
}

/**
 * Articles that may be true: a word before “said” can be a title, and Los Angeles is “LA” in a dateline. They get a warning,
 * which `verify --strict` makes an error.
 */
const doubtful: Record<string, Edit[]> = {
  'words that are said are listed as not said': [
    [entry, ''],
    ['  - Old Lady', '  - The ferry is not safe\n  - Old Lady'],
  ],
  'the dateline names another place': [['place: Pennholm', 'place: Marlow']],
  'the words of one speaker are given to the other': [['speaker: Greta Vance', 'speaker: Owen Pell']],
  'a speaker of the quotation itself': [
    ['speaker: Greta Vance', 'speaker: Hanna Reed'],
    [text, 'text: Hanna Reed is not safe\n'],
    ['The ferry is not safe,”', 'Hanna Reed is not safe,”'],
  ],
}

export const secondAuthorDoubtful = writeAll(doubtful)

export const secondAuthorFalse = writeAll({
  ...misquotations,
  ...speakers,
  ...hidden,
  ...marksInFields,
  ...unseen,
  ...languages,
  ...links,
  ...fields,
  ...yaml,
})

function writeAll(articles: Record<string, Edit[]>): [name: string, source: string][] {
  return Object.entries(articles).map(([name, edits]) => [name, editSoundArticle(edits)])
}
