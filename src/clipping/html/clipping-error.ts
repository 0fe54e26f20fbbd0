import { ClippingRefused } from '../clipping-refused.ts'

/** Why a page cannot be clipped, in one sentence for the writer. The HTML clipper throws no other error. */
export class ClippingError extends ClippingRefused {
  override name = 'ClippingError'
}

/** The error for a page that has more of something in its markup than any article. */
export function tooComplex(what: string): ClippingError {
  return new ClippingError(`The page has ${what}. Save the article alone, or copy its text.`)
}
