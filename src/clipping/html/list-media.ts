import type { LeftOutMedium } from '../parsed-clipping.ts'
import type { PageElement } from './page-tree.ts'

/**
 * Lists the pictures with a description and the frames and players of a story: an article has none from elsewhere.
 *
 * @param story the smallest element that contains the story
 * @param lead the address of the lead picture, which is a field
 */
export function listMedia(story: PageElement, lead: string | undefined): LeftOutMedium[] {
  const media: LeftOutMedium[] = []
  const seen = new Set<string>()
  const visit = (element: PageElement): void => {
    for (const host of element.embeds) media.push({ text: host, reason: 'player or embed' })
    for (const child of element.children) {
      if (child.kind !== 'element') continue
      const { alt, src } = child
      if (
        alt !== undefined &&
        alt !== '' &&
        !seen.has(`${src} ${alt}`) &&
        (lead === undefined || src !== lead)
      ) {
        seen.add(`${src} ${alt}`)
        media.push({ text: alt.replace(/\s+/g, ' '), reason: 'picture' })
      }
      visit(child)
    }
  }
  visit(story)
  return media.slice(0, maxMedia)
}

/** More than any article has: a gallery is named once too often otherwise. A guess. */
const maxMedia = 100
