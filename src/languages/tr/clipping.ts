import { defineClippingWords } from '../clipping-words.ts'
import { splitWords } from '../split-words.ts'

/** Turkish words of clippings. */
export const trClipping = defineClippingWords({
  commonWords: splitWords('ve bir bu için olarak ile daha çok olan gibi sonra kadar ancak olduğu'),
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
