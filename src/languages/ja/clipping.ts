import { defineClippingWords } from '../clipping-words.ts'

/** Japanese words of clippings. */
export const jaClipping = defineClippingWords({})
