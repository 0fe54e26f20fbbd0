import { defineClippingWords } from '../clipping-words.ts'

/** Danish words of clippings. */
export const daClipping = defineClippingWords({
  bylineLabels: ['af'],
  nameParticles: ['af'],
})
