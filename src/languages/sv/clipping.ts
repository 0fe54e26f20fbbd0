import { defineClippingWords } from '../clipping-words.ts'
import { splitWords } from '../split-words.ts'

/** Swedish words of clippings. */
export const svClipping = defineClippingWords({
  commonWords: splitWords('och att det som är på av inte den till har med för ett'),
  bylineLabels: ['av'],
  nameParticles: ['av'],
})
