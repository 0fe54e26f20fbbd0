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
  weekdays: splitWords('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  dayPrepositions: ['le'],
  timePrepositions: ['à'],
  publishedLabels: ['publié', 'publiée', 'écrit', 'posté'],
  updatedLabels: ['mis à jour', 'mise à jour', 'modifié', 'actualisé'],
  readingTimes: [/^temps de lecture\s*:?\s*\d{1,3}\s*min(?:utes?)?\.?$/iu],
  bylineLabels: ['par'],
  roleLabels: { writing: ['propos recueillis par', 'texte de'], photography: ['photos de', 'photo de'], translation: ['traduit par', 'traduction de', 'traduit de … par'] },
  conjunctions: ['et', 'avec'],
  placePrepositions: ['à'],
  jobTitles: splitWords('journaliste rédacteur rédactrice correspondant correspondante reporter envoyé envoyée chroniqueur chroniqueuse'),
  nameParticles: ['de', 'du', 'la', 'le'],
  namePrefixes: ['d', 'l'],
  placeParticles: ['de', 'la', 'le', 'du', 'des', 'sur'],
  furniture: [
    ['advertisement', /^\W*publicité\W*$/iu],
    ['related links', /^\W*(?:à )?lire aussi\s*(?:[:：|»>→]\s*\S.{0,160}|[:：]?)$/iu],
    ['navigation', /^accueil(?:\s*[>›»/|]\s*[\p{L}\p{N}&’' -]{1,40}){1,5}$/iu],
  ],
})
