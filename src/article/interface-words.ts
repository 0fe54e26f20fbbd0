import type { OmissionReason } from './omission.ts'

/** The words of the interface, one table a language; `{name}` stands for a value. The compiler finds a missing one. */
export interface Words {
  articles: string
  skipToArticle: string
  skipToList: string
  siteDescription: string
  quotations: string
  quotationsHint: string
  quotationCount: Record<'one' | 'other', string>
  unnamedSpeaker: string
  /** Beside a speaker whom nobody has confirmed yet. */
  unconfirmed: string
  /** Said of the link that follows a passage: who is quoted there. */
  quotedSpeaker: string
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
}

const en: Words = {
  articles: 'All articles',
  skipToArticle: 'Skip to the article',
  skipToList: 'Skip to the articles',
  siteDescription: 'News articles as fair copies: the words as they stood, and who said them.',
  quotations: 'Who said what',
  quotationsHint:
    'Every quotation in this article, by speaker, each with a link to the passage it stands in.',
  quotationCount: { one: '{count} quotation', other: '{count} quotations' },
  unnamedSpeaker: 'Speaker not named',
  unconfirmed: 'not confirmed',
  quotedSpeaker: 'Quoted: {speaker}',
  backToPassage: 'Back to the passage',
  linkToParagraph: 'Link to this paragraph',
  linkToSection: 'Link to this section',
  by: 'By {names}',
  basedOnReportingBy: 'Based on reporting by {names}',
  photographsBy: 'Photographs by {names}',
  editedBy: 'Edited by {names}',
  translatedBy: 'Translated by {names}',
  published: 'Published',
  updated: 'Updated',
  source: 'Source',
  sourcePublished: 'published there',
  retrieved: 'copied',
  agency: 'Agency',
  rights: 'Rights',
  permalink: 'Permalink',
  corrections: 'Corrections',
  aboutThisCopy: 'About this copy',
  relation: {
    reprint: 'This is a copy of an article published by {source}, in its own words.',
    retelling:
      'This is a retelling of an article published by {source}: the facts and the quotations are the source’s, the other words are not.',
    translation: 'This is a translation of an article published by {source}.',
    original: 'This article was written for this site.',
  },
  everyQuotationChecked:
    'Every quotation beside the text stands in it word for word; the site cannot be built otherwise.',
  leftOut: 'Left out of the copy: {list}.',
  nothingLeftOut: 'Nothing of the article was left out.',
  omissions: {
    'newsletter prompt': 'newsletter prompts',
    'share row': 'share buttons',
    'related links': 'links to other articles',
    advertisement: 'advertisements',
    'caption without picture': 'captions of pictures that are not included',
    'duplicate headline': 'the headline repeated',
    'repeated text': 'text repeated',
    tags: 'tags',
    'copyright line': 'the copyright line',
    comments: 'readers’ comments',
    'author box': 'notes on the authors',
    navigation: 'navigation',
    'player or embed': 'players and embedded posts',
    'reading prompt': 'prompts to read on',
    'time without date': 'times of day without a date',
  },
  pictureNotIncluded: 'The picture is not included in this copy.',
  pictureAtSource: 'See it at the source',
  notFoundHeadline: 'There is no such page',
  notFoundText: 'The address may have been cut off or mistyped. These are the articles there are:',
  noArticles: 'There are no articles yet.',
}

const tables: Record<string, Words> = { en }

/** The interface's words for a language, by its most specific table; English where there is none, and says so. */
export function findWords(language: string): { words: Words; language: string } {
  for (let tag = language.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const words = tables[tag]
    if (words) return { words, language: tag }
  }
  return { words: en, language: 'en' }
}

/** Puts values in the places of `{name}` in an interface text. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** A count with its noun in the form the language wants: "1 quotation", "8 quotations". */
export function formatCount(count: number, forms: Words['quotationCount'], language: string): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other
  return fill(form, { count: new Intl.NumberFormat(language).format(count) })
}
