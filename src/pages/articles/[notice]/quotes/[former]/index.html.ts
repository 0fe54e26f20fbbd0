import type { APIRoute } from 'astro'
import {
  listMovedQuotations,
  type MovedQuotation,
  respondWithMovedQuotation,
} from '../../../../../site/moved-pages.ts'

/** The addresses that the pages of quotations have had. See `[notice]/index.html.ts` for why these are files. */
export const getStaticPaths = listMovedQuotations

export const GET: APIRoute<MovedQuotation> = ({ props }) => respondWithMovedQuotation(props)
