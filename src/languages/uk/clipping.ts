import { defineClippingWords } from '../clipping-words.ts'
import { splitWords } from '../split-words.ts'

/** Ukrainian words of clippings. */
export const ukClipping = defineClippingWords({
  commonWords: splitWords('та що не на з у як до за це від про його був'),
  months: [
    ['січня'],
    ['лютого'],
    ['березня'],
    ['квітня'],
    ['травня'],
    ['червня'],
    ['липня'],
    ['серпня'],
    ['вересня'],
    ['жовтня'],
    ['листопада'],
    ['грудня'],
  ],
})
