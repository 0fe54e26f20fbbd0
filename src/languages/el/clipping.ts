import { defineClippingWords } from '../clipping-words.ts'

/** Greek words of clippings. */
export const elClipping = defineClippingWords({
  script: /\p{Script=Greek}/u,
})
