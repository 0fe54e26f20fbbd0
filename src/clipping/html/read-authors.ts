import { type Frontmatter, frontmatterSchema } from '../../article/frontmatter-schema.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { isPersonName } from '../person-name.ts'
import { creditNames, maxCredit } from './credit-names.ts'
import { findAuthorNames, findNamesInPieces, uniqueAuthors } from './find-author-names.ts'
import { formatPlainLine } from './format-plain-line.ts'
import type { MarkedElement } from './list-marked-elements.ts'
import { normalizeWords } from './normalize-words.ts'
import { type FieldLookup, firstOf, type PageLookups, piecesOf, property } from './page-lookups.ts'
import { parseWebAddress } from './parse-web-address.ts'
import { addressOf, type LinkedData, lineOf, toArray, toObject } from './read-json-ld.ts'
import type { SourceWork } from './read-source.ts'

/** Where authors are from that only an element's name shows. */
export const visibleByline = 'the visible byline'

type Author = Frontmatter['authors'][number]

const authorRole = frontmatterSchema.shape.authors.element.shape.role.unwrap()

/** Reads the authors that a page names, from the first place that names any. */
export function readAuthors(
  { parts, meta, ld }: PageLookups,
  site: string | undefined,
  source?: SourceWork,
  address?: string,
): FieldValue<Frontmatter['authors']> | undefined {
  // An account name is used only if the page has no real name.
  const sections = listSections(address)
  const places = listAuthorPlaces({ parts, meta, ld }, site, source).map(
    ([from, find]): FieldLookup<Frontmatter['authors']> => [
      from,
      () => {
        const authors = find()?.filter(({ name }) => !sections.has(foldAccents(name)))
        return authors?.length === 0 ? undefined : authors
      },
    ],
  )
  const named = places.map(
    ([from, find]): FieldLookup<Frontmatter['authors']> => [
      from,
      () => {
        const authors = find()
        return authors?.every(({ name }) => accountName.test(name)) ? undefined : authors
      },
    ],
  )
  const first = firstOf(named) ?? firstOf(places)
  return first && (findLongerList(first, named) ?? first)
}

/** The authors of another place that names all of the first one's and more: JSON-LD often has the first of several only. */
function findLongerList(
  { value }: FieldValue<Frontmatter['authors']>,
  places: readonly FieldLookup<Frontmatter['authors']>[],
): FieldValue<Frontmatter['authors']> | undefined {
  const known = new Map(value.map((author) => [normalizeWords(author.name), author]))
  for (const [from, find] of places) {
    const names = from.startsWith('meta ') ? (find() ?? []) : []
    const keys = names.map(({ name }) => normalizeWords(name))
    const isLonger = names.length > known.size && [...known.keys()].every((key) => keys.includes(key))
    if (isLonger && names.every(({ name }) => isPersonName(name))) {
      return { value: names.map((author, index) => known.get(keys[index] ?? '') ?? author), from }
    }
  }
  return undefined
}

/** The folders of a page’s address that no folder of authors contains: "/region/saltmere/" has the names of sections. */
function listSections(address: string | undefined): Set<string> {
  const folders =
    URL.parse(address ?? '')
      ?.pathname.split('/')
      .slice(1, -1) ?? []
  const isOfAuthors = folders.some((folder) => ofAuthors.test(folder))
  return new Set(isOfAuthors ? [] : folders.map(foldAccents).filter((folder) => folder !== ''))
}

/** The letters of a name as an address has them: "Medellín" is "medellin". */
function foldAccents(text: string): string {
  return normalizeWords(text.normalize('NFD').replace(/\p{M}/gu, ''))
}

const ofAuthors = /^(?:authors?|autor(?:es|en|e)?|auteurs?|people|users?|profiles?|by|blogs?|@.*|~.*)$/i

/** The name of an account in a content system: "kmarlow", "k-marlow", "KMARLOW7". */
const accountName = /^(?:[a-z\d]+(?:[._-][a-z\d]+)*|(?=\S*[\d_])\S+|[A-Z]{5,})$/

function listAuthorPlaces(
  { parts, meta, ld }: Pick<PageLookups, 'parts' | 'meta' | 'ld'>,
  site: string | undefined,
  source: SourceWork | undefined,
): FieldLookup<Frontmatter['authors']>[] {
  const people = (texts: readonly string[] | undefined): Frontmatter['authors'] | undefined =>
    findAuthorNames(texts, site)
  const printed = (
    fits: (part: MarkedElement) => boolean,
    most?: number,
  ): Frontmatter['authors'] | undefined => {
    const bylines = piecesOf(parts, fits).slice(0, most)
    // The first is the article's own. If it names the site, the next one may be that of another article.
    const [first] = bylines
    const isOfSite = first && namesSite(first, site)
    return findNamesInPieces(isOfSite ? [first] : bylines, site)
  }
  return [
    ld((one) => creditedOf(one, site, source)),
    [
      'meta citation_author',
      () => people(meta.get('citation_author')?.map((name) => name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1'))),
    ],
    ...[
      'article:author',
      'author',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'byl',
      'article:author_name',
      'cxenseparse:author',
      'twitter:creator:name',
    ].map((name): FieldLookup<Frontmatter['authors']> => [`meta ${name}`, () => people(meta.get(name))]),
    [
      'microdata',
      () =>
        printed((part) => property('name')(part) && part.within.includes(' author ')) ??
        printed(property('author')),
    ],
    ['rel=author', () => printed((part) => part.tag === 'a' && part.relation.includes(' author '))],
    [
      visibleByline,
      () =>
        printed(
          (part) =>
            / by |byline|author-name|author__name|article-author| (?:author|auteur|autore?) /.test(
              part.classes,
            ) && !isPictureCredit(part.element),
          3,
        ),
    ],
  ]
}

/** Whether one of the texts of a byline is the name of the site. */
function namesSite(pieces: readonly string[], site: string | undefined): boolean {
  return site !== undefined && pieces.some((piece) => normalizeWords(piece) === normalizeWords(site))
}

/** Whether an element has who took a picture: it is in a figure, or in the element of a credit or a licence. */
function isPictureCredit(element: Element): boolean {
  let near: Element | null = element
  for (let distance = 0; near !== null && distance <= maxCredit; distance += 1) {
    const names = `${near.getAttribute('class') ?? ''} ${near.getAttribute('id') ?? ''}`.toLowerCase()
    if (/^fig(?:ure|caption)$/i.test(near.localName) || creditNames.test(names)) return true
    near = near.parentElement
  }
  return false
}

/** Reads the authors of JSON-LD and what they did. Those of a retold article are the reporters of the retelling. */
function creditedOf(
  one: LinkedData,
  site: string | undefined,
  source: SourceWork | undefined,
): Frontmatter['authors'] | undefined {
  const withRole = (role: Author['role'], value: unknown): Author[] =>
    (authorsOf(value, site) ?? []).map((author) => (role === undefined ? author : { ...author, role }))
  const isRetelling = source?.relation === 'retelling'
  const byOthers = toArray(one['contributor']).flatMap((value) => {
    const data = toObject(value)
    const role = authorRole.safeParse(data?.['roleName'])
    return role.success ? withRole(role.data, data?.['contributor']) : []
  })
  const authors = [
    ...withRole(isRetelling ? 'writing' : undefined, one['author'] ?? one['creator']),
    ...(isRetelling ? withRole('reporting', source.work['author']) : []),
    ...withRole('translation', one['translator']),
    ...byOthers,
    ...withRole('editing', one['editor']),
  ]
  return uniqueAuthors(authors, site)
}

function authorsOf(value: unknown, site: string | undefined): Frontmatter['authors'] | undefined {
  const authors = toArray(value).flatMap((one): Frontmatter['authors'] => {
    const names = (
      typeof one === 'object' && one !== null ? toArray((one as LinkedData)['name']) : [one]
    ).flatMap((name) => findAuthorNames([lineOf(name, 200) ?? ''], site) ?? [])
    const url = parseWebAddress(addressOf(toObject(one)?.['url']))
    return names.map((author) => (url === undefined || names.length > 1 ? author : { ...author, url }))
  })
  return uniqueAuthors(authors, site)
}

/** Types of authors that are not persons. */
const organisationType = /(?:^|[/:])(?:\w*Organization|Corporation|LocalBusiness|NGO)$/

/** Lists the authors that a page’s data calls organisations. */
export function listOrganisations({ parts, ld }: Pick<PageLookups, 'parts' | 'ld'>): string[] {
  const [, inData] = ld((one) => {
    const names = toArray(one['author'] ?? one['creator'])
      .map(toObject)
      .filter((author) => author && isOrganisation(toArray(author['@type'])))
      .flatMap((author) => lineOf(author?.['name'], 200) ?? [])
    return names.length > 0 ? names : undefined
  })
  const marked = parts.filter(
    (part) =>
      property('author')(part) &&
      isOrganisation((part.element.getAttribute('itemtype') ?? '').trim().split(/\s+/)),
  )
  const inElements = marked.flatMap((part) =>
    [...part.element.querySelectorAll('[itemprop="name"]')].slice(0, 1).map(textOfElement),
  )
  return [...(inData() ?? []), ...inElements]
}

/** A thing may be both: a blog whose publisher is its author. */
function isOrganisation(types: readonly unknown[]): boolean {
  const names = types.filter((type) => typeof type === 'string')
  return names.length > 0 && names.every((type) => organisationType.test(type))
}

function textOfElement(element: Element): string {
  return formatPlainLine(element.getAttribute('content') ?? element.textContent ?? '', 200)
}
