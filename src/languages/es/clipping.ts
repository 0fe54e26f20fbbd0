import { defineClippingWords } from '../clipping-words.ts'
import { splitWords } from '../split-words.ts'

/** Spanish words of clippings. */
export const esClipping = defineClippingWords({
  commonWords: splitWords('los las una por con para del más como pero sus fue está su'),
  months: [
    ['enero', 'ene'],
    ['febrero'],
    ['marzo'],
    ['abril'],
    ['mayo'],
    ['junio'],
    ['julio'],
    ['agosto'],
    ['septiembre'],
    ['octubre'],
    ['noviembre'],
    ['diciembre'],
  ],
  ordinalEndings: ['º'],
  monthPrepositions: ['de'],
  weekdays: splitWords('lunes martes miércoles jueves viernes sábado domingo'),
  dayPrepositions: ['el'],
  timePrepositions: ['a las'],
  dateWords: ['h', 'hs', 'hrs', 'horas'],
  publishedLabels: ['publicado', 'publicada', 'fecha', 'fecha de publicación', 'creado'],
  updatedLabels: ['actualizado', 'actualizada', 'última actualización', 'modificado'],
  bylineLabels: ['por'],
  conjunctions: ['y'],
  nameParticles: ['de', 'del', 'el', 'la', 'y'],
  placeParticles: ['de', 'del', 'el', 'la', 'al'],
  furniture: [
    ['advertisement', /^\W*publicidad\W*$/iu],
    ['advertisement', /^anuncio\W*$/iu, 'page'],
    ['related links', /^\W*leer más\s*(?:[:：|»>→]\s*\S.{0,160}|[:：]?)$/iu],
  ],
})
