import { defineClippingWords } from '../clipping-words.ts'

/** Ukrainian words of clippings. */
export const ukClipping = defineClippingWords({
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
