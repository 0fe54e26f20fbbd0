import { english, list } from './en.ts'
import type { LanguageWords } from './language-words.ts'

/** A language by its own words; what it does not list it does not have, so that English words never decide in it. */
function language(words: Partial<LanguageWords>): LanguageWords {
  const none = new Set<string>()
  const bare: LanguageWords = {
    ...english,
    clippedWords: [],
    speechVerbs: none,
    weakVerbs: none,
    participles: none,
    skipped: none,
    auxiliaries: none,
    subordinators: none,
    subjectPronouns: none,
    pronouns: {},
    determiners: none,
    prepositions: none,
    conjunctions: none,
    possessives: none,
    ownPrepositions: none,
    ownConjunctions: none,
    relatives: none,
    clauseWords: none,
    endings: {},
    openers: none,
    thoughtVerbs: none,
    nounLike: none,
    accordingTo: [],
    notNames: none,
    titles: none,
    men: none,
    women: none,
    menNames: none,
    womenNames: none,
    offices: none,
    definite: none,
    alike: {},
    speakers: none,
    texts: none,
    naming: none,
    works: none,
    abbreviations: none,
  }
  return { ...bare, ...words }
}

/** German: „…“ and »…«. */
export const german = language({
  closingSigns: ['“', '«', '‟'],
  speechVerbs: new Set(
    list(`sagte sagt sagten erklärte erklärt erklärten betonte betont meinte meint teilte schrieb schreibt fügte warnte warnt
      forderte fordert kritisierte kündigte nannte nennt bezeichnete erzählte antwortete fragte berichtete behauptete`),
  ),
  skipped: new Set(list('hat hatte habe auch dann später zudem nicht noch')),
  pronouns: { er: 'he', sie: 'she', es: 'it' },
  determiners: new Set(list('der die das ein eine einer dem den des sein seine ihr ihre')),
  prepositions: new Set(list('in im am an auf bei mit nach von vom zu zum zur für über gegen aus um vor')),
  conjunctions: new Set(list('und aber oder dass weil wenn als obwohl')),
  accordingTo: ['laut', 'so', 'nach angaben von', 'zufolge'],
  notNames: new Set(
    list(
      'der die das ein eine er sie es wir ich und aber oder in im am auf bei mit nach von zu für als wenn dass so laut',
    ),
  ),
  titles: new Set(
    list('herr frau dr prof bundeskanzler bundeskanzlerin minister ministerin präsident präsidentin'),
  ),
  men: new Set(list('herr er sprecher minister präsident')),
  women: new Set(list('frau sie sprecherin ministerin präsidentin')),
})

/** French: « … » with spaces inside. */
export const french = language({
  speechVerbs: new Set(
    list(`dit disait déclare déclaré déclarait affirme affirmé explique expliqué ajoute ajouté estime estimé souligne souligné
      assure assuré annonce annoncé écrit répond répondu demande demandé précise précisé confie confié raconte raconté
      rappelle rappelé regrette regretté juge jugé lance lancé insiste insisté`),
  ),
  skipped: new Set(list('a ont avait est aussi ensuite encore t-il t-elle')),
  pronouns: { il: 'he', elle: 'she', ils: 'they', elles: 'they' },
  determiners: new Set(list('le la les un une des son sa ses ce cette leur')),
  prepositions: new Set(list('à de du des en dans sur par pour avec sans sous chez vers')),
  conjunctions: new Set(list('et mais ou que qui quand car si comme')),
  accordingTo: ['selon', "d'après", 'd’après'],
  notNames: new Set(
    list(
      'le la les un une des il elle ils elles on nous je et mais ou à de en dans sur par pour avec selon ce cette',
    ),
  ),
  titles: new Set(list('m mme mlle dr président présidente ministre')),
  men: new Set(list('m il président ministre')),
  women: new Set(list('mme mlle elle présidente')),
})

/** Russian: «…». */
export const russian = language({
  speechVerbs: new Set(
    list(`сказал сказала сказали заявил заявила заявили отметил отметила подчеркнул подчеркнула добавил добавила сообщил
      сообщила сообщили написал написала ответил ответила пояснил пояснила считает говорит говорится утверждает рассказал
      рассказала объяснил объяснила`),
  ),
  pronouns: { он: 'he', она: 'she', они: 'they' },
  prepositions: new Set(list('в во на по с со к ко от из за о об у для при')),
  conjunctions: new Set(list('и а но что когда если потому')),
  accordingTo: ['по словам', 'по мнению', 'согласно'],
  notNames: new Set(list('он она они мы я это в на по с к от из за и а но что как для при')),
  men: new Set(['он']),
  women: new Set(['она']),
})

/** Armenian: «…», its stop is the colon-like ։ */
export const armenian = language({
  speechVerbs: new Set(
    list(`ասաց ասել ասում ասացին հայտարարեց հայտարարել հայտարարում նշեց նշել նշում ավելացրեց ընդգծեց պատասխանեց գրել գրեց հարցրեց
      շեշտեց պնդեց պնդում`),
  ),
  skipped: new Set(list('է են էր էին նաև')),
  // The article stands behind the name: Փաշինյանը is Փաշինյան.
  nameEnding: /ը$/,
  pronouns: { նա: 'he', նրանք: 'they' },
  conjunctions: new Set(list('և ու բայց որ երբ եթե')),
  accordingTo: ['ըստ'],
  notNames: new Set(list('նա նրանք մենք ես այս այդ և ու բայց որ')),
})
