import { defineClippingWords } from '../clipping-words.ts'
import { splitWords } from '../split-words.ts'

/** French words of clippings. */
export const frClipping = defineClippingWords({
  commonWords: splitWords('les des est dans une qui pour sur pas au avec son plus ont'),
  months: [
    ['janvier', 'janv'],
    ['février', 'févr'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['août'],
    ['septembre'],
    ['octobre'],
    ['novembre'],
    ['décembre', 'déc'],
  ],
  ordinalEndings: ['er'],
  dayPrepositions: ['le'],
  publishedLabels: ['publié'],
  updatedLabels: ['mis à jour'],
  bylineLabels: ['par'],
  conjunctions: ['et'],
  nameParticles: ['de', 'du', 'la', 'le'],
  namePrefixes: ['d', 'l'],
  placeParticles: ['de', 'la', 'le', 'du', 'des', 'sur'],
  furniture: [
    ['advertisement', /^\W*publicité\W*$/iu],
    ['related links', /^\W*(?:à )?lire aussi\s*(?:[:：|»>→]\s*\S.{0,160}|[:：]?)$/iu],
    ['navigation', /^accueil(?:\s*[>›»/|]\s*[\p{L}\p{N}&’' -]{1,40}){1,5}$/iu],
  ],
})
