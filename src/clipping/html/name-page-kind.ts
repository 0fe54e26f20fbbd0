import { collectWords, matchWords } from '../language-words.ts'
import { isPersonName } from '../person-name.ts'
import { listParts } from './match-address.ts'
import { normalizeWords } from './normalize-words.ts'
import { isArticle, type LinkedData, lineOf, readJsonLd, typesOf } from './read-json-ld.ts'
import type { PageMetadata } from './read-metadata.ts'

/** What the source of a page has that may be no article. Tested first, because the queries walk the whole page. */
const namesKind =
  /\b(?:\w*Event|DiscussionForumPosting|QAPage|JobPosting|SoftwareSourceCode|AboutPage|ContactPage)\b/

/** The kind of a page with the posts of a forum. */
export const forumThread = 'A THREAD OF A FORUM'
const aboutSite = 'A PAGE ABOUT ITS SITE'
const videoPage = 'A VIDEO WITH ITS DESCRIPTION'

/** Types of schema.org that a page has instead of an article’s, and what such a page is. */
const kinds: readonly (readonly [type: RegExp, kind: string])[] = [
  [/(?:^|[/:])(?:DiscussionForumPosting|QAPage)$/, forumThread],
  [/(?:^|[/:])\w*Event$/, 'THE ANNOUNCEMENT OF AN EVENT'],
  [/(?:^|[/:])JobPosting$/, 'A JOB ADVERTISEMENT'],
  [/(?:^|[/:])SoftwareSourceCode$/, 'A PAGE ABOUT SOFTWARE'],
  [/(?:^|[/:])(?:AboutPage|ContactPage)$/, aboutSite],
]

const wikiSoftware =
  /^(?:MediaWiki|DokuWiki|MoinMoin|TWiki|Foswiki|PmWiki|XWiki|TikiWiki|Tiki Wiki|BookStack|Confluence)\b/i
/** The link with which readers edit an entry or see its history. Content systems have one for editors only. */
const wikiLink = /^(?!.*\/(?:wp-)?admin).*[?&]action=(?:edit|info|history)\b/
const forumAddress = /\/(?:viewtopic|showthread)\.php\b/

interface StatedFacts {
  /** The texts of the page’s JSON-LD. */
  scripts: readonly string[]
  /** The addresses of all links. */
  addresses: readonly string[]
  metadata: PageMetadata
}

/**
 * Names what a page is by its data, its software or its address, if it is no article: "AN ENTRY OF A WIKI". Returns
 * `undefined` if nothing shows that, or if the page calls itself an article.
 *
 * @param html the source of the page
 */
export function namePageKind(
  page: Document,
  html: string,
  { scripts, addresses, metadata }: StatedFacts,
): string | undefined {
  const own = URL.parse(metadata.address?.value ?? '')
  if (isWiki(page, addresses, own)) return 'AN ENTRY OF A WIKI'
  if (own && forumAddress.test(own.pathname)) return forumThread
  if (isAboutPage(metadata, own)) return aboutSite
  const data = readJsonLd(scripts, () => true)
  const isOfArticle = data.some(isArticle)
  if (!isOfArticle && isOfVideo(page, data, metadata)) return videoPage
  const type = contentOf(page, 'og:type').toLowerCase()
  if (type === 'article' || isOfArticle) return undefined
  if (/(?:^|[:.])petition$/.test(type)) return 'A PETITION'
  if (/^video(?:\.|$)/.test(type)) return videoPage
  if (own && isStartPage(own) && !metadata.published) return 'THE START PAGE OF A SITE'
  return namesKind.test(html) ? nameStatedKind(page, data, metadata.headline?.value) : undefined
}

function contentOf(page: Document, name: string): string {
  const tag = page.head?.querySelector(`meta[property="${name}"],meta[name="${name}"]`)
  return tag?.getAttribute('content')?.trim() ?? ''
}

/** Whether the page is made by the software of a wiki, or has links to edit it. A link to another wiki is a source. */
function isWiki(page: Document, addresses: readonly string[], own: URL | null): boolean {
  const isOwn = (address: string): boolean => own === null || URL.parse(address, own.href)?.host === own.host
  return (
    wikiSoftware.test(contentOf(page, 'generator')) ||
    addresses.some((address) => wikiLink.test(address) && isOwn(address))
  )
}

/** Whether the page’s data has one video, and the video has the headline and the description of the page. */
function isOfVideo(
  page: Document,
  data: readonly LinkedData[],
  { headline, description }: PageMetadata,
): boolean {
  const videos = data.filter((object) => typesOf(object).some((type) => /(?:^|[/:])VideoObject$/.test(type)))
  const [video] = videos
  const texts = [description?.value, contentOf(page, 'description')].map((text) => normalizeWords(text ?? ''))
  const about = normalizeWords(lineOf(video?.['description'], maxDescription) ?? '')
  return (
    video !== undefined &&
    videos.length === 1 &&
    headline !== undefined &&
    normalizeWords(lineOf(video['name']) ?? '') === normalizeWords(headline.value) &&
    about !== '' &&
    texts.includes(about)
  )
}

/** In characters. A guess: a longer description is a text. */
const maxDescription = 1000

function isStartPage({ pathname, search }: URL): boolean {
  return /^\/(?:[a-z]{2}\/?)?(?:index\.\w{3,5})?$/.test(pathname) && search === ''
}

/** The letters of a title, as they are written in an address. */
const foldTitle = (title: string): string => normalizeWords(title.normalize('NFD').replace(/\p{M}+/gu, ''))

const aboutTitles = new Set(collectWords('aboutTitles').map(foldTitle))

/** "About Ida Marlow" */
const aboutName = new RegExp(String.raw`^${matchWords('aboutWords')}\s+(.+)$`, 'iu')

/**
 * Whether the headline is "About" and a name, and the address is only the name: "/ida-marlow". The address of an article would
 * also have "about".
 */
function isAboutName(title: string, own: URL | null): boolean {
  const name = aboutName.exec(title)?.at(-1) ?? ''
  const [folder = '', ...others] = listParts(own)
  return isPersonName(name) && others.length === 0 && foldTitle(folder) === foldTitle(name)
}

/** Whether the headline is "About us" or the like, and the address ends with it, or there is no date. */
function isAboutPage({ headline, published }: PageMetadata, own: URL | null): boolean {
  const title = headline?.value ?? ''
  if (isAboutName(title, own)) return true
  if (!aboutTitles.has(foldTitle(title))) return false
  const last = listParts(own).at(-1) ?? ''
  return published === undefined || aboutTitles.has(foldTitle(last.replace(/\.\w{3,5}$/, '')))
}

/** The kind of the page’s only object of one of the types, if the object is what the headline names. */
function nameStatedKind(
  page: Document,
  data: readonly LinkedData[],
  headline: string | undefined,
): string | undefined {
  const marked = [...page.querySelectorAll('[itemtype]')].slice(0, maxMarked)
  const types = marked.map((element) => (element.getAttribute('itemtype') ?? '').trim())
  if (types.some((type) => isArticle({ '@type': type }))) return undefined
  const title = normalizeWords(headline ?? '')
  for (const [form, kind] of kinds) {
    const stated = data.filter((object) => typesOf(object).some((type) => form.test(type)))
    const elements = marked.filter((_, index) => form.test(types[index] ?? ''))
    const isNamed = stated.some((object) => isNameOf(object, title))
    if (isNamed || (elements.length === 1 && stated.length === 0)) return kind
  }
  return undefined
}

/** A guess: more elements than that are the entries of a list. */
const maxMarked = 200

/** Whether an object has no name, or the headline has it. */
function isNameOf(object: LinkedData, title: string): boolean {
  const name = object['headline'] ?? object['name']
  return typeof name !== 'string' || title.includes(normalizeWords(name)) || name === ''
}
