import { isAgency } from '../agencies.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { normalizeWords } from './normalize-words.ts'
import { contentOf, firstOf, type PageLookups, property, readLine, textOfFirst } from './page-lookups.ts'
import { lineOf, nameOf } from './read-json-ld.ts'

/** Where anybody may publish: the platform is not the site. */
const platforms = /^(?:blogger|wordpress(?:\.com)?|medium|substack|tumblr|hosted)$/i

/** The name of the paper or site. */
export function readSiteName({ ld, tag, marked }: PageLookups): FieldValue<string> | undefined {
  const name = (text: string): string | undefined => siteName(readLine(text))
  const [, site] = tag('og:site_name', name)
  // An agency publishes on many sites: where it was read is the source, and where it was written is not lost.
  const publisher = (text: string | undefined): string | undefined =>
    text !== undefined && (isAgency(text) || platforms.test(text)) && site() !== undefined ? undefined : text
  return firstOf<string>([
    ld((one) => publisher(siteName(nameOf(one['publisher'])))),
    ...['og:site_name', 'citation_journal_title', 'application-name', 'twitter:app:name:iphone'].map(
      (place) => tag(place, name),
    ),
    marked((part) => property('name')(part) && part.within.includes(' publisher '), 'microdata', name),
  ])
}

/** "The Paper | its sections" is called by its first part; an account at a network is no name. */
function siteName(text: string | undefined): string | undefined {
  const name = text?.split(/\s+[|»]\s+/)[0]?.trim()
  return name && !name.startsWith('@') && !platforms.test(name) ? name : undefined
}

/** The headline, without the site's name behind it. */
export function readHeadline(
  { parts, ld, tag, marked }: PageLookups,
  site: string | undefined,
): FieldValue<string> | undefined {
  const cut = (text: string): string | undefined => withoutSite(readLine(text), site)
  return firstOf<string>([
    ld((one) => cut(lineOf(one['headline']) ?? '')),
    ...['og:title', 'citation_title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'].map(
      (name) => tag(name, cut),
    ),
    marked(property('headline'), 'microdata', cut),
    [
      'the only h1',
      () => {
        const heads = parts
          .filter((part) => part.tag === 'h1')
          .map((part) => readLine(contentOf(part)))
          .filter((head) => head !== undefined)
        return heads.length === 1 ? heads[0] : undefined
      },
    ],
    ['the page title', () => cut(textOfFirst(parts, 'title'))],
    ['the first h1', () => readLine(textOfFirst(parts, 'h1'))],
  ])
}

/** The sentence under the headline, where the page marks it as one. */
export function readDek({ ld, marked }: PageLookups): FieldValue<string> | undefined {
  return firstOf<string>([
    ld((one) => lineOf(one['alternativeHeadline'], 500)),
    marked(property('alternativeheadline'), 'microdata', readLine),
  ])
}

/** "Headline | The Paper" and "Headline - The Paper" without the paper. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (title === undefined) return undefined
  const match = /^(.{8,}?)\s+[|–—·»-]\s+([^|–—·»]{2,60})$/u.exec(title)
  if (!match?.[1] || !match[2]) return title
  const [name, tail] = [normalizeWords(site ?? ''), normalizeWords(match[2])]
  const isSite = name !== '' && tail !== '' && (tail.includes(name) || name.includes(tail))
  return isSite || (site === undefined && / [|»] /.test(title)) ? match[1].trim() : title
}
