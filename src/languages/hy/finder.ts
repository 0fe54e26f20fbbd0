import { defineFinderWords } from '../finder-words.ts'
import { splitWords } from '../split-words.ts'

/** Armenian: «…». The full stop is ։, which looks like a colon. */
export const hyFinder = defineFinderWords({
  speechVerbs: new Set(
    splitWords(`ասաց ասել ասում ասացին հայտարարեց հայտարարել հայտարարում նշեց նշել նշում ավելացրեց ընդգծեց պատասխանեց գրել գրեց հարցրեց
      շեշտեց պնդեց պնդում`),
  ),
  skippedWords: new Set(splitWords('է են էր էին նաև')),
  // The article is a suffix of the name: Լուսյանը is Լուսյան.
  nameEnding: /ը$/,
  pronouns: { նա: 'he', նրանք: 'they' },
  conjunctions: new Set(splitWords('և ու բայց որ երբ եթե')),
  accordingTo: ['ըստ'],
  notNames: new Set(splitWords('նա նրանք մենք ես այս այդ և ու բայց որ')),
})
