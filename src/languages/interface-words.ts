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
  pageOf: string
  sameTopic: string
  sameSpeaker: string
  inTheirWords: string
  showAll: string
  allOfSpeaker: string
  skipToArticle: string
  skipToList: string
  quotations: string
  quotationsHint: string
  quotationCount: PluralForms
  articleCount: PluralForms
  unnamedSpeaker: string
  /** After the name of a speaker that no person has confirmed yet. */
  unconfirmed: string
  backToPassage: string
  linkToParagraph: string
  linkToSection: string
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
  searchFailed: string
  /** `{query}` is what the reader typed. */
  nothingFound: string
  quotationsFound: string
  articlesFound: string
  showMore: string
  offlineHeadline: string
  offlineText: string
}
