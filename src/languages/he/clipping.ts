import { defineClippingWords } from '../clipping-words.ts'

/** Hebrew words of clippings. */
export const heClipping = defineClippingWords({
  months: [
    ['ינואר', 'בינואר'],
    ['פברואר', 'בפברואר'],
    ['מרץ', 'במרץ'],
    ['אפריל', 'באפריל'],
    ['מאי', 'במאי'],
    ['יוני', 'ביוני'],
    ['יולי', 'ביולי'],
    ['אוגוסט', 'באוגוסט'],
    ['ספטמבר', 'בספטמבר'],
    ['אוקטובר', 'באוקטובר'],
    ['נובמבר', 'בנובמבר'],
    ['דצמבר', 'בדצמבר'],
  ],
  publishedLabels: ['פורסם', 'פורסם ב'],
  updatedLabels: ['עודכן'],
})
