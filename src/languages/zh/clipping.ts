import { defineClippingWords } from '../clipping-words.ts'

/** Chinese words of clippings. Japanese has these characters too, but always with kana among them. */
export const zhClipping = defineClippingWords({
  authorLabels: ['作者', '记者', '記者', '撰文', '文'],
})
