import { isAgency } from '../agencies.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { normalizeWords } from './normalize-words.ts'
import { contentOf, firstOf, type PageLookups, property, readLine, textOfFirst } from './page-lookups.ts'
import { lineOf, nameOf } from './read-json-ld.ts'

/** Platforms that host sites of others: their name is not that of the site. */
const platforms = /^(?:blogger|wordpress(?:\.com)?|medium|substack|tumblr|hosted)$/i

/** Reads the name of the paper or site. */
export function readSiteName({ ld, tag, marked }: PageLookups): FieldValue<string> | undefined {
  const name = (text: string): string | undefined => siteName(readLine(text))
  const [, site] = tag('og:site_name', name)
  // An agency publishes on many sites. The source is the site; the agency is a field of its own.
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

/** Of "The Paper | Its Sections" the first part is the name. An account name ("@thepaper") is not a name. */
function siteName(text: string | undefined): string | undefined {
  const name = text?.split(/\s+[|»]\s+/)[0]?.trim()
  return name && !name.startsWith('@') && !platforms.test(name) ? name : undefined
}

/** Reads the headline, without the name of the site after it. */
export function readHeadline(
  { parts, ld, tag, marked }: PageLookups,
  site: string | undefined,
): FieldValue<string> | undefined {
  const cut = (text: string): string | undefined => removeSite(readLine(text), site)
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

/** Reads the dek, if the page marks it as one. */
export function readDek({ ld, marked }: PageLookups): FieldValue<string> | undefined {
  return firstOf<string>([
    ld((one) => lineOf(one['alternativeHeadline'], 500)),
    marked(property('alternativeheadline'), 'microdata', readLine),
  ])
}

/** Removes the paper from "Headline | The Paper" and "Headline - The Paper". */
function removeSite(title: string | undefined, site: string | undefined): string | undefined {
  if (title === undefined) return undefined
  const match = /^(.{8,}?)\s+[|–—·»-]\s+([^|–—·»]{2,60})$/u.exec(title)
  if (!match?.[1] || !match[2]) return title
  const [name, tail] = [normalizeWords(site ?? ''), normalizeWords(match[2])]
  const isSite = name !== '' && tail !== '' && (tail.includes(name) || name.includes(tail))
  return isSite || (site === undefined && / [|»] /.test(title)) ? match[1].trim() : title
}
