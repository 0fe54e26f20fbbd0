import { defineClippingWords } from '../clipping-words.ts'

/** Danish words of clippings. */
export const daClipping = defineClippingWords({
  nameJoiners: ['og'],
  sourceLabels: ['kilde', 'kilder'],
  bylineLabels: ['af'],
  authorLabels: ['skrevet af', 'udgivet af', 'indsendt af', 'tekst af'],
  nameParticles: ['af'],
  months: [
    ['januar'],
    ['februar'],
    ['marts'],
    ['april'],
    ['maj'],
    ['juni'],
    ['juli'],
    ['august'],
    ['september'],
    ['oktober'],
    ['november'],
    ['december'],
  ],
  publishedLabels: ['publiceret'],
  updatedLabels: ['opdateret'],
  furniture: [
    [
      'related links',
      /^\W*(?:læs også|læs mere)\s*(?:[:：|»>→–-]\s*\S.{0,180}|[:：.!…]*)$/iu,
      'Læs også: Havnen åbner',
      'Læs kortet, sagde han.',
    ],
  ],
})
