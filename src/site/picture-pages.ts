import type { PreviewPicture } from '../page/list-preview-cards.ts'
import { getSite } from './get-site.ts'
import { getLibrary } from './library.ts'
import { listPictures } from './pictures/list-pictures.ts'
import { drawPreviewPicture } from './pictures/preview-picture.ts'
import { leaveOutUnchanged } from './reuse-pages.ts'

/** What a picture is drawn from. */
export type PicturePage = Pick<PreviewPicture, 'card' | 'name'>

let pages: Promise<Awaited<ReturnType<typeof makePages>>> | undefined

/** Lists the preview pictures that have to be drawn, in the form that Astro takes. In a build the loader has drawn them. */
export function listPicturePages() {
  if (import.meta.env.DEV) return makePages()
  pages ??= makePages()
  return pages
}

async function makePages() {
  const { articles } = await getLibrary()
  const pictures = listPictures(articles, await getSite()).map(({ path, key, slug, card, name }) => ({
    path,
    key,
    params: { slug },
    props: { card, ...(name === undefined ? {} : { name }) } satisfies PicturePage,
  }))
  return leaveOutUnchanged(pictures)
}

/** Draws a preview picture. */
export async function respondWithPicture({ card }: PicturePage): Promise<Response> {
  return new Response(new Uint8Array(await drawPreviewPicture(card)), {
    headers: { 'content-type': 'image/png' },
  })
}
