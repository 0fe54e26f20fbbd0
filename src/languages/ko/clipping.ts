import { defineClippingWords } from '../clipping-words.ts'

/** Korean words of clippings. */
export const koClipping = defineClippingWords({})
