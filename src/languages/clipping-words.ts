import type { OmissionReason } from './omission-reasons.ts'

// Over 200 lines, because it is one interface and its defaults.

/** What somebody in a byline did. */
export type BylineRole = 'reporting' | 'writing' | 'photography' | 'editing' | 'translation'

/**
 * A form that lines of page furniture have, and why such a line is not part of the article; a line that it drops, and one
 * close to it that is an article's. Rules with the scope `page` are used on saved pages only: in copied text such a line may
 * be the article's own. A test checks all examples.
 */
export type FurnitureRule = readonly [
  reason: OmissionReason,
  form: RegExp,
  example: string,
  counterExample: string,
  scope?: 'page',
]

/**
 * What the clipper knows of a language. A clipping's language is not known before it is read, so the words of all
 * languages are used at once. Words are in lower case, and match in any case unless the field says otherwise.
 */
export interface ClippingWords {
  /** Month names and abbreviations without their full stop: twelve lists, January first. Empty if none are known. */
  months: readonly (readonly string[])[]
  /** Weekday names and abbreviations without their full stop. */
  weekdays: readonly string[]
  /** What follows the figure of a day: the `th` of "25th". In lower case only. */
  ordinalEndings: readonly string[]
  /** Words between day and month, and between month and year: the `de` of "4 de marzo de 2031". */
  monthPrepositions: readonly string[]
  /** Words before a day: "on". */
  dayPrepositions: readonly string[]
  /** Words before a time of day: "at". */
  timePrepositions: readonly string[]
  /** Other words that belong to a date or a time: "local time", "Uhr". */
  dateWords: readonly string[]
  /** Labels before the date of publication: "published". */
  publishedLabels: readonly string[]
  /** Labels before the date of the last change: "updated". */
  updatedLabels: readonly string[]
  /** What a press release calls itself in its first words, before its date: "press release". */
  pressLabels: readonly string[]
  /** Openings of a line that is about authors or dates, provided that it contains a date: "posted". */
  headerLabels: readonly string[]
  /** Words between name and date at the end of a byline. None may be part of a name, as "Le" or "El" are. */
  wordsBeforeBylineDate: readonly string[]
  /** Forms of a date relative to the time of reading: "2 hours ago". */
  relativeDates: readonly RegExp[]
  /** Forms of a statement of how long reading takes: "4 min read". */
  readingTimes: readonly RegExp[]

  /** Labels before the names in a byline: "by". */
  bylineLabels: readonly string[]
  /** Those of the byline labels which, capitalised before a capitalised word, never open a headline. Matched as "By". */
  sureBylineLabels: readonly string[]
  /** Labels before names that also state the role, and need no colon: "reporting by". `…` is the name of a language. */
  roleLabels: Readonly<Partial<Record<BylineRole, readonly string[]>>>
  /** Labels before names that state the role if a colon follows: "text". */
  roleColonLabels: Readonly<Partial<Record<BylineRole, readonly string[]>>>
  /** Labels that content systems write before an author's name in their metadata, a colon optional: "story by". */
  authorLabels: readonly string[]
  /** Words in metadata that end an author's name: "Ida Marlow for …". */
  wordsAfterAuthor: readonly string[]
  /** Words in a printed byline behind the names: "Posted by Ida Marlow in Harbour", "Interview by Ida Marlow with …". */
  wordsAfterByline: readonly string[]
  /** Words in metadata that end an author's name and begin a date: "Ida Marlow published …". */
  datesAfterAuthor: readonly string[]
  /** What content systems write in place of an author's name: "staff". */
  authorPlaceholders: readonly string[]
  /** Job titles that content systems join to a name: "Ida MarlowStaff Writer". Matched with capitals. */
  joinedTitles: readonly string[]
  /** Words between the last two names of a list: "and". */
  conjunctions: readonly string[]
  /** Words between two names that may be a part of one name: "Ana Ortega e Vaz". Only between two full names they join persons. */
  nameJoiners: readonly string[]
  /** Words before the place that authors write from: "in". */
  placePrepositions: readonly string[]
  /** Words before the organisation that authors write for: "for". */
  housePrepositions: readonly string[]
  /** Nouns for people who write for newspapers: "reporter". */
  jobTitles: readonly string[]
  /** Adjectives before those: "senior". */
  jobQualifiers: readonly string[]
  /** Other words that occur in descriptions of a job and not in names: "staff", "bureau chief". */
  jobWords: readonly string[]
  /** Nouns for a part of a newsroom, at the end of its name: "Russian Service". Matched with a capital. */
  deskNouns: readonly string[]
  /** Nouns in names of companies, offices and associations: "ministry". In languages that join words, also at the end of one. */
  organisationNouns: readonly string[]
  /** Verbs after an author's name that begin a note on the author: "covers". */
  authorNoteVerbs: readonly string[]
  /** Words between the name of an interviewer and that of the interviewed person: "interviews". */
  interviewVerbs: readonly string[]
  /** The same with the interviewer as the second name: "interviewed by". */
  interviewedByWords: readonly string[]
  /** Words between two names that do not say whose is the interview: "in conversation with". */
  conversationWords: readonly string[]
  /** Lower-case words inside personal names: "van". */
  nameParticles: readonly string[]
  /** Beginnings of names that a hyphen or an apostrophe joins to the rest: the `o` of "O’Neil". */
  namePrefixes: readonly string[]
  /** Words that no personal name begins or ends with. */
  notNames: readonly string[]

  /** Small words inside place names: the `de` of "Rio de Janeiro". */
  placeParticles: readonly string[]
  /** Words which, before a dash at the start of a paragraph, are no place: "update". */
  notPlaces: readonly string[]
  /** Words that stay in lower case in a headline whose other words have capitals. */
  titleCaseExceptions: readonly string[]
  /** Names of a newspaper's sections, as printed above a headline. */
  sections: readonly string[]
  /** Words on the menu of a site that are no section: "home". */
  menuWords: readonly string[]
  /** Nouns that names of newspapers end or begin with: "courier". */
  paperNouns: readonly string[]
  /** First parts of words that keep their hyphen when a line ends after it: the `well` of "well-known". */
  hyphenatedStarts: readonly string[]
  /** Tags that say no more than that something is an article. */
  genericTopics: readonly string[]

  /** Nouns for a picture, which label a caption or a credit: "photo". */
  pictureNouns: readonly string[]
  /** Short forms of those, which are used as labels on pages only: "pic". */
  pictureShortForms: readonly string[]
  /** Further labels that open a caption or a credit on a page: "source". */
  captionOpeners: readonly string[]
  /** Titles of a list of what a text is based on, and labels before one source: "references", "source". */
  sourceLabels: readonly string[]
  /** Nouns after a picture noun, which label a caption or a credit: the `copyright` of "image copyright". */
  pictureSuffixes: readonly string[]
  /** Adjectives before a picture noun: "file". */
  pictureKinds: readonly string[]
  /** Nouns for whose picture it is: "credit". */
  creditNouns: readonly string[]
  /** Words between a picture noun and who made it: "by". */
  makerPrepositions: readonly string[]
  /** Other words between a picture noun and whose it is: "courtesy of". They count only where a credit may be. */
  creditPrepositions: readonly string[]
  /** Labels before the words of a caption, which are not part of it: "file photo". */
  captionLabels: readonly string[]
  /** Openings of a caption that are part of it: "pictured". */
  captionOpenings: readonly string[]

  /** The forms of furniture. The first that matches a line decides; within a reason the order has no effect. */
  furniture: readonly FurnitureRule[]
  /** Verbs on share buttons that no other line consists of: "share". Single words. */
  shareVerbs: readonly string[]
  /** Other words on share buttons, which count only beside other buttons: "copy". Single words. */
  shareActions: readonly string[]
  /** Verbs that report what somebody said: a line with one of them is not furniture. */
  reportingVerbs: readonly string[]
  /** Forms of a line that says that a page has one part of an article: "Page 2 of 4", "Read on one page". */
  partForms: readonly RegExp[]
  /** Forms of a notice in place of embedded content, in a box with a button: "External content". */
  embedNotices: readonly RegExp[]
  /** Forms of a line below the beginning of an article that only subscribers can read: "Subscribe to read on". */
  subscriberForms: readonly RegExp[]
  /** Forms of a line that says how much of an article only subscribers can read: "57 % of this article are left". */
  remainderForms: readonly RegExp[]
  /** Forms of a button to log in, to register or to subscribe: "Create an account". */
  accountButtons: readonly RegExp[]
  /** Forms of a button to buy what the paper offers, to give money or to install its app: "Order now". */
  offerButtons: readonly RegExp[]
  /** Forms of a sentence that asks readers to allow embedded content: "I agree that content of … is displayed". */
  embedConsents: readonly RegExp[]
  /** Words before the name in the title of an author’s box: "about". */
  aboutWords: readonly string[]
  /** Titles of pages about their site: "about us", "privacy policy". */
  aboutTitles: readonly string[]
  /** Headings over readers' comments. */
  commentHeadings: readonly string[]
  /** Verbs that open a link which asks readers to do something: "click". */
  linkVerbs: readonly string[]
  /** Words that open a link to another article, if a colon follows: "must read". */
  relatedLabels: readonly string[]
  /** Openings of a sponsor's line, which is not a dek: "powered by". */
  sponsorLabels: readonly string[]
}

const empty: ClippingWords = {
  months: [],
  weekdays: [],
  ordinalEndings: [],
  monthPrepositions: [],
  dayPrepositions: [],
  timePrepositions: [],
  dateWords: [],
  publishedLabels: [],
  updatedLabels: [],
  pressLabels: [],
  headerLabels: [],
  wordsBeforeBylineDate: [],
  relativeDates: [],
  readingTimes: [],
  bylineLabels: [],
  sureBylineLabels: [],
  roleLabels: {},
  roleColonLabels: {},
  authorLabels: [],
  wordsAfterAuthor: [],
  wordsAfterByline: [],
  datesAfterAuthor: [],
  authorPlaceholders: [],
  joinedTitles: [],
  conjunctions: [],
  nameJoiners: [],
  placePrepositions: [],
  housePrepositions: [],
  jobTitles: [],
  jobQualifiers: [],
  jobWords: [],
  deskNouns: [],
  organisationNouns: [],
  authorNoteVerbs: [],
  interviewVerbs: [],
  interviewedByWords: [],
  conversationWords: [],
  nameParticles: [],
  namePrefixes: [],
  notNames: [],
  placeParticles: [],
  notPlaces: [],
  titleCaseExceptions: [],
  sections: [],
  menuWords: [],
  paperNouns: [],
  hyphenatedStarts: [],
  genericTopics: [],
  pictureNouns: [],
  pictureShortForms: [],
  captionOpeners: [],
  sourceLabels: [],
  pictureSuffixes: [],
  pictureKinds: [],
  creditNouns: [],
  makerPrepositions: [],
  creditPrepositions: [],
  captionLabels: [],
  captionOpenings: [],
  furniture: [],
  shareVerbs: [],
  shareActions: [],
  reportingVerbs: [],
  partForms: [],
  embedNotices: [],
  subscriberForms: [],
  accountButtons: [],
  offerButtons: [],
  embedConsents: [],
  remainderForms: [],
  aboutWords: [],
  aboutTitles: [],
  commentHeadings: [],
  linkVerbs: [],
  relatedLabels: [],
  sponsorLabels: [],
}

/** Completes a language's words: a list that it leaves out is empty. */
export function defineClippingWords(words: Partial<ClippingWords>): ClippingWords {
  return { ...empty, ...words }
}
