import { defineClippingWords } from '../clipping-words.ts'

/** Portuguese words of clippings. */
export const ptClipping = defineClippingWords({
  months: [
    ['janeiro'],
    ['fevereiro'],
    ['março'],
    ['abril'],
    ['maio'],
    ['junho'],
    ['julho'],
    ['agosto'],
    ['setembro'],
    ['outubro'],
    ['novembro'],
    ['dezembro'],
  ],
  ordinalEndings: ['º'],
  monthPrepositions: ['de'],
  dayPrepositions: ['em'],
  publishedLabels: ['data de publicação'],
  updatedLabels: ['atualizado', 'atualizada', 'última atualização'],
  sourceLabels: ['fonte', 'fontes', 'referências', 'bibliografia'],
  bylineLabels: ['por'],
  wordsAfterByline: ['em', 'com'],
  authorLabels: ['escrito por', 'publicado por', 'postado por', 'texto de'],
  nameParticles: ['da', 'das', 'de', 'dos', 'e'],
  placeParticles: ['da', 'das', 'de', 'do', 'dos'],
  subscriberForms: [/^(?:assine para (?:ler|continuar)|para continuar (?:a )?lendo|já é assinante)/iu],
  aboutWords: ['sobre'],
  aboutTitles: ['sobre nós', 'quem somos', 'contato', 'contacto', 'política de privacidade'],
  partForms: [/^página \d{1,2} de \d{1,2}\b/iu],
  relatedLabels: ['leia também', 'leia mais', 'veja também', 'saiba mais'],
  embedNotices: [
    /^conteúdos? externos?\W*$/iu,
    /^para proteger os (?:seus|teus) dados\b.{0,200}\b(?:bloquead|carregad)/iu,
  ],
  furniture: [
    [
      'related links',
      /^\W*(?:leia|veja|saiba)(?: também| mais)\s*(?:[:：|»>→–-]\s*\S.{0,180}|[:：.!…]*)$/iu,
      'Veja também: O porto abre',
      'Veja o barco, disse.',
    ],
    ['advertisement', /^\W*publicidade\W*$/iu, 'Publicidade', 'A publicidade do porto é velha.'],
    [
      'newsletter prompt',
      /^(?:inscreva-se|assine)\b.{0,100}$/iu,
      'Inscreva-se na newsletter',
      'Inscritos no porto, partiram.',
    ],
  ],
})
