import type { MetaTag } from './write-page-meta.ts'

/** Writes the `<meta>` elements of a preview picture. Twitter takes the title and description from Open Graph. */
export function writePreviewMeta(picture: string | undefined): MetaTag[] {
  if (picture === undefined) return []
  return [
    { property: 'og:image', content: picture },
    { name: 'twitter:card', content: 'summary_large_image' },
  ]
}
