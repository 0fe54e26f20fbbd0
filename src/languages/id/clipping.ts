import { defineClippingWords } from '../clipping-words.ts'

/** Indonesian words of clippings. */
export const idClipping = defineClippingWords({
  nameJoiners: ['dan'],
  furniture: [['advertisement', /^iklan\W*$/iu, 'Iklan', 'Iklan itu lama.', 'page']],
})
