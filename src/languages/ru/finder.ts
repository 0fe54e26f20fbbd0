import { defineFinderWords } from '../finder-words.ts'
import { splitWords } from '../split-words.ts'

/** Russian: «…». */
export const ruFinder = defineFinderWords({
  speechVerbs: new Set(
    splitWords(`сказал сказала сказали заявил заявила заявили отметил отметила подчеркнул подчеркнула добавил добавила сообщил
      сообщила сообщили написал написала ответил ответила пояснил пояснила считает говорит говорится утверждает рассказал
      рассказала объяснил объяснила`),
  ),
  pronouns: { он: 'he', она: 'she', они: 'they' },
  prepositions: new Set(splitWords('в во на по с со к ко от из за о об у для при')),
  conjunctions: new Set(splitWords('и а но что когда если потому')),
  accordingTo: ['по словам', 'по мнению', 'согласно'],
  notNames: new Set(splitWords('он она они мы я это в на по с к от из за и а но что как для при')),
  maleWords: new Set(['он']),
  femaleWords: new Set(['она']),
})
