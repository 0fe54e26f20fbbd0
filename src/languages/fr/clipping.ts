import { defineClippingWords } from '../clipping-words.ts'
import { splitWords } from '../split-words.ts'

/** French words of clippings. */
export const frClipping = defineClippingWords({
  commonWords: splitWords(
    'les des est dans une qui pour sur pas au avec son plus ont le et du ce cette aux leur nous vous été elle ils mais par',
  ),
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
  bylineLabels: [
    'par',
    'un article de',
    'un texte de',
    'un reportage de',
    'une enquête de',
    'un documentaire de',
  ],
  roleLabels: {
    writing: ['propos recueillis par', 'texte de'],
    photography: ['photos de', 'photo de'],
    translation: ['traduit par', 'traduction de', 'traduit de … par'],
  },
  authorPlaceholders: ['rédaction', 'la rédaction'],
  conjunctions: ['et', 'avec'],
  placePrepositions: ['à'],
  jobTitles: splitWords(
    'journaliste rédacteur rédactrice correspondant correspondante reporter envoyé envoyée chroniqueur chroniqueuse',
  ),
  interviewedByWords: ['interviewé par', 'interviewée par'],
  conversationWords: ['en conversation avec', 'en entretien avec'],
  nameParticles: ['de', 'du', 'la', 'le'],
  namePrefixes: ['d', 'l'],
  placeParticles: ['de', 'la', 'le', 'du', 'des', 'sur'],
  sections: splitWords(
    'politique économie sport sports culture monde société international région opinions idées sciences',
  ),
  menuWords: splitWords('accueil menu rechercher connexion abonnement newsletters météo'),
  paperNouns: splitWords(
    'courrier monde journal gazette dépêche voix tribune quotidien républicain progrès télégramme nouvelles',
  ),
  furniture: [
    ['advertisement', /^\W*publicité\W*$/iu, 'Publicité', 'La publicité du port est vieille.'],
    [
      'related links',
      /^\W*(?:(?:à |a )?lire (?:aussi|également)|(?:à |a )lire|à voir aussi|voir aussi|sur le même (?:sujet|thème)|pour aller plus loin)\s*(?:[:：|»>→–-]\s*\S.{0,180}|[:：.!…]*)$/iu,
      'À lire aussi : Le port rouvre',
      'Lire aussi longtemps fatigue, dit-elle à la fin.',
    ],
    [
      'navigation',
      /^accueil(?:\s*[>›»/|]\s*[\p{L}\p{N}&’' -]{1,40}){1,5}$/iu,
      'Accueil > Région',
      'Accueil froid pour le maire.',
    ],
    [
      'reading prompt',
      /^(?:cet )?article réservé (?:aux|à nos) abonnés\W*$|^vous lisez (?:cet article|actuellement .{2,40}) sur un autre appareil\W*$|^il vous reste .{2,20} de cet article\b.{0,80}$|^(?:la )?suite (?:est )?réservée aux abonnés\W*$/iu,
      'Article réservé aux abonnés',
      'L’article réserve aux abonnés des surprises.',
    ],
    [
      'newsletter prompt',
      /^(?:abonnez-vous|inscrivez-vous|s’abonner|s'abonner|je m’abonne)\b.{0,100}$/iu,
      'Abonnez-vous à notre lettre',
      'Abonnés depuis dix ans, ils sont partis.',
    ],
    [
      'share row',
      /^(?:partager|partagez)(?: (?:cet article|sur .{2,20}|l’article))?\W*$/iu,
      'Partager cet article',
      'Partager le port avec la ville voisine fut son idée.',
    ],
    [
      'comments',
      /^(?:\d{1,5} |aucun |vos |voir les |lire les )?commentaires?(?: \(\d+\))?\W*$|^(?:réagir|commenter|laisser un commentaire)\W*$/iu,
      '12 commentaires',
      'Commentaires du maire sur le port.',
    ],
    [
      'copyright line',
      /^(?:.{0,80}[.,–—-]\s*)?tous droits réservés\W*$/iu,
      'Tous droits réservés',
      'Tous droits perdus, ils partirent.',
    ],
  ],
})
