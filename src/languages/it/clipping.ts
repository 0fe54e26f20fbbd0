import { defineClippingWords } from '../clipping-words.ts'
import { splitWords } from '../split-words.ts'

/** Italian words of clippings. */
export const itClipping = defineClippingWords({
  commonWords: splitWords('che gli della nel sono una per con delle anche è dei alla più il di e ha si non'),
  months: [
    ['gennaio'],
    ['febbraio'],
    ['marzo'],
    ['aprile'],
    ['maggio'],
    ['giugno'],
    ['luglio'],
    ['agosto'],
    ['settembre'],
    ['ottobre'],
    ['novembre'],
    ['dicembre'],
  ],
  ordinalEndings: ['º'],
  sourceLabels: ['fonte', 'fonti', 'riferimenti', 'bibliografia'],
  bylineLabels: ['di', 'autore', 'autrice', 'autori'],
  wordsAfterByline: ['in', 'con'],
  authorLabels: ['scritto da', 'pubblicato da', 'postato da', 'a cura di', 'testo di'],
  publishedLabels: ['pubblicato', 'pubblicata', 'data di pubblicazione'],
  pressLabels: ['comunicato stampa'],
  updatedLabels: ['aggiornato', 'aggiornata', 'ultimo aggiornamento'],
  dayPrepositions: ['il'],
  nameParticles: ['da', 'de', 'del', 'della', 'di'],
  placeParticles: ['al', 'del', 'di'],
  subscriberForms: [/^(?:abbonati per (?:leggere|continuare)|per continuare a leggere|sei già abbonato)/iu],
  aboutWords: ['su'],
  aboutTitles: ['chi siamo', 'contatti', 'note legali', 'informativa sulla privacy'],
  partForms: [/^pagina \d{1,2} (?:di|su|\/) ?\d{1,2}\b/iu, /^leggi (?:tutto )?in una(?: sola)? pagina\W*$/iu],
  relatedLabels: ['leggi anche', 'leggi di più', 'vedi anche'],
  embedNotices: [
    /^contenut[oi] estern[oi]\W*$/iu,
    /^per proteggere i (?:suoi|tuoi|vostri) dati\b.{0,200}\b(?:bloccat|caricat)/iu,
  ],
  furniture: [
    [
      'advertisement',
      /^(?:[^«»“”"]{0,180}[.!?] )?(?:sostienici|aiutaci)\b.{0,60}\bdonazion[ei]\b.{0,60}$/iu,
      'Sostienici con una donazione!',
      'Il porto ci sostiene con una donazione.',
      'page',
    ],
    [
      'related links',
      /^\W*(?:leggi anche|leggi di più|vedi anche|potrebbe interessarti)\s*(?:[:：|»>→–-]\s*\S.{0,180}|[:：.!…]*)$/iu,
      'Leggi anche: Il porto riapre',
      'Leggi antiche del porto.',
    ],
    [
      'advertisement',
      /^\W*(?:pubblicità|annuncio pubblicitario)\W*$/iu,
      'Pubblicità',
      'La pubblicità del porto è vecchia.',
    ],
    [
      'newsletter prompt',
      /^iscriviti\b.{0,100}$/iu,
      'Iscriviti alla newsletter',
      'Iscritti al porto, partirono.',
    ],
    [
      'copyright line',
      /^(?:©?\s*)?riproduzione riservata\W*$/iu,
      'Riproduzione riservata',
      'Riproduzione della carta del porto.',
    ],
  ],
})
