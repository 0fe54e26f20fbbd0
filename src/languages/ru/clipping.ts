import { defineClippingWords } from '../clipping-words.ts'
import { splitWords } from '../split-words.ts'

/** Russian words of clippings. */
export const ruClipping = defineClippingWords({
  commonWords: splitWords('и в не на что с по как из для это был его к'),
  months: [
    ['января'],
    ['февраля'],
    ['марта'],
    ['апреля'],
    ['мая'],
    ['июня'],
    ['июля'],
    ['августа'],
    ['сентября'],
    ['октября'],
    ['ноября'],
    ['декабря'],
  ],
  weekdays: splitWords('понедельник вторник среда четверг пятница суббота воскресенье'),
  timePrepositions: ['в'],
  dateWords: ['г', 'года', 'мск'],
  publishedLabels: ['опубликовано'],
  updatedLabels: ['обновлено'],
  bylineLabels: ['автор', 'авторы'],
  conjunctions: ['и'],
  pictureNouns: ['фото'],
  furniture: [
    ['advertisement', /^[^\p{L}\p{N}]*реклама[^\p{L}\p{N}]*$/iu],
    ['related links', /^[^\p{L}\p{N}]*читайте также\s*(?:[:：|»>→]\s*\S.{0,160}|[:：]?)$/iu],
    ['tags', /^теги\s*[:：]\s*\S.{0,200}$/iu],
    ['navigation', /^главная(?:\s*[>›»/|]\s*[\p{L}\p{N}&’' -]{1,40}){1,5}$/iu],
  ],
})
