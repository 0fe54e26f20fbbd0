import { defineClippingWords } from '../clipping-words.ts'

/** Dutch words of clippings. */
export const nlClipping = defineClippingWords({
  nameJoiners: ['en'],
  sourceLabels: ['bron', 'bronnen', 'referenties', 'literatuur'],
  bylineLabels: ['door'],
  authorLabels: ['geschreven door', 'geplaatst door', 'gepost door', 'tekst van'],
  nameParticles: ['den', 'der', 'ten', 'ter', 'van'],
  namePrefixes: ['de', 'ter', 'van'],
  months: [
    ['januari'],
    ['februari'],
    ['maart'],
    ['april'],
    ['mei'],
    ['juni'],
    ['juli'],
    ['augustus'],
    ['september'],
    ['oktober'],
    ['november'],
    ['december'],
  ],
  publishedLabels: ['gepubliceerd', 'geplaatst'],
  updatedLabels: ['bijgewerkt', 'laatst bijgewerkt'],
  aboutWords: ['over'],
  aboutTitles: ['over ons', 'over mij', 'contact', 'privacyverklaring', 'privacybeleid'],
  partForms: [/^pagina \d{1,2} van \d{1,2}\b/iu, /^(?:lees|toon) (?:alles )?op één pagina\W*$/iu],
  relatedLabels: ['lees ook', 'lees meer', 'bekijk ook'],
  embedNotices: [
    /^externe (?:inhoud|content)\W*$/iu,
    /^om (?:uw|je|jouw) (?:persoonlijke )?gegevens te beschermen\b.{0,200}\b(?:geblokkeerd|geladen)\b/iu,
  ],
  sponsorLabels: ['gesponsord door', 'in samenwerking met'],
  furniture: [
    [
      'advertisement',
      /^(?:[^“”"]{0,180}[.!?] )?steun ons\b.{0,60}\b(?:donatie|gift)\b.{0,60}$/iu,
      'Steun ons met een donatie!',
      'De haven steunt ons met een donatie.',
      'page',
    ],
    [
      'related links',
      /^\W*(?:lees ook|lees meer|bekijk ook)\s*(?:[:：|»>→–-]\s*\S.{0,180}|[:：.!…]*)$/iu,
      'Lees ook: De haven gaat open',
      'Lees de kaart, zei hij.',
    ],
  ],
})
