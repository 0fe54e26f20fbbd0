import { defineClippingWords } from '../clipping-words.ts'

/** Swedish words of clippings. */
export const svClipping = defineClippingWords({
  nameJoiners: ['och'],
  sourceLabels: ['källa', 'källor', 'referenser'],
  bylineLabels: ['av'],
  authorLabels: ['skriven av', 'publicerad av', 'upplagd av', 'text av'],
  nameParticles: ['av'],
  months: [
    ['januari'],
    ['februari'],
    ['mars'],
    ['april'],
    ['maj'],
    ['juni'],
    ['juli'],
    ['augusti'],
    ['september'],
    ['oktober'],
    ['november'],
    ['december'],
  ],
  publishedLabels: ['publicerad'],
  updatedLabels: ['uppdaterad'],
  furniture: [
    [
      'related links',
      /^\W*(?:läs också|läs även|läs mer)\s*(?:[:：|»>→–-]\s*\S.{0,180}|[:：.!…]*)$/iu,
      'Läs också: Hamnen öppnar',
      'Läs kartan, sa han.',
    ],
  ],
})
