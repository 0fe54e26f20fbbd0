import type { OmissionReason } from './omission-reasons.ts'
import type { SettingWords } from './reading-settings.ts'

/** A text for each plural category of a language (CLDR). A language leaves out the categories that it does not have. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** The texts of the interface in one language. `{name}` is replaced by a value. */
export interface InterfaceWords {
  articles: string
  speakers: string
  topics: string
  speakersHint: string
  newer: string
  older: string
  /** Headings of the columns of tables, and of facts about a speaker. */
  name: string
  role: string
  firstQuoted: string
  lastQuoted: string
  latestArticle: string
  sameTopic: string
  sameSpeaker: string
  showAll: string
  skipToArticle: string
  skipToList: string
  quotations: string
  quotationCount: PluralForms
  articleCount: PluralForms
  /** Heading of the overview of an article's speakers. */
  whoSpeaks: string
  /** What choosing a speaker in that overview does. */
  chooseSpeaker: string
  /** Name of the link beside a passage. `{speaker}` is a name, a role, or `unnamedSpeaker`. */
  linkToQuotation: string
  /** Shown in place of `{count}` quotations that are folded away beside the text. */
  moreQuotations: string
  /** Leads to the next quotation of the same speaker. */
  nextBySpeaker: string
  copyLink: string
  /** Replaces `copyLink` after it was pressed. */
  linkCopied: string
  /** Heading of the list of quotations that are translated or can be checked elsewhere. */
  /** The heading over the addresses of an article's links, on paper. */
  links: string
  originals: string
  /** `{words}` are the words of a quotation in the language in which they were spoken, with their quotation marks. */
  original: string
  sourceOfQuotation: string
  close: string
  /** The opening and the closing quotation mark, with the spaces inside them that the language sets. */
  quotationMarks: readonly [string, string]
  unnamedSpeaker: string
  by: string
  basedOnReportingBy: string
  photographsBy: string
  editedBy: string
  translatedBy: string
  published: string
  updated: string
  source: string
  sourcePublished: string
  retrieved: string
  agency: string
  rights: string
  permalink: string
  corrections: string
  aboutThisCopy: string
  relation: Record<'reprint' | 'retelling' | 'translation' | 'original', string>
  everyQuotationChecked: string
  leftOut: string
  nothingLeftOut: string
  omissions: Record<OmissionReason, string>
  pictureNotIncluded: string
  pictureAtSource: string
  /** Name of the links to the same page in other languages. */
  languages: string
  notFoundHeadline: string
  notFoundText: string
  noArticles: string
  /** `{time}` is a number with its unit: `4 minutes`. */
  readingTime: string
  readingSettings: string
  settings: SettingWords
  search: string
  searchHint: string
  searchNeedsScript: string
  /** While a search has not found all it can find. */
  searching: string
  searchFailed: string
  /** `{query}` is what the reader typed. */
  nothingFound: string
  articlesFound: string
  showMore: string
  offlineHeadline: string
  offlineText: string
  /** `{date}` is the day of the change. Shown to readers who followed a link made before it. */
  passageChanged: string
  passageRemoved: string
  passageNotFound: string
  earlierWords: string
  earlierWordsHint: string
  /** Above words that were changed on `{date}`. */
  untilDate: string
  removed: string
  moved: string
  withdrawn: string
  corrected: string
  cite: string
  citeHint: string
  files: string
  archived: string
  /** Name of a citation without a style. */
  plainStyle: string
  readInArticle: string
  /** After a copied quotation. `{names}` are the writers. */
  quotedBy: string
  copyQuotation: string
  nearestArticles: string
  copied: string
  onlyTheWords: string
  share: string
  /** Name of the 12 letters and digits that are made of an article's words. */
  fingerprint: string
  /** `{date}` is the day of the text on a printed copy. */
  textOf: string
  /** `{date}` is the day and time at which a copy was printed. */
  printed: string
  /** The page that compares a printed copy with the article, and its parts. */
  checkCopy: string
  check: string
  checkHint: string
  checkNeedsScript: string
  checkFailed: string
  checkMistyped: string
  checkUnknown: string
  checkSame: string
  /** `{dates}` are the days of the changes. */
  checkChanged: string
  checkLegend: string
  /** Headings over changes in a part of the article. */
  headlineChanged: string
  textChanged: string
}
