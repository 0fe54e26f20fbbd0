import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { findDirection } from '../languages/find-direction.ts'
import { drawSmallPage } from './draw-small-page.ts'
import { findIcon } from './find-icon.ts'

/** A page of a few lines, for addresses at which there is no article: it was withdrawn, or is elsewhere now. */
export interface NoticePage {
  title: string
  language: string
  siteName: string
  /** The path of the front page. */
  home: string
  /** The file of the icon, if it is not that of the project. */
  icon?: string | undefined
  /** The address that search engines should know instead; `undefined` if there is none. */
  canonical?: string
  /** The full address of a preview picture. */
  picture?: string | undefined
  /** Below the title. */
  content: ElementContent[]
  /** Runs when the page is opened. */
  script?: string
}

/** Small enough to be repeated in each page: these pages have to open before their reader notices them. */
const style =
  ':root{color-scheme:light dark}body{font:1.125rem/1.5 Georgia,serif;max-width:38rem;margin:3rem auto;padding:0 1.25rem;overflow-wrap:anywhere}h1{font-size:1.75rem;line-height:1.2}a{color:inherit}a[hidden]:target{display:inline}a[hidden]:target~a{display:none}'

/** Writes a notice page as HTML. Search engines are asked not to list it. */
export function writeNoticePage({
  title,
  language,
  siteName,
  home,
  icon,
  canonical,
  picture,
  content,
  script,
}: NoticePage): string {
  const head = [
    h('meta', { name: 'robots', content: 'noindex' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    ...(canonical === undefined ? [] : [h('link', { rel: 'canonical', href: canonical })]),
    ...(picture === undefined ? [] : [h('meta', { property: 'og:image', content: picture })]),
    h('link', { rel: 'icon', ...findIcon(icon, home) }),
    h('style', style),
    ...(script === undefined ? [] : [h('script', script)]),
  ]
  const body = [
    h('header', h('p', h('a', { href: home }, siteName))),
    h('main', [h('h1', title), ...content]),
  ]
  const direction = findDirection(language)
  return toHtml(drawSmallPage({ language, direction, title: `${title} · ${siteName}`, head, body }))
}

/** Where an article is now. */
export interface MovedPage
  extends Pick<NoticePage, 'title' | 'language' | 'siteName' | 'home' | 'icon' | 'picture'> {
  /** Path of the article. */
  path: string
  /** Full address of the article. */
  canonical: string
  /** All ids on the article's page. */
  ids: readonly string[]
  words: { moved: string }
}

/**
 * Writes the page of an address that an article had before, or of its short address. A script leads on at once and keeps
 * the part after the #. Without scripts there is a link; if the address has a part after the #, the link has it too: there
 * is one for each id, and the style sheet shows the one that is meant.
 */
export function writeMovedPage({ path, ids, words, ...page }: MovedPage): string {
  const links = ids.map((id) => h('a', { id, href: `${path}#${id}`, hidden: true }, page.title))
  return writeNoticePage({
    ...page,
    content: [h('p', words.moved), h('p', [...links, h('a', { href: path }, page.title)])],
    // The path is one of this site's own and has no characters that could close the element.
    script: `location.replace(${JSON.stringify(path).replaceAll('<', '\\u003c')}+location.hash)`,
  })
}
