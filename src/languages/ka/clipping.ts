import { defineClippingWords } from '../clipping-words.ts'

/** Georgian words of clippings. */
export const kaClipping = defineClippingWords({
  script: /\p{Script=Georgian}/u,
})
