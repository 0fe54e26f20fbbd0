/** What the finder knows of a language: words, no program. Everything in lower case unless said otherwise. */
export interface FinderWords {
  /** Double marks that close in this language although elsewhere they open. */
  closingSigns: readonly string[]
  /** Words that begin with an apostrophe, without it: tis, em. */
  clippedWords: readonly string[]
  /** Verbs that introduce somebody's words, all their forms. */
  speechVerbs: ReadonlySet<string>
  /** Verbs that may also be about something else: weaker evidence. */
  weakVerbs: ReadonlySet<string>
  /** Those of the above that are participles: their subject stands earlier in the sentence. */
  participles: ReadonlySet<string>
  /** Words between subject and verb that are neither: auxiliaries, adverbs. */
  skipped: ReadonlySet<string>
  /** Verbs that make a clause of what stands between a verb of speech and a quotation: is, had, would. */
  auxiliaries: ReadonlySet<string>
  /** Words behind a verb of speech that begin what was said: that, whether. */
  subordinators: ReadonlySet<string>
  /** Pronouns that are subjects, there among them. */
  subjectPronouns: ReadonlySet<string>
  /** Pronouns that can speak, by what they can stand for. */
  pronouns: Readonly<Record<string, 'he' | 'she' | 'they' | 'it' | 'self'>>
  determiners: ReadonlySet<string>
  /** Those of the determiners that say whose: his, their. */
  possessives: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  conjunctions: ReadonlySet<string>
  /** Those of both that are weighed by themselves, by what they mean in English: of, to, by; and, that. */
  ownPrepositions: ReadonlySet<string>
  ownConjunctions: ReadonlySet<string>
  /** Pronouns that open a clause about somebody: who, which. */
  relatives: ReadonlySet<string>
  /** Other words that open a clause: what, how, than. */
  clauseWords: ReadonlySet<string>
  /** How adverbs, past tenses and participles end. */
  endings: { adverb?: RegExp; past?: RegExp; participle?: RegExp }
  /** Words that open a sentence before its subject: when, asked, appearing. */
  openers: ReadonlySet<string>
  /** Verbs of thinking: inside what somebody said, that person's thoughts. */
  thoughtVerbs: ReadonlySet<string>
  /** Forms that are nouns more often than verbs: remarks, claims, reports. */
  nounLike: ReadonlySet<string>
  /** "according to": the speaker stands behind it. */
  accordingTo: readonly string[]
  /** Words that begin a sentence with a capital and are no names; days and months among them. */
  notNames: ReadonlySet<string>
  /** What a name may end with that is grammar and no name: an article. */
  nameEnding?: RegExp
  /** Titles before a name, without their stop. */
  titles: ReadonlySet<string>
  /** Titles and nouns that tell a man or a woman. */
  men: ReadonlySet<string>
  women: ReadonlySet<string>
  /** First names that tell a man or a woman. */
  menNames: ReadonlySet<string>
  womenNames: ReadonlySet<string>
  /** Nouns that make a name an office's: ministry, council. */
  offices: ReadonlySet<string>
  /** Articles and pronouns that point to somebody known. */
  definite: ReadonlySet<string>
  /** Nouns, and words in a role that say as much: a lawmaker sits in a parliament. */
  alike: Readonly<Record<string, readonly string[]>>
  /** Nouns for people and offices that speak, and for texts that are quoted. */
  speakers: ReadonlySet<string>
  texts: ReadonlySet<string>
  /** Words before a quotation that is a name, a title or a term, not somebody's words. */
  naming: ReadonlySet<string>
  /** Nouns for works that have titles: novel, film. */
  works: ReadonlySet<string>
  /** Abbreviations after which a stop ends no sentence, without it. */
  abbreviations: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

const emptyFinderWords: FinderWords = {
  closingSigns: [],
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
  possessives: none,
  prepositions: none,
  conjunctions: none,
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

/** Completes a language's words: a list it leaves out is empty, so that English words never decide in it. */
export function defineFinderWords(words: Partial<FinderWords>): FinderWords {
  return { ...emptyFinderWords, ...words }
}
