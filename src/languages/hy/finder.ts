import { defineFinderWords } from '../finder-words.ts'
import { splitWords } from '../split-words.ts'

/** Armenian: «…», its stop is the colon-like ։ */
export const hyFinder = defineFinderWords({
  speechVerbs: new Set(
    splitWords(`ասաց ասել ասում ասացին հայտարարեց հայտարարել հայտարարում նշեց նշել նշում ավելացրեց ընդգծեց պատասխանեց գրել գրեց հարցրեց
      շեշտեց պնդեց պնդում`),
  ),
  skipped: new Set(splitWords('է են էր էին նաև')),
  // The article stands behind the name: Փաշինյանը is Փաշինյան.
  nameEnding: /ը$/,
  pronouns: { նա: 'he', նրանք: 'they' },
  conjunctions: new Set(splitWords('և ու բայց որ երբ եթե')),
  accordingTo: ['ըստ'],
  notNames: new Set(splitWords('նա նրանք մենք ես այս այդ և ու բայց որ')),
})
