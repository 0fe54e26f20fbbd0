import { defineClippingWords } from '../clipping-words.ts'
import { splitWords } from '../split-words.ts'

/** Polish words of clippings. */
export const plClipping = defineClippingWords({
  commonWords: splitWords('nie się jest na że do jak ale przez po od za tak oraz'),
  furniture: [['advertisement', /^reklama\W*$/iu, 'page']],
})
