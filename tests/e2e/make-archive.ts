import { stringify } from 'yaml'
import { makePicture } from './make-picture.ts'

/** A file of a generated site, by its name in the folder of the articles. */
type ArchiveFiles = Record<string, string | Buffer>

const subjects = [
  ['The Harbour Dredger Breaks Down for the Third Time This Autumn', 'Harbour'],
  ['Council Puts Off Its Vote on the Lamps', 'Council'],
  ['Fog Closes the North Stair for a Week, and Nobody Minds', 'Weather'],
  ['Ferry Crews Ask for One More Hand on Winter Crossings', 'Ferries'],
  ['School on Gull Point Counts Eleven Pupils', 'Schools'],
  ['Toll Keeper’s Book Is Found Behind a Wall', 'History'],
  ['Bakers Raise the Price of a Loaf', 'Trade'],
  ['The Port Office Moves Into the Old Customs House', 'Port Office'],
] as const
const speakers = [
  ['Tomas Vell', 'chairman of the Saltmere council'],
  ['Mara Quill', 'toll keeper'],
  ['Aldous Brack', 'director of the Port Office'],
  ['Bettina Rook', 'shopkeeper on Gull Point'],
  ['Jonna Whitlock', 'district doctor'],
] as const
const sources = ['The Harbour Ledger', 'The Lower Quay Intelligencer', 'Saltmere Weekly'] as const

/** One article in each of these languages comes after every ten in English. */
const others = [
  {
    language: 'fr',
    headline: 'Le phare de Saltmere s’éteint pour une semaine',
    text: 'Nous le rallumerons avant la fin du mois',
    body: (words: string) => `« ${words} », a dit Odile Marchebois, gardienne du phare.`,
    speaker: ['Odile Marchebois', 'gardienne du phare'],
    topic: 'Phares',
  },
  {
    language: 'ar',
    headline: 'ميناء سالتمير يفتح رصيفًا جديدًا في الربيع',
    text: 'سيفتح الرصيف قبل أن تذوب آخر قطعة من الجليد',
    body: (words: string) => `«${words}»، قال طاهر البحري، رئيس مجلس المدينة.`,
    speaker: ['طاهر البحري', 'رئيس مجلس المدينة'],
    topic: 'الميناء',
  },
] as const

/**
 * Makes the articles of a site whose front page and lists are tested: article 0 is of 12 June 2031, the newest, and each day
 * has none to four. Every third article has a picture, one of them upright. Some have a time, a dek, or no speaker.
 */
export function makeArchive(count: number): ArchiveFiles {
  const files: ArchiveFiles = {
    'wide.png': makePicture(1200, 750),
    'upright.png': makePicture(600, 900),
  }
  let day = Date.UTC(2031, 5, 12)
  for (let index = 0, leftToday = 4; index < count; index++, leftToday--) {
    if (leftToday === 0) {
      day -= (1 + (index % 2)) * 24 * 3600 * 1000
      leftToday = 1 + (index % 4)
    }
    const date = new Date(day).toISOString().slice(0, 10)
    files[`${archiveSlug(index)}.md`] = makeArticle(index, date, leftToday)
  }
  return files
}

/** Returns the slug of an article of a generated site. */
export function archiveSlug(index: number): string {
  return `article-${index}`
}

function makeArticle(index: number, date: string, hour: number): string {
  const other = index % 11 === 10 ? others[Math.floor(index / 11) % others.length] : undefined
  const [headline, topic] = subjects[index % subjects.length] ?? subjects[0]
  const [name, role] = other?.speaker ?? speakers[(index * 3) % speakers.length] ?? speakers[0]
  const earlierRole = index >= 300 && name === 'Tomas Vell' ? 'member of the Saltmere council' : role
  const text = other?.text ?? `We have said ${index + 2} times what we think of it and shall say so again`
  const fragment = `point number ${index}`
  const quotes = other
    ? [{ text, speaker: name, role }]
    : [
        { text, ...(index % 7 === 6 ? {} : { speaker: name, role: earlierRole }) },
        { text: fragment, speaker: 'Port Office' },
      ]
  const body = other
    ? other.body(text)
    : `The town talked of little else on the day after the notice was put up.\n\n“${text},” said ${
        index % 7 === 6 ? 'a voice from the gallery' : `${name}, ${role}`
      }. The Port Office called it “${fragment}” of a long list, and went on with its work.\n\nThe tide went out past the last of the lamps.`
  const frontmatter = {
    headline: other?.headline ?? `${headline}${index < subjects.length ? '' : `, Part ${index}`}`,
    ...(index % 2 === 0 && !other
      ? { dek: 'The notice is two lines long, has no name under it, and was up before anyone was awake' }
      : {}),
    language: other?.language ?? 'en',
    topics: [other?.topic ?? topic],
    published: index % 5 === 1 ? `${date}T${String(hour + 8).padStart(2, '0')}:30+02:00` : date,
    authors: index % 4 === 3 ? [] : [{ name: 'Ida Marlow' }],
    source: { name: sources[index % sources.length], relation: index % 2 === 0 ? 'reprint' : 'original' },
    ...(index % 3 === 1
      ? {
          image: {
            src: index % 2 === 0 ? 'upright.png' : 'wide.png',
            alt: 'The sea at dusk, with one lamp',
            credit: 'Photograph: Per Tolland',
          },
        }
      : {}),
    quotes,
  }
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${body}\n`
}
