/**
 * Measures how the time of each parser grows with its input: over 200 suspicious strings, each repeated 2,500 to 40,000
 * times, or 80,000 if it seems to grow too fast. Prints a table of the strings that grow faster than linearly, and fails if
 * one of them is neither refused nor fast; then the slowest of the others. A string is not repeated more often when it is
 * clearly linear, or takes too long.
 *
 *   npm run bench:growth -- [parser...]
 */
import { parseArticle } from '../../src/article/parse-article.ts'
import { parseHtmlClipping } from '../../src/clipping/html/parse-html-clipping.ts'
import { parseMarkdownClipping } from '../../src/clipping/parse-markdown-clipping.ts'
import { parseTextClipping } from '../../src/clipping/parse-text-clipping.ts'
import { findQuotes } from '../../src/quotes/find-quotes.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

const head =
  '---\nheadline: A\nlanguage: en\npublished: 2031-01-01\nauthors: []\nsource: { name: B, relation: reprint }\nquotes: []\n---\n\n'

const parsers: Record<string, (text: string) => unknown> = {
  text: (text) => parseTextClipping(text),
  markdown: (text) => parseMarkdownClipping(text),
  html: (text) => parseHtmlClipping(`<html><body><article><p>${text}</p></article></body></html>`),
  elements: (text) => parseHtmlClipping(`<html><body>${text}</body></html>`),
  article: (text) => parseArticle(`${head}${text}`, 'a.md'),
  frontmatter: (text) => parseArticle(head.replace('quotes: []', `quotes: []\n${text}`), 'a.md'),
  yaml: (text) => parseYaml(text, 'the file'),
  quotes: (text) => findQuotes(text, 'en'),
}

const pieces = [
  ...[
    'a',
    ' ',
    '\n',
    '\n\n',
    '\t',
    ',',
    ', ',
    '.',
    '. ',
    ';',
    ':',
    ': ',
    '-',
    '--',
    '- ',
    '—',
    '– ',
    '!',
    '?',
    '…',
  ],
  ...[
    '"',
    '" ',
    ' "',
    '""',
    "'",
    "' ",
    " '",
    "''",
    '“',
    '”',
    '“a',
    'a”',
    '“a” ',
    '‘',
    '’',
    '‘a',
    '«',
    '»',
    '„',
    '”“',
  ],
  ...[
    '*',
    '* ',
    '**',
    'a*',
    '*a',
    'a** ',
    '*a **',
    '_',
    '_a',
    '__',
    '~',
    '~~',
    '~~a',
    '`',
    '``',
    '`a',
    '```\n',
    '~~~\n',
  ],
  ...[
    '[',
    ']',
    '[a',
    '[a]',
    '[a](',
    '[a](b',
    '](',
    '[]',
    '[[',
    ']]',
    '![',
    '![a](',
    '[^',
    '[^a]',
    '[^a]: b\n',
    '[a]: b\n',
    '[a][b]',
  ],
  ...[
    '(',
    ')',
    '((',
    '{',
    '}',
    '<',
    '>',
    '<a',
    '<a ',
    '<a b="',
    '</a>',
    '<b>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?',
    '<!',
  ],
  ...[
    '# a\n',
    '## ',
    '#',
    '> ',
    '>',
    '> a\n',
    '>> ',
    '- a\n',
    '  - a\n',
    '1. a\n',
    '1. ',
    '+ ',
    '* a\n',
    '    a\n',
    '---\n',
    '===\n',
  ],
  ...[
    '|',
    '|a',
    '| a | b |\n',
    '|-',
    '|---|\n',
    '&',
    '&amp;',
    '&#8203;',
    '&a',
    '\\',
    '\\\\',
    '\\a',
    '\u200b',
    '\u00ad',
    '\u202e',
  ],
  ...[
    'http://a',
    'http://a.b ',
    'www.a ',
    'a@b',
    'a@b.c ',
    '@',
    '#a ',
    '/',
    '//',
    'a/b ',
    '%',
    '%20',
    '=',
    '==',
    '$',
    '^',
  ],
  ...[
    'A',
    'Aa ',
    'A. ',
    'Aa Bb ',
    'he said ',
    'said ',
    'By A ',
    'By A\n',
    'and ',
    'A and ',
    'A, B, ',
    'A said “b.” ',
    '“a,” said B. “c.” ',
    'Mr. ',
  ],
  ...[
    '1',
    '1 ',
    '12:34 ',
    '2031-01-01 ',
    'Jan. 1, ',
    'January 1, 2031\n',
    '1,',
    '1.',
    '(1) ',
    'PARIS — ',
    'A (B) — ',
    'Photo: A\n',
    'a\n\n',
  ],
  ...[
    'а',
    'аa',
    'Я ',
    'é',
    'e\u0301',
    '\u0301',
    '漢',
    'ن ',
    '\u200d',
    '😀',
    '\ufeff',
    '\u2028',
    '\r',
    '\r\n',
    '\f',
    '\0',
    'İ',
    'ß',
  ],
  ...[
    'a: b\n',
    'a:\n',
    '- \n',
    '- a: b\n',
    '"a": b\n',
    '? a\n',
    '&a ',
    '*a ',
    '!a ',
    '{a: ',
    '[a, ',
    '| \n',
    '> \n',
    '# a\n',
    ' a',
    'a:',
    'k{n}: v\n',
    '{n}\n',
  ],
  ...[
    'said A, B, C, ',
    'the the ',
    'A A ',
    'who who ',
    '“A” said ',
    'said “A” ',
    'A’s ',
    '’s ',
    's’ ',
    '’90s ',
    '12" ',
    "6'2 ",
    'A.B.',
    'e.g. ',
  ],
]

/** Parts of a page, for the parser of pages only. */
const elements = [
  '<p>Ada Marlow sang.</p>',
  '<p>Ada Marlow<br>sang</p>',
  '<div><p>Ada Marlow sang.</p></div>',
  '<div class="above-footer"><p>Ada Marlow sang.</p></div>',
  '<div class="related"><a href="/a">Ada sings</a></div>',
  '<section class="a"><h2>Ada</h2><p>She sang.</p></section>',
  '<article><h1>Ada</h1><p class="byline">By Ada Marlow</p></article>',
  '<ul><li><a href="/a">Ada sings</a></li></ul>',
  '<figure><img src="a.jpg"><figcaption>Ada</figcaption></figure>',
  '<blockquote><p>“I sang,” said Ada.</p></blockquote>',
  '<table><tr><td>Ada</td><td>1</td></tr></table>',
  '<time datetime="2031-01-01">Jan. 1, 2031</time>',
  '<span class="author">Ada Marlow</span>',
  '<a rel="author" href="/ada">Ada Marlow</a>',
  '<pre>Ada\n</pre>',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ada"}</script>',
]

const sizes = [2500, 5000, 10_000, 20_000, 40_000, 80_000]
/** The last size is measured only of a string that seems to grow too fast: if it does, it goes on, and noise does not. */
const usualSizes = sizes.length - 1
/** A case that is faster is not worth a table row, and its exponent is noise. In milliseconds of CPU. */
const fast = 400
const maxExponent = 1.2
/** Larger sizes are left out once one took this long. */
const tooLong = 5000
/**
 * They are left out, too, if each of the last two doublings grew less than this. After the stricter one, whatever the times
 * are: a part that grows with the square and is still that small at 10,000 stays under `maxExponent` at 40,000. After the
 * other one, if the time is below `time`: then the case stays fast.
 */
const linear = { exponent: 1.05, fastExponent: 1.1, time: 100 }

function isClearlyLinear(times: readonly number[]): boolean {
  const [first, second, third] = times.slice(-3)
  if (first === undefined || second === undefined || third === undefined) return false
  const growth = Math.log2(Math.max(second / first, third / second))
  return growth < linear.exponent || (third < linear.time && growth < linear.fastExponent)
}

/** How long a parser takes for a text, in milliseconds of CPU, and whether it refuses the text. */
interface Measured {
  time: number
  isRefused: boolean
}

function measure(parse: (text: string) => unknown, text: string): Measured {
  const before = process.cpuUsage()
  let isRefused = false
  try {
    parse(text)
  } catch {
    isRefused = true
  }
  const { user, system } = process.cpuUsage(before)
  return { time: (user + system) / 1000, isRefused }
}

/**
 * Measures a parser with a string repeated more and more often.
 *
 * @param before the times of an earlier measurement: the lower ones count
 */
function measureSizes(
  parse: (text: string) => unknown,
  piece: string,
  before: readonly number[] = [],
): number[] {
  const times: number[] = []
  const own = before.length < usualSizes ? sizes.slice(0, usualSizes) : sizes
  for (const [index, size] of own.entries()) {
    const text = Array.from({ length: size }, (_, n) => piece.replace('{n}', String(n))).join('')
    const measured = measure(parse, text)
    // A text that is refused for its size says nothing of the growth.
    if (measured.isRefused && measured.time < (times.at(-1) ?? 0)) break
    const time = Math.min(measured.time, before[index] ?? Number.POSITIVE_INFINITY)
    times.push(time)
    if (time > tooLong || isClearlyLinear(times)) break
  }
  return times
}

/** The exponent is that of the last two doublings. */
function toRow(name: string, times: number[]): Row {
  const from = Math.max(0, times.length - 3)
  const last = times.at(-1) ?? 0
  const exponent = Math.log2(last / (times[from] || 1)) / Math.max(1, times.length - 1 - from)
  return { name, times, exponent }
}

/** A string that fails is measured so often again. */
const maxAgain = 3

/** What is measured of one string. */
interface Row {
  name: string
  times: number[]
  exponent: number
}

const slowest = (row: Row): number => row.times.at(-1) ?? 0

/** One that is too slow for an exponent of two doublings fails too. */
function isFailing(row: Row): boolean {
  return (
    slowest(row) >= fast && (row.exponent >= maxExponent || (row.times.length < 3 && slowest(row) > tooLong))
  )
}

function formatRow({ name, times, exponent }: Row): string {
  const cells = sizes.map((_, index) => (times[index] === undefined ? '–' : `${Math.round(times[index])} ms`))
  return `| ${name} | ${cells.join(' | ')} | ${exponent.toFixed(2)} |`
}

/** How many of the slowest rows are printed besides those that fail. */
const shownRows = 15

const chosen = process.argv.slice(2)
const rows: Row[] = []
for (const [parser, parse] of Object.entries(parsers)) {
  if (chosen.length > 0 && !chosen.includes(parser)) continue
  // A parser that is not warm yet makes small sizes slow, so that growth looks slower than it is.
  const own = parser === 'elements' ? elements : [...new Set(pieces)]
  for (const piece of own) measure(parse, piece.repeat(100))
  for (const [index, piece] of own.entries()) {
    // On a busy machine a parser takes many minutes: without these lines it seems to hang.
    if (index % 50 === 0) process.stderr.write(`${parser} ${index} of ${own.length}\n`)
    const name = `${parser} | \`${JSON.stringify(piece)}\``
    let row = toRow(name, measureSizes(parse, piece))
    // What else the machine does can double a time, and what really grows fast does so each time.
    for (let again = 0; isFailing(row) && again < maxAgain; again++)
      row = toRow(name, measureSizes(parse, piece, row.times))
    rows.push(row)
    if (isFailing(row)) process.stderr.write(`${formatRow(row)}\n`)
  }
}

const failing = rows.filter(isFailing)
const others = rows.filter((row) => !failing.includes(row)).sort((a, b) => slowest(b) - slowest(a))
printRows(
  `${failing.length} of ${rows.length} grow faster than n^${maxExponent} and take over ${fast} ms`,
  failing,
)
printRows(`The slowest of the others`, others.slice(0, shownRows))
process.exitCode = failing.length > 0 ? 1 : 0

function printRows(title: string, printed: readonly Row[]): void {
  console.log(`\n${title}\n`)
  console.log(
    `| parser | string | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} | exponent |`,
  )
  console.log(`|---|---|${sizes.map(() => '---|').join('')}---|`)
  for (const row of printed) console.log(formatRow(row))
}
