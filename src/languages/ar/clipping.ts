import { defineClippingWords } from '../clipping-words.ts'

/** Arabic words of clippings. */
export const arClipping = defineClippingWords({
  nameParticles: ['bin', 'ibn', 'al', 'bint'],
  namePrefixes: ['al', 'el'],
})
