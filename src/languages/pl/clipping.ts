import { defineClippingWords } from '../clipping-words.ts'

/** Polish words of clippings. */
export const plClipping = defineClippingWords({
  nameJoiners: ['i', 'oraz'],
  months: [
    ['stycznia'],
    ['lutego'],
    ['marca'],
    ['kwietnia'],
    ['maja'],
    ['czerwca'],
    ['lipca'],
    ['sierpnia'],
    ['września'],
    ['października'],
    ['listopada'],
    ['grudnia'],
  ],
  authorLabels: ['autor', 'autorka', 'tekst', 'napisał', 'napisała', 'opublikowane przez'],
  publishedLabels: ['opublikowano', 'publikacja', 'data publikacji', 'dodano'],
  updatedLabels: ['aktualizacja'],
  aboutTitles: ['o nas', 'o mnie', 'kontakt', 'polityka prywatności', 'regulamin'],
  partForms: [
    /^strona \d{1,2} (?:z|ze|\/) ?\d{1,2}\b/iu,
    /^(?:czytaj|pokaż) (?:wszystko )?na jednej stronie\W*$/iu,
  ],
  sourceLabels: ['źródło', 'źródła', 'bibliografia', 'przypisy'],
  relatedLabels: [
    'czytaj też',
    'czytaj także',
    'czytaj również',
    'zobacz też',
    'zobacz także',
    'zobacz również',
  ],
  embedNotices: [
    /^treś(?:ć|ci) zewnętrzn[ae]\W*$/iu,
    /^aby chronić (?:twoje|państwa) dane\b.{0,200}\b(?:zablokowa|załadowa)/iu,
  ],
  furniture: [
    [
      'advertisement',
      /^(?:[^„”"]{0,220}[.!?] )?(?:wesprzyj|wspieraj|wspomóż) nas\b.{0,60}\b(?:darowizn\p{L}*|podatku)(?!\p{L}).{0,40}$/iu,
      'Czytasz nowy dział. Wesprzyj nas darowizną lub przekaż nam 1% podatku.',
      'Wspierali nas darowizną rybacy z portu.',
      'page',
    ],
    ['advertisement', /^reklama\W*$/iu, 'Reklama', 'Reklama portu jest stara.', 'page'],
    [
      'related links',
      /^\W*(?:czytaj|zobacz|przeczytaj)(?: też| także| również| więcej)\s*(?:[:：|»>→–-]\s*\S.{0,180}|[:：.!…]*)$/iu,
      'Czytaj także: Port otwarty',
      'Zobacz statek, powiedział.',
    ],
    ['share row', /^(?:drukuj|udostępnij)\W*$/iu, 'drukuj', 'Drukuje się mapę portu.', 'page'],
    [
      'copyright line',
      /^materiał chroniony prawem autorskim\b.{0,200}$|^(?:.{0,60}[.,–—-]\s*)?wszelkie prawa zastrzeżone\W*$/iu,
      'Wszelkie prawa zastrzeżone',
      'Wszelkie prawa do portu sprzedano.',
    ],
  ],
})
