import { defineFinderWords } from '../finder-words.ts'
import { splitWords } from '../split-words.ts'

/** French: « … », with spaces inside the marks. */
export const frFinder = defineFinderWords({
  speechVerbs: new Set(
    splitWords(`dit disait déclare déclaré déclarait affirme affirmé explique expliqué ajoute ajouté estime estimé souligne souligné
      assure assuré annonce annoncé écrit répond répondu demande demandé précise précisé confie confié raconte raconté
      rappelle rappelé regrette regretté juge jugé lance lancé insiste insisté`),
  ),
  skippedWords: new Set(splitWords('a ont avait est aussi ensuite encore t-il t-elle')),
  pronouns: { il: 'he', elle: 'she', ils: 'they', elles: 'they' },
  determiners: new Set(splitWords('le la les un une des son sa ses ce cette leur')),
  prepositions: new Set(splitWords('à de du des en dans sur par pour avec sans sous chez vers')),
  conjunctions: new Set(splitWords('et mais ou que qui quand car si comme')),
  accordingTo: ['selon', "d'après", 'd’après'],
  notNames: new Set(
    splitWords(
      'le la les un une des il elle ils elles on nous je et mais ou à de en dans sur par pour avec selon ce cette',
    ),
  ),
  titles: new Set(splitWords('m mme mlle dr président présidente ministre')),
  maleWords: new Set(splitWords('m il président ministre')),
  femaleWords: new Set(splitWords('mme mlle elle présidente')),
})
