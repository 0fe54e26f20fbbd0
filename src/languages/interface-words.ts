import type { OmissionReason } from './omission-reasons.ts'
import type { SettingWords } from './reading-settings.ts'

/** The words of the interface, one table a language; `{name}` stands for a value. The compiler finds a missing one. */
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
  siteDescription: string
  quotations: string
  quotationsHint: string
  /** By the language's plural categories (CLDR); those it does not have are left out. */
  quotationCount: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
  articleCount: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
  unnamedSpeaker: string
  /** Beside a speaker whom nobody has confirmed yet. */
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
  /** How long an article takes to read: `{time}` is a number with its unit. */
  readingTime: string
  readingSettings: string
  settings: SettingWords
  search: string
  searchHint: string
  searchNeedsScript: string
  searchFailed: string
  /** `{query}` is what was looked for. */
  nothingFound: string
  quotationsFound: string
  articlesFound: string
  showMore: string
  offlineHeadline: string
  offlineText: string
}
