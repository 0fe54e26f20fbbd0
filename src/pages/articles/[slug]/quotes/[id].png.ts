import type { APIRoute } from 'astro'
import { findQuotationName } from '../../../../library/quotation-address.ts'
import { listPicturePages, type PicturePage, respondWithPicture } from '../../../../site/picture-pages.ts'

export async function getStaticPaths() {
  return (await listPicturePages()).flatMap(({ params, props }) =>
    props.quote ? [{ params: { ...params, id: findQuotationName(props.quote.id) }, props }] : [],
  )
}

/** The preview picture of a quotation. */
export const GET: APIRoute<PicturePage> = ({ props }) => respondWithPicture(props)
