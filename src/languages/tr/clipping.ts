import { defineClippingWords } from '../clipping-words.ts'

/** Turkish words of clippings. */
export const trClipping = defineClippingWords({
  nameJoiners: ['ve'],
  months: [
    ['ocak'],
    ['şubat'],
    ['mart'],
    ['nisan'],
    ['mayıs'],
    ['haziran'],
    ['temmuz'],
    ['ağustos'],
    ['eylül'],
    ['ekim'],
    ['kasım'],
    ['aralık'],
  ],
  publishedLabels: ['yayınlanma', 'yayın tarihi', 'giriş'],
  updatedLabels: ['güncelleme', 'son güncelleme'],
})
