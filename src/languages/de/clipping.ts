import { defineClippingWords } from '../clipping-words.ts'
import { splitWords } from '../split-words.ts'

/** German words of clippings. */
export const deClipping = defineClippingWords({
  commonWords: splitWords('der die und das ist nicht den von mit auf dem ein eine sich'),
  months: [
    ['januar'],
    ['februar'],
    ['märz'],
    ['april'],
    ['mai'],
    ['juni'],
    ['juli'],
    ['august'],
    ['september'],
    ['oktober', 'okt'],
    ['november'],
    ['dezember', 'dez'],
  ],
  dayPrepositions: ['am'],
  timePrepositions: ['um'],
  dateWords: ['uhr'],
  publishedLabels: ['veröffentlicht'],
  updatedLabels: ['aktualisiert'],
  bylineLabels: ['von'],
  conjunctions: ['und'],
  nameParticles: ['der', 'den', 'von', 'und', 'zu', 'zur'],
  placeParticles: ['am', 'an', 'der', 'den'],
  pictureNouns: ['foto'],
  captionOpeners: ['bild'],
  furniture: [
    ['advertisement', /^\W*(?:anzeige|werbung)\W*$/iu],
    ['related links', /^\W*lesen sie auch\s*(?:[:：|»>→]\s*\S.{0,160}|[:：]?)$/iu],
    ['tags', /^schlagworte\s*[:：]\s*\S.{0,200}$/iu],
    ['navigation', /^startseite(?:\s*[>›»/|]\s*[\p{L}\p{N}&’' -]{1,40}){1,5}$/iu],
  ],
})
