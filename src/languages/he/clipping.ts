import { defineClippingWords } from '../clipping-words.ts'

/** Hebrew words of clippings. */
export const heClipping = defineClippingWords({
  script: /\p{Script=Hebrew}/u,
})
