import { defineClippingWords } from '../clipping-words.ts'

/** Danish words of clippings. */
export const daClipping = defineClippingWords({
  bylineLabels: ['af'],
  nameParticles: ['af'],
  furniture: [
    [
      'related links',
      /^\W*(?:læs også|læs mere)\s*(?:[:：|»>→–-]\s*\S.{0,180}|[:：.!…]*)$/iu,
      'Læs også: Havnen åbner',
      'Læs kortet, sagde han.',
    ],
  ],
})
