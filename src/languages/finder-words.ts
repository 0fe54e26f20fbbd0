/** Whom or what a pronoun can refer to. */
export type PronounReference = 'he' | 'she' | 'they' | 'it' | 'self' | 'anyone'

/** Words that join clauses or phrases. */
export interface Joiners {
  /** At the start of a sentence: and, but. */
  sentences: ReadonlySet<string>
  /** Between two verbs of one subject: and, then. */
  verbs: ReadonlySet<string>
  /** Between a quotation and a clause that is no attribution: while, because. */
  attributions: ReadonlySet<string>
  /** Where what a verb of speech reports ends: but, while. */
  reports: ReadonlySet<string>
  /** Between two fragments that need not have one speaker: but, which. */
  fragments: ReadonlySet<string>
  /** Inside a noun phrase: and. */
  nouns: ReadonlySet<string>
}

/** How names change their form in a language. */
export interface InflectedNames {
  /** The endings of all cases: without them, two forms of a name are the same. */
  endings: RegExp
  /** Endings that a name has only in other cases than the base form. */
  oblique: RegExp
  /** Endings that are the base form of some names, and another case of others. */
  ambiguous?: RegExp
  /** An ending that is added to the base form, such as an article. */
  article?: RegExp
}

/** The words that the quotation finder needs in a language. All in lower case. */
export interface FinderWords {
  /** Double marks that close in this language, although they open in others. */
  closingMarks: readonly string[]
  /** The ending of plurals, after which an apostrophe may be a possessive's: s. */
  pluralEnding?: RegExp
  /** Words that begin with an apostrophe, listed without it: tis, em. */
  clippedWords: readonly string[]
  /** Verbs that introduce speech, in all their forms: say, ask. */
  speechVerbs: ReadonlySet<string>
  /** Verbs that mean speech only with another word after them, and these words: went on, put it. */
  phrasalVerbs: ReadonlyMap<string, ReadonlySet<string>>
  /** Verbs of judgement, in all their forms: call, praise. They can introduce a quotation, but often do not. */
  judgementVerbs: ReadonlySet<string>
  /** The participles among both kinds of verbs. Their subject is earlier in the sentence. */
  participles: ReadonlySet<string>
  /** Words skipped between subject and verb: auxiliaries, adverbs. */
  skippedWords: ReadonlySet<string>
  /** Auxiliary verbs: is, had, would. Between a verb of speech and a quotation they show that the quotation is in a clause. */
  auxiliaries: ReadonlySet<string>
  /** Forms of be that join a subject to a name: was, is. */
  copulas: ReadonlySet<string>
  /** Verbs of speech whose object is the person who is told or asked, in all their forms: tell, ask. */
  recipientVerbs: ReadonlySet<string>
  /** Those of them that ask for an answer: ask, interview. */
  questionVerbs: ReadonlySet<string>
  /** Verbs that say that the same person goes on speaking, in all their forms: add, continue. */
  continuingVerbs: ReadonlySet<string>
  /** Pronouns of an author who writes in the first person: I, me. */
  narratorWords: ReadonlySet<string>
  /** Words that begin a reported question: whether, if, about. */
  questionWords: ReadonlySet<string>
  /** Words that begin reported speech after a verb of speech: that. */
  subordinators: ReadonlySet<string>
  /** Pronouns in the subject form, and there. */
  subjectPronouns: ReadonlySet<string>
  /** Pronouns that can refer to a speaker, and what they refer to. */
  pronouns: Readonly<Record<string, PronounReference>>
  /** Articles, possessives, numbers and other words that begin a noun phrase. */
  determiners: ReadonlySet<string>
  /** The possessive determiners: his, their. */
  possessives: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  conjunctions: ReadonlySet<string>
  /** Prepositions before places: in, from. */
  placePrepositions: ReadonlySet<string>
  /** Prepositions that have features of their own: of, to, by. The features have the English words in their names. */
  distinctPrepositions: ReadonlySet<string>
  /** Prepositions before the person who does what a passive verb says: by. */
  agentPrepositions: ReadonlySet<string>
  /** Words between two people of whom one is meant: or. */
  alternativeWords: ReadonlySet<string>
  /** Conjunctions that have features of their own: and, that. */
  distinctConjunctions: ReadonlySet<string>
  /** Relative pronouns: who, which. */
  relatives: ReadonlySet<string>
  /** Other words that begin a clause: what, how, than. */
  clauseWords: ReadonlySet<string>
  /** How adverbs, past tenses, past tenses of verbs that are in no list, participles, and words for an origin ("Lowport-based") end. */
  endings: { adverb?: RegExp; past?: RegExp; unlistedPast?: RegExp; participle?: RegExp; origin?: RegExp }
  /** Words that begin a phrase or clause before the subject: when, asked, appearing. */
  openers: ReadonlySet<string>
  /** Verbs of thought, in all their forms: believe, hope. */
  thoughtVerbs: ReadonlySet<string>
  /** Words that say that something was not said: not, never, didn't. */
  negations: ReadonlySet<string>
  /** Words after "not" that take it back: only. */
  restrictions: ReadonlySet<string>
  /** Auxiliaries for what is only possible or still to come: could, will. */
  possibilityWords: ReadonlySet<string>
  /** Auxiliaries for a habit, or with a perfect for what did not happen: would. */
  habitWords: ReadonlySet<string>
  /** Auxiliaries of the perfect: have. */
  perfectWords: ReadonlySet<string>
  /** Words before a subject that say that the clause is only supposed: if, imagine. */
  suppositions: ReadonlySet<string>
  /** Negative pronouns. As the subject of a verb of speech, they say that the words were not said. */
  negativePronouns: ReadonlySet<string>
  /** Verbs that say that something was not said, in all their forms: deny, refuse. */
  denialVerbs: ReadonlySet<string>
  /** Phrases before a participle that say that something was not said: short of, without. */
  denialPhrases: readonly string[]
  /** Adverbs that mark a statement as hearsay: allegedly, reportedly. */
  hearsayWords: ReadonlySet<string>
  /** Verbs before an infinitive that say that something was not done yet, in all their forms: plan, intend. */
  intentionVerbs: ReadonlySet<string>
  /** Words between "was" and "to" for what was not said yet: supposed, expected. */
  expectationWords: ReadonlySet<string>
  /** Verbs for finding, receiving or having a text that another person wrote, in all their forms: find, receive, hold. */
  findingVerbs: ReadonlySet<string>
  /** Verbs for a reaction to what another person said, in all their forms: disagree, nod. */
  reactionVerbs: ReadonlySet<string>
  /** Words for what is not real: fake, fictional. */
  inventionWords: ReadonlySet<string>
  /** More nouns for what somebody says, besides verb forms and texts: suggestion, song. */
  statementNouns: ReadonlySet<string>
  /** Verbs for passing on what another person said, in all their forms: read, translate. */
  relayVerbs: ReadonlySet<string>
  /** Prepositions before the author of a text: by, from. */
  sourcePrepositions: ReadonlySet<string>
  /** Prepositions before the person whose words are passed on: by, from, for. */
  relayPrepositions: ReadonlySet<string>
  /** Verb forms that can also be nouns: remarks, claims, reports. */
  nounLike: ReadonlySet<string>
  /** Phrases followed by the speaker: according to. */
  accordingTo: readonly string[]
  /** Words that can have a capital and are no names: words that begin a sentence, days, months. */
  notNames: ReadonlySet<string>
  /** First and last names that are also small words, months or verbs: may, jun, will. */
  ambiguousNames: ReadonlySet<string>
  /** Words before a month: late, last. */
  dateWords: ReadonlySet<string>
  /** How names are inflected. `undefined` in a language whose names are the same in all cases. */
  inflectedNames?: InflectedNames
  /** A subject pronoun joined to its verb by a hyphen, and the hyphens: -t-il. */
  joinedPronoun?: RegExp
  /** A word that loses its vowel before another word, with its apostrophe: l’, qu’. */
  elision?: RegExp
  /** The ending of a possessive form: 's. */
  possessiveEnding?: RegExp
  /** Whether all nouns have a capital, so that a capital shows no name. */
  nounsHaveCapitals: boolean
  /** Whether speech is written after a dash at the start of its paragraph. */
  hasDashSpeech: boolean
  /** Labels of questions and answers in an interview: q, a. */
  questionLabels: ReadonlySet<string>
  answerLabels: ReadonlySet<string>
  /** Whether a noun phrase needs no article, so that words before a noun may belong to it. */
  nounsNeedNoArticle: boolean
  /** Whether nouns are joined to one word, so that "Polizeisprecher" is a speaker because "Sprecher" is. */
  nounsAreJoined: boolean
  /** Endings of such a noun in the plural and in other cases. */
  joinedEndings: readonly string[]
  /** Articles that a subject cannot begin with: dem, des. */
  objectDeterminers: ReadonlySet<string>
  /** An article and the word after it that a subject cannot begin with, although the article alone could: der alten. */
  objectPhrase?: RegExp
  /** Words that introduce the speaker right after a quotation and are no verbs: so. */
  attributionWords: ReadonlySet<string>
  /** Words between a verb and the words it introduces: "described as", "quoted Vell as", qualifier de, als. */
  comparisonWords: ReadonlySet<string>
  /** Prepositions before the person who is told something: "told", a, à, gegenüber. */
  recipientPrepositions: ReadonlySet<string>
  /** Prepositions inside a noun phrase: of, de, von. */
  phrasePrepositions: ReadonlySet<string>
  /** Words with an apostrophe that are no names, although they can have a capital: he's, don't. */
  contractions?: RegExp
  /** Pronouns in the object form: him, it. Objects do not speak. */
  objectPronouns: ReadonlySet<string>
  /** Pronouns that begin no longer phrase: one, some, others. */
  indefinitePronouns: ReadonlySet<string>
  /** The articles without the other determiners: the, a. */
  articles: ReadonlySet<string>
  /** Words that end like an adverb and are none: family. */
  notAdverbs: ReadonlySet<string>
  /** What comes before an infinitive: to, will. It does not introduce speech. */
  infinitiveWords: ReadonlySet<string>
  /** The word before a verb in its base form: to. */
  infinitiveMarker?: string
  /** Words that join clauses, by what they are looked for in. */
  joiners: Joiners
  /** Small words inside names of any kind: van, the, &. */
  nameConnectors: ReadonlySet<string>
  /** Small words inside a title: Secretary of State. */
  titleJoiners: ReadonlySet<string>
  /** Small words inside the name of an office: of, for, and. */
  officeJoiners: ReadonlySet<string>
  /** Small words inside names: van, de, al. */
  nameParticles: ReadonlySet<string>
  /** Verbs whose object is the speaker: "the paper quotes Quill". */
  quotingVerbs: ReadonlySet<string>
  /** How the noun endings of a role differ between cases, for languages that inflect nouns: канцлера is канцлер. */
  nounEndings?: RegExp
  /** Adjectives of nations and parties, with a capital: a single one is no name. */
  demonyms: ReadonlySet<string>
  /** Titles before a name, without a full stop: mr, president. */
  titles: ReadonlySet<string>
  /** Titles before a first name alone: sir. */
  firstNameTitles: ReadonlySet<string>
  /** Nouns that end the name of an office and hardly any last name: "Prime Minister", "Health Secretary". */
  officeHolders: ReadonlySet<string>
  /** Titles, nouns and pronouns for a man: mr, chairman. */
  maleWords: ReadonlySet<string>
  /** Titles, nouns and pronouns for a woman: mrs, chairwoman. */
  femaleWords: ReadonlySet<string>
  /** First names of men. */
  maleNames: ReadonlySet<string>
  /** First names of women. */
  femaleNames: ReadonlySet<string>
  /** Nouns in the names of offices: ministry, council. */
  officeNouns: ReadonlySet<string>
  /** Articles and pronouns of a noun phrase that refers to a person mentioned before: the, this. */
  definiteWords: ReadonlySet<string>
  /** Words that say that another person is meant: former, other. */
  otherWords: ReadonlySet<string>
  /** For a noun, other words in a role that it can describe: a lawmaker may be a "member of parliament". */
  synonyms: Readonly<Record<string, readonly string[]>>
  /** Nouns for people and offices that speak: official, council. */
  speakerNouns: ReadonlySet<string>
  /** Nouns for texts that are quoted: statement, letter. */
  textNouns: ReadonlySet<string>
  /** Words before a name, title or term in quotation marks: called, novel, so-called. */
  namingWords: ReadonlySet<string>
  /** Nouns that say that the next words are a term: kind, type. */
  kindNouns: ReadonlySet<string>
  /** Nouns for what somebody thinks, which a term before them describes: view, attitude. */
  viewNouns: ReadonlySet<string>
  /** Verbs that give somebody or something a name, in all their forms: call, describe. */
  namingVerbs: ReadonlySet<string>
  /** Nouns for works with titles: novel, film. */
  workNouns: ReadonlySet<string>
  /** Abbreviations whose full stop does not end a sentence, listed without it. */
  abbreviations: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

const emptyFinderWords: FinderWords = {
  closingMarks: [],
  clippedWords: [],
  speechVerbs: none,
  phrasalVerbs: new Map(),
  judgementVerbs: none,
  participles: none,
  skippedWords: none,
  auxiliaries: none,
  copulas: none,
  recipientVerbs: none,
  questionVerbs: none,
  continuingVerbs: none,
  narratorWords: none,
  questionWords: none,
  subordinators: none,
  subjectPronouns: none,
  pronouns: {},
  determiners: none,
  possessives: none,
  prepositions: none,
  conjunctions: none,
  distinctPrepositions: none,
  placePrepositions: none,
  distinctConjunctions: none,
  alternativeWords: none,
  agentPrepositions: none,
  relatives: none,
  clauseWords: none,
  endings: {},
  openers: none,
  thoughtVerbs: none,
  negations: none,
  restrictions: none,
  possibilityWords: none,
  habitWords: none,
  perfectWords: none,
  suppositions: none,
  negativePronouns: none,
  denialVerbs: none,
  denialPhrases: [],
  hearsayWords: none,
  intentionVerbs: none,
  findingVerbs: none,
  reactionVerbs: none,
  inventionWords: none,
  relayVerbs: none,
  expectationWords: none,
  statementNouns: none,
  sourcePrepositions: none,
  relayPrepositions: none,
  nounLike: none,
  accordingTo: [],
  notNames: none,
  ambiguousNames: none,
  dateWords: none,
  nounsHaveCapitals: false,
  demonyms: none,
  nounsNeedNoArticle: false,
  hasDashSpeech: false,
  questionLabels: none,
  answerLabels: none,
  nounsAreJoined: false,
  joinedEndings: [],
  objectDeterminers: none,
  attributionWords: none,
  comparisonWords: none,
  recipientPrepositions: none,
  phrasePrepositions: none,
  nameParticles: none,
  objectPronouns: none,
  indefinitePronouns: none,
  articles: none,
  notAdverbs: none,
  infinitiveWords: none,
  joiners: { sentences: none, verbs: none, attributions: none, reports: none, fragments: none, nouns: none },
  nameConnectors: none,
  titleJoiners: none,
  officeJoiners: none,
  quotingVerbs: none,
  titles: none,
  firstNameTitles: none,
  officeHolders: none,
  maleWords: none,
  femaleWords: none,
  maleNames: none,
  femaleNames: none,
  officeNouns: none,
  definiteWords: none,
  synonyms: {},
  otherWords: none,
  speakerNouns: none,
  textNouns: none,
  namingWords: none,
  kindNouns: none,
  viewNouns: none,
  namingVerbs: none,
  workNouns: none,
  abbreviations: none,
}

/** The words of a language that has none: only what needs no words is found. */
export const noFinderWords: FinderWords = emptyFinderWords

/** Completes the words of a language. A list that is left out is empty, so that English words never decide in it. */
export function defineFinderWords(words: Partial<FinderWords>): FinderWords {
  return { ...emptyFinderWords, ...words }
}
