import { defineClippingWords } from '../clipping-words.ts'

/** Arabic words of clippings. */
export const arClipping = defineClippingWords({
  nameParticles: ['bin', 'ibn', 'al', 'bint'],
  namePrefixes: ['al', 'el'],
  months: [
    ['يناير', 'جانفي'],
    ['فبراير', 'شباط', 'فيفري'],
    ['مارس', 'آذار'],
    ['أبريل', 'نيسان', 'إبريل', 'أفريل'],
    ['مايو', 'أيار', 'ماي'],
    ['يونيو', 'حزيران', 'جوان'],
    ['يوليو', 'تموز', 'جويلية'],
    ['أغسطس', 'آب', 'أوت'],
    ['سبتمبر', 'أيلول'],
    ['أكتوبر'],
    ['نوفمبر'],
    ['ديسمبر'],
  ],
  weekdays: ['الأحد', 'الاثنين', 'الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  publishedLabels: ['نشر', 'نشر في', 'تاريخ النشر'],
  updatedLabels: ['تحديث', 'آخر تحديث'],
})
