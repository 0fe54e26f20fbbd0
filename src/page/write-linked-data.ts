import type {
  CorrectionCommentLeaf,
  EventLeaf,
  IdReference,
  ImageObjectLeaf,
  NewsArticleLeaf,
  OrganizationLeaf,
  PersonLeaf,
  PlaceLeaf,
  QuotationLeaf,
} from 'schema-dts'
import type { Article, LocatedQuote } from '../article/article.ts'
import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { type Author, creditAuthors } from './credit-authors.ts'
import { findSpeakerKind } from './find-speaker-kind.ts'
import type { SitePage } from './write-page-meta.ts'

/** A NewsArticle as JSON-LD. */
export type ArticleLinkedData = NewsArticleLeaf & { '@context': ['https://schema.org'] }

/** The fields of a schema.org type. Those that are `undefined` are left out. */
type Fields<Type> = { [Key in keyof Type]?: Type[Key] | undefined }

/** Somebody or something that speaks, if the article does not show which. */
interface UntypedSpeaker {
  name?: string
  description?: string
}

/**
 * Describes an article as a schema.org NewsArticle, to be printed as JSON-LD. The reporters of a retold article are authors
 * of the work it is based on, not of this text. `clip` reads all of it back.
 *
 * @see https://schema.org/NewsArticle
 */
export function writeLinkedData(
  { frontmatter, blocks, quotes }: Pick<Article, 'frontmatter' | 'blocks' | 'quotes'>,
  { address, site, picture }: SitePage,
): ArticleLinkedData {
  const { headline, dek, language, published, updated, dateline, source, topics, corrections } = frontmatter
  const { writers, translators, photographers, editors } = creditAuthors(frontmatter)
  const publisher = describe<OrganizationLeaf>({
    '@type': 'Organization',
    name: site.name,
    url: site.address,
  })
  const author = describePeople(writers) ?? (source.relation === 'retelling' ? [publisher] : undefined)
  return {
    // A list, which means the same. Readability reads the authors of a context that is a text, and they replace the byline
    // of the page in Reader View: photographers, translators and “Based on reporting by” would be lost.
    '@context': ['https://schema.org'],
    ...describe<NewsArticleLeaf>({
      '@type': 'NewsArticle',
      '@id': address,
      url: address,
      headline,
      alternativeHeadline: dek,
      description: dek,
      inLanguage: language,
      datePublished: published,
      dateModified: updated,
      articleSection: topics,
      keywords: topics,
      author,
      translator: describePeople(translators),
      editor: describePeople(editors),
      contributor: omitEmpty(
        photographers.map((person) => ({
          '@type': 'Role' as const,
          roleName: 'photography',
          contributor: describePerson(person),
        })),
      ),
      publisher,
      image: picture && describeImage(frontmatter, photographers, picture),
      dateline: dateline?.text,
      locationCreated: dateline && describe<PlaceLeaf>({ '@type': 'Place', name: dateline.place }),
      sourceOrganization:
        source.agency === undefined
          ? undefined
          : describe<OrganizationLeaf>({ '@type': 'Organization', name: source.agency }),
      ...relateToSource(frontmatter, picture),
      correction: omitEmpty(
        (corrections ?? []).map(({ date, text }) =>
          describe<CorrectionCommentLeaf>({ '@type': 'CorrectionComment', datePublished: date, text }),
        ),
      ),
      hasPart: omitEmpty(quotes.map((quote) => describeQuote(quote, { address, blocks, language }))),
    }),
  }
}

function describeQuote(
  quote: LocatedQuote,
  { address, blocks, language }: { address: string; blocks: Article['blocks']; language: string },
): QuotationLeaf {
  const { id, text, said, original, url } = quote
  return describe<QuotationLeaf>({
    '@type': 'Quotation',
    '@id': `${address}#${id}`,
    text,
    inLanguage: quote.language,
    creator: describeSpeaker(quote, blocks, language),
    recordedAt: said === undefined ? undefined : describe<EventLeaf>({ '@type': 'Event', name: said }),
    translationOfWork:
      original &&
      describe<QuotationLeaf>({
        '@type': 'Quotation',
        text: original.text,
        inLanguage: original.language,
      }),
    citation: url,
  })
}

/**
 * Describes who said a quotation. The schema wants a person or an organization; if the article does not show which, the
 * node has no type, because a wrong one would be a statement about somebody. Without name and role there is no node.
 */
function describeSpeaker(
  quote: LocatedQuote,
  blocks: Article['blocks'],
  language: string,
): PersonLeaf | OrganizationLeaf | IdReference | undefined {
  const { speaker: name, role } = quote
  if (name === undefined && role === undefined) return undefined
  const kind = findSpeakerKind(quote, blocks, language)
  if (kind === 'person') return describe<PersonLeaf>({ '@type': 'Person', name, jobTitle: role })
  if (kind === 'organization')
    return describe<OrganizationLeaf>({ '@type': 'Organization', name, description: role })
  // schema-dts has types for untyped nodes that are references only.
  return describe<UntypedSpeaker>({ name, description: role }) as unknown as IdReference
}

/**
 * Describes the work that an article is based on. `isBasedOn` alone means that the wording is new; a reprint is also an
 * example of the work, which is the schema's word for another edition of it.
 */
function relateToSource(
  frontmatter: Pick<Frontmatter, 'source' | 'authors' | 'image'>,
  picture: SitePage['picture'],
): Fields<Pick<NewsArticleLeaf, 'isBasedOn' | 'exampleOfWork' | 'translationOfWork'>> {
  const { source, image } = frontmatter
  if (source.relation === 'original') return {}
  const { writers, basedOn, photographers } = creditAuthors(frontmatter)
  // Without an address, a name that is valid in this document only (JSON-LD 1.1, blank nodes).
  const id = source.url ?? '_:source'
  const work = describe<NewsArticleLeaf>({
    '@type': 'NewsArticle',
    '@id': id,
    url: source.url,
    datePublished: source.published,
    publisher: describe<OrganizationLeaf>({ '@type': 'Organization', name: source.name }),
    author: describePeople(source.relation === 'retelling' ? basedOn : writers),
    copyrightNotice: source.rights,
    // A picture that this page does not show is a picture of the source.
    image: image && !picture ? describeImage(frontmatter, photographers) : undefined,
  })
  if (source.relation === 'translation') return { translationOfWork: work }
  return source.relation === 'reprint'
    ? { isBasedOn: work, exampleOfWork: { '@id': id } }
    : { isBasedOn: work }
}

/** Describes the lead picture: the file on this site, or the picture at the source. */
function describeImage(
  { image }: Pick<Frontmatter, 'image'>,
  photographers: readonly Author[],
  picture?: SitePage['picture'],
): ImageObjectLeaf | undefined {
  if (!image) return undefined
  const { alt, caption, credit } = image
  const credited = photographers.filter(({ name }) => credit?.includes(name))
  return describe<ImageObjectLeaf>({
    '@type': 'ImageObject',
    url: picture?.address ?? image.url,
    width: picture && String(picture.width),
    height: picture && String(picture.height),
    description: alt,
    caption,
    creditText: credit,
    creator: describePeople(credited),
  })
}

/** Returns `undefined` if there are no people: an empty list would say that the article has no author. */
function describePeople(authors: readonly Author[]): PersonLeaf[] | undefined {
  return omitEmpty(authors.map(describePerson))
}

function describePerson({ name, url }: Author): PersonLeaf {
  return describe<PersonLeaf>({ '@type': 'Person', name, url })
}

/** Makes a node of a schema.org type. The compiler checks names and values of the fields against schema.org. */
function describe<Type extends object>(fields: Fields<Type>): Type {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Type
}

function omitEmpty<Item>(list: Item[]): Item[] | undefined {
  return list.length > 0 ? list : undefined
}

/**
 * Writes a value as JSON for a `<script>` element. The characters `<`, `>` and `&` are escaped, so that nothing in the value
 * can close the element or open a comment.
 */
export function writeJsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
