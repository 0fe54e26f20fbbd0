import { defineClippingWords } from '../clipping-words.ts'
import { splitWords } from '../split-words.ts'

/** Turkish words of clippings. */
export const trClipping = defineClippingWords({
  commonWords: splitWords('ve bir bu için olarak ile daha çok olan gibi sonra kadar ancak olduğu'),
})
