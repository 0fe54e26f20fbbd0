import { ClippingRefused } from '../clipping-refused.ts'

/** Why a page is not read: one clear sentence for the writer. Nothing else is thrown by the HTML clipper. */
export class ClippingError extends ClippingRefused {
  override name = 'ClippingError'
}

/** The error for a page whose markup has more of something than any article. */
export function tooComplex(what: string): ClippingError {
  return new ClippingError(`The page has ${what}. Save the article alone, or copy its text.`)
}
