/** News agencies, and other organisations that bylines name in place of a reporter. Lower case. */
const agencies = new Set([
  'ap',
  'the associated press',
  'associated press',
  'reuters',
  'thomson reuters',
  'afp',
  'agence france-presse',
  'upi',
  'dpa',
  'deutsche presse-agentur',
  'epd',
  'kna',
  'keystone-sda',
  'sda',
  'epa',
  'efe',
  'europa press',
  'agencia efe',
  'ansa',
  'adnkronos',
  'pa',
  'pa media',
  'press association',
  'tass',
  'itar-tass',
  'interfax',
  'ria novosti',
  'xinhua',
  'kyodo',
  'kyodo news',
  'yonhap',
  'anadolu',
  'anadolu agency',
  'anadolu ajansı',
  'aa',
  'pti',
  'ani',
  'ians',
  'armenpress',
  'azatutyun',
  'rfe/rl',
  'bloomberg',
  'cnn',
  'bbc',
  'bbc news',
  'canadian press',
  'the canadian press',
  'aap',
  'apa',
  'ukrinform',
  'unian',
  'agerpres',
  'belga',
  'ritzau',
  'ntb',
  'tt',
  'stt',
  'lusa',
  'mti',
  'pap',
  'ctk',
  'čtk',
  'tanjug',
  'hina',
  'bta',
  'тасс',
  'интерфакс',
])

/** Whether a name is that of a news agency, or of another organisation that bylines name in place of a reporter. */
export function isAgency(name: string): boolean {
  return agencies.has(name.trim().toLowerCase())
}

/** Whether all of a name is agencies: "AFP", "dpa/AFP". */
export function areAgencies(name: string): boolean {
  return name.split(/\s*[/,+]\s*/u).every(isAgency)
}

/** Agencies that pictures are credited to, and sites that they are taken from, as patterns of a regular expression. */
export const pictureAgencyPatterns: readonly string[] = [
  'getty(?: images)?',
  'reuters',
  'ap(?: photo| images)?',
  'afp',
  'shutterstock',
  'istock',
  'alamy',
  'pixabay',
  'unsplash',
  'flickr',
  'epa',
  'pa(?: wire)?',
  'bloomberg',
  'associated press',
  'wikimedia(?: commons)?',
  'zuma',
  'instagram',
  'twitter',
]

/**
 * Agencies that content systems join to a name without a space: "Ida MarlowReuters". In the spelling they are written in,
 * because a capital after a small letter is all that shows where the name ends.
 */
export const joinedAgencies: readonly string[] = [
  'The Associated Press',
  'Associated Press',
  'Reuters',
  'Agence France-Presse',
  'Bloomberg',
  'Bloomberg News',
]
