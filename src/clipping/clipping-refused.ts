/**
 * Why a clipping cannot become an article. The message is one or two lines for the writer: what is wrong with the
 * clipping and what to do.
 */
export class ClippingRefused extends Error {
  override name = 'ClippingRefused'
}
