import { stringify } from 'yaml'

/*
 * Articles for measuring builds: about 600 words and 7 quotations each, made of our own sentences with invented people and
 * places. The same number always makes the same article.
 */

const people = [
  'Tomas Vell',
  'Mara Quill',
  'Ida Marlow',
  'Per Tolland',
  'Orla Finch',
  'Jun Ashby',
  'Lene Brack',
]
const places = ['Saltmere', 'Gull Point', 'Lower Quay', 'Northgate', 'Hollow Bay', 'Westmark', 'Tern Island']
const things = [
  'ferry',
  'bridge',
  'harbour wall',
  'school',
  'lighthouse',
  'market hall',
  'post office',
  'water tower',
]
const verbs = ['repair', 'close', 'sell', 'paint', 'insure', 'move', 'widen', 'light']
const topics = [
  'Ferries',
  'Bridges',
  'Council',
  'Schools',
  'Weather',
  'Trade',
  'Port Office',
  'Islands',
  'Roads',
]
const sentences = [
  'The council met twice in the same week and did not vote on either evening.',
  'The engineers want to wait for the ice before they say what the work will cost.',
  'A letter to every household said that the timetable would change on the first of the month.',
  'The last time anybody counted, forty boats used the quay on an ordinary day.',
  'Part of the money comes from a fund that was meant for the road to the north.',
  'Most of the shops on the square have put the notice into their windows.',
  'The harbour office keeps its records in a room that is opened on Thursdays.',
  'Two reports on the matter were written, and the second one contradicts the first.',
  'In winter the crossing takes an hour longer, and on some days there is none at all.',
  'The owners of the land were asked in spring and have not answered yet.',
]

/** A small generator of numbers, so that no run differs from another. */
function makeRandom(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** An article's file. */
export interface ArchiveArticle {
  slug: string
  /** Frontmatter and body, as `verify` accepts them. */
  source: string
  headline: string
  published: string
  /** The body alone, for other site generators. */
  body: string
  topics: string[]
}

/**
 * Makes one article of an archive.
 *
 * @param number counted from 0; also decides its date, so that the archive covers 20 articles a day
 */
export function makeArchiveArticle(number: number): ArchiveArticle {
  const random = makeRandom(number + 1)
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value
  const place = pick(places)
  const thing = pick(things)
  const verb = pick(verbs)
  const headline = `${place} wants to ${verb} its ${thing} (${number})`
  const date = new Date(Date.UTC(2031, 0, 1) + Math.floor(number / 20) * 86_400_000)
  const published = date.toISOString().slice(0, 10)
  const quotes: { text: string; speaker: string }[] = []
  const paragraphs = Array.from({ length: 12 }, (_, index) => {
    const filler = Array.from({ length: 3 }, () => pick(sentences)).join(' ')
    if (index % 2 === 0 || quotes.length >= 7) return filler
    const speaker = pick(people)
    const text = `We will ${pick(verbs)} the ${pick(things)} in ${pick(places)} before week ${number % 53}.${index}`
    quotes.push({ text, speaker })
    return `“${text},” said ${speaker} on Monday. ${filler}`
  })
  const speaker = pick(people)
  quotes.push({ text: 'not before the ice has gone', speaker })
  paragraphs.push(`${speaker} would do it “not before the ice has gone.” ${pick(sentences)}`)
  const body = `${paragraphs.slice(0, 6).join('\n\n')}\n\n## What comes next\n\n${paragraphs.slice(6).join('\n\n')}\n`
  const own = [...new Set([pick(topics), pick(topics)])]
  const frontmatter = stringify({
    headline,
    language: 'en',
    topics: own,
    published,
    authors: [{ name: pick(people) }],
    source: { name: 'The Harbour Ledger', relation: 'original' },
    quotes,
  })
  const slug = `${place} ${verb} ${thing} ${number}`.toLowerCase().replaceAll(' ', '-')
  return { slug, source: `---\n${frontmatter}---\n\n${body}`, headline, published, body, topics: own }
}
