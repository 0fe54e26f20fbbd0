/** Why a clipping cannot become an article: one or two lines for the writer, what is wrong and what to do. */
export class ClippingRefused extends Error {
  override name = 'ClippingRefused'
}
