import { defineFinderWords } from '../finder-words.ts'
import { splitWords } from '../split-words.ts'

/** German: „…“ and »…«. */
export const deFinder = defineFinderWords({
  closingMarks: ['“', '«', '‟'],
  speechVerbs: new Set(
    splitWords(`sagte sagt sagten erklärte erklärt erklärten betonte betont meinte meint teilte schrieb schreibt fügte warnte warnt
      forderte fordert kritisierte kündigte nannte nennt bezeichnete erzählte antwortete fragte berichtete behauptete`),
  ),
  skippedWords: new Set(splitWords('hat hatte habe auch dann später zudem nicht noch')),
  pronouns: { er: 'he', sie: 'she', es: 'it' },
  determiners: new Set(splitWords('der die das ein eine einer dem den des sein seine ihr ihre')),
  prepositions: new Set(
    splitWords('in im am an auf bei mit nach von vom zu zum zur für über gegen aus um vor'),
  ),
  conjunctions: new Set(splitWords('und aber oder dass weil wenn als obwohl')),
  accordingTo: ['laut', 'so', 'nach angaben von', 'zufolge'],
  notNames: new Set(
    splitWords(
      'der die das ein eine er sie es wir ich und aber oder in im am auf bei mit nach von zu für als wenn dass so laut',
    ),
  ),
  titles: new Set(
    splitWords('herr frau dr prof bundeskanzler bundeskanzlerin minister ministerin präsident präsidentin'),
  ),
  maleWords: new Set(splitWords('herr er sprecher minister präsident')),
  femaleWords: new Set(splitWords('frau sie sprecherin ministerin präsidentin')),
})
