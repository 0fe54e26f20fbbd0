import { defineClippingWords } from '../clipping-words.ts'
import { splitWords } from '../split-words.ts'

/** Italian words of clippings. */
export const itClipping = defineClippingWords({
  commonWords: splitWords('che gli della nel sono una per con delle anche è dei alla più'),
  months: [
    ['gennaio'],
    ['febbraio'],
    ['marzo'],
    ['aprile'],
    ['maggio'],
    ['giugno'],
    ['luglio'],
    ['agosto'],
    ['settembre'],
    ['ottobre'],
    ['novembre'],
    ['dicembre'],
  ],
  ordinalEndings: ['º'],
  bylineLabels: ['di'],
  nameParticles: ['da', 'de', 'del', 'della', 'di'],
  placeParticles: ['al', 'del', 'di'],
})
