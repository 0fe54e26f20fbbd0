/** A `<meta>` element with a `name`, or with a `property` if it is one of Open Graph's. */
export type MetaTag = { name: string; content: string } | { property: string; content: string }

/** Where a page is, and what it shows. */
export interface SitePage {
  /** The page's permalink. */
  address: string
  site: {
    name: string
    /** The address of the front page. */
    address: string
  }
  /** The lead picture, if the page shows one. */
  picture?: PagePicture | undefined
}

/** A picture of the site. Sizes are in pixels. */
export interface PagePicture {
  address: string
  width: number
  height: number
}

/** What a page of the site tells search engines and link previews. */
export interface PageMetaOptions {
  title: string
  /** The language of the page, a BCP 47 tag. */
  language: string
  siteName: string
  /** The page's permalink. A page without one cannot be shared, so it has no Open Graph tags. */
  address?: string | undefined
  description?: string | undefined
}

/**
 * Writes the `<meta>` elements that every page has: its description, and Open Graph tags for link previews. Tags that the
 * page has itself replace these.
 *
 * @see https://ogp.me/
 */
export function writePageMeta(options: PageMetaOptions, own: readonly MetaTag[] = []): MetaTag[] {
  const { title, language, siteName, address } = options
  const described = own.find((tag) => nameTag(tag) === 'description')
  const description = described?.content ?? options.description
  const { language: subtag, region } = new Intl.Locale(language)
  const openGraph = (property: string, content: string | undefined): MetaTag[] =>
    content === undefined ? [] : [{ property, content }]
  const shared: MetaTag[] = [
    ...(description === undefined ? [] : [{ name: 'description', content: description }]),
    ...(address === undefined
      ? []
      : [
          ...openGraph('og:type', 'website'),
          ...openGraph('og:title', title),
          ...openGraph('og:description', description),
          ...openGraph('og:url', address),
          ...openGraph('og:site_name', siteName),
          // A locale has a region. A language without one gets none: Arabic is not the Arabic of one country.
          ...(region === undefined ? [] : openGraph('og:locale', `${subtag}_${region}`)),
        ]),
  ]
  const names = new Set(own.map(nameTag))
  return [...shared.filter((tag) => !names.has(nameTag(tag))), ...own]
}

function nameTag(tag: MetaTag): string {
  return 'name' in tag ? tag.name : tag.property
}
