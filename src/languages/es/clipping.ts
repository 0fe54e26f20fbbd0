import { defineClippingWords } from '../clipping-words.ts'
import { splitWords } from '../split-words.ts'

/** Spanish words of clippings. */
export const esClipping = defineClippingWords({
  commonWords: splitWords(
    'los las una por con para del más como pero sus fue está su el y se lo al entre sobre también ya muy ha',
  ),
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
    ['advertisement', /^\W*publicidad\W*$/iu, 'Publicidad', 'La publicidad del puerto es vieja.'],
    ['advertisement', /^anuncio\W*$/iu, 'Anuncio', 'Anunció que el barco no sale.', 'page'],
    [
      'related links',
      /^\W*(?:(?:lea|lee|leer|ver|vea|mira|mire)(?: también| más| además)|(?:le|te) puede interesar|también (?:lea|le puede interesar)|noticias relacionadas|relacionad[oa]s?|más información)\s*(?:[:：|»>→–-]\s*\S.{0,180}|[:：.!…]*)$/iu,
      'Lea también: El puerto abre',
      'Ver más barcos fue su deseo.',
    ],
    [
      'related links',
      /^\W*(?:lea|lee|mira|mire|vea)\s*[:：]\s*\S.{0,180}$/iu,
      'Mira: El puerto abre',
      'Mira el barco, dijo.',
      'page',
    ],
    [
      'newsletter prompt',
      /^(?:suscríb(?:ete|ase)|regístr(?:ate|ese)|hazte (?:miembro|socio))\b.{0,120}$/iu,
      'Suscríbete a nuestro boletín',
      'Suscritos al plan, se fueron.',
    ],
    [
      'share row',
      /^(?:síguenos|síganos|únete|compart(?:e|ir|a))(?: (?:en|a|esta|este|la|el) .{2,80})?\W*$/iu,
      'Síguenos en Facebook',
      'Compartir fue su idea.',
    ],
    [
      'share row',
      /^.{0,80}\bcanal de (?:telegram|whatsapp|youtube)\b.{0,80}$/iu,
      'Ya tenemos canal de Telegram',
      'El canal de agua es viejo.',
      'page',
    ],
    [
      'comments',
      /^(?:\d{1,5} |deja un |sin )?comentarios?\W*$/iu,
      'Deja un comentario',
      'Comentarios del alcalde.',
    ],
    [
      'copyright line',
      /^(?:.{0,80}[.,–—-]\s*)?todos los derechos reservados\W*$/iu,
      'Todos los derechos reservados',
      'Todos los derechos del puerto se vendieron.',
    ],
  ],
})
