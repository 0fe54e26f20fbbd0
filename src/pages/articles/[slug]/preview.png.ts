import type { APIRoute } from 'astro'
import { listPicturePages, type PicturePage, respondWithPicture } from '../../../site/picture-pages.ts'

export async function getStaticPaths() {
  return (await listPicturePages()).filter(({ props }) => props.name === undefined)
}

/** The preview picture of an article that has no picture of its own. */
export const GET: APIRoute<PicturePage> = ({ props }) => respondWithPicture(props)
