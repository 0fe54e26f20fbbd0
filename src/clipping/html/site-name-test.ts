import { listWords } from '../count-words.ts'
import type { HeadlineEvidence } from './headline-evidence.ts'
import type { HtmlBlock } from './html-block.ts'
import { foldAddress, hostOf, isNamedByAddress, listFolders } from './match-address.ts'
import { normalizeWords } from './normalize-words.ts'
import { hasElement, type PageElement } from './page-tree.ts'
import { maxSection, splitTitle } from './split-title.ts'

/** Makes a test for texts that are a name of the site, or of the section that the page’s address or title names. */
export function nameTest({ title, names, address, blocks }: HeadlineEvidence): (text: string) => boolean {
  const url = URL.parse(address ?? '')
  const host = hostOf(url)
  const known = new Set(
    [...names, ...blocks.filter((block) => leadsHome(block, url)).map(({ text }) => text)].map(
      normalizeWords,
    ),
  )
  const folders = listFolders(url).map(foldAddress)
  const parts = splitTitle(title).map(normalizeWords)
  return (text) => {
    const words = normalizeWords(text)
    if (words === '' || known.has(words)) return true
    if (words === host) return true
    const isShort = listWords(text).length <= maxSection
    const isRepeated = parts.filter((part) => part === words).length > 1
    const isFolder = folders.includes(foldAddress(text)) && !isNamedByAddress(text, address)
    return isShort && (isRepeated || isFolder)
  }
}

/** Whether a line is a link to the start page of the site. */
function leadsHome({ linked, nodes, around }: HtmlBlock, url: URL | null): boolean {
  if (linked < 1) return false
  const isHome = ({ tag, href }: PageElement): boolean => {
    if (tag !== 'a' || href === undefined) return false
    const address = URL.parse(href, url?.href ?? 'https://page.invalid/a/b')
    const isOwn = href.startsWith('/') || url === null || address?.hostname === url.hostname
    return isOwn && address?.pathname === '/' && address.search === '' && address.hash === ''
  }
  return around.some(isHome) || nodes.some((node) => hasElement(node, isHome))
}
