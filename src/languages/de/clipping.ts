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
  weekdays: splitWords('montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so'),
  dayPrepositions: ['am', 'vom'],
  timePrepositions: ['um'],
  dateWords: ['uhr'],
  publishedLabels: ['veröffentlicht', 'erstellt', 'stand', 'datum', 'erschienen', 'veröffentlichung'],
  updatedLabels: ['aktualisiert', 'zuletzt aktualisiert', 'letzte aktualisierung', 'geändert', 'zuletzt geändert'],
  readingTimes: [/^lesezeit\s*:?\s*(?:ca\.\s*)?\d{1,3}\s*min(?:uten?)?\.?$/iu],
  bylineLabels: ['von', 'autor', 'autorin', 'autoren'],
  roleColonLabels: {
    writing: ['text', 'text und interview', 'interview', 'protokoll', 'bericht', 'text und fotos'],
  },
  roleLabels: { writing: ['ein gastbeitrag von', 'ein kommentar von', 'ein interview von'], translation: ['übersetzt von', 'übersetzung von', 'aus dem … von'] },
  jobTitles: splitWords('redakteur redakteurin journalist journalistin korrespondent korrespondentin autor autorin reporter reporterin'),
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
