import type { Page } from '@playwright/test'

/**
 * Lists the texts of an HTML fragment in reading order: one for each heading, paragraph, list item, caption and table cell,
 * and one for each run of text outside of them. White space is collapsed, and empty texts are left out.
 */
export function listBlocks(page: Page, html: string): Promise<string[]> {
  return page.evaluate((source) => {
    const { body } = new DOMParser().parseFromString(source, 'text/html')
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    const texts: { block: Element | null | undefined; text: string }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const block = node.parentElement?.closest('h1, h2, h3, h4, h5, h6, p, li, td, th, figcaption, body')
      const last = texts.at(-1)
      if (last && last.block === block) last.text += node.nodeValue
      else texts.push({ block, text: node.nodeValue ?? '' })
    }
    return texts.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
  }, html)
}
