import type { APIRoute } from 'astro'
import { listPicturePages, type PicturePage, respondWithPicture } from '../../../../site/picture-pages.ts'

export async function getStaticPaths() {
  return (await listPicturePages()).flatMap(({ params, props }) =>
    props.name === undefined ? [] : [{ params: { ...params, id: props.name }, props }],
  )
}

/** The preview picture of a quotation. */
export const GET: APIRoute<PicturePage> = ({ props }) => respondWithPicture(props)
