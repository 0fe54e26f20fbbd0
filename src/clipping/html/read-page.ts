import { field, kept } from '../block.ts'
import { countWords, fewWords } from '../count-words.ts'
import type { ParsedClipping } from '../parsed-clipping.ts'
import { readHeaderLine } from '../read-header-line.ts'
import { spellNumericDates } from '../spell-numeric-dates.ts'
import { assembleClipping } from './assemble-clipping.ts'
import { assembleScripted } from './assemble-scripted.ts'
import { cautionOfTextAround } from './caution-of-text-around.ts'
import { ClippingError } from './clipping-error.ts'
import { countHiddenWords } from './count-hidden-words.ts'
import { decideBlocks } from './decide-blocks.ts'
import { type FoundArticle, findArticle } from './find-article.ts'
import { findFirstArticle } from './find-first-article.ts'
import { findHeadedArticle } from './find-headed-article.ts'
import { findLargerStory } from './find-larger-story.ts'
import { findOtherPart, findPartLine } from './find-other-parts.ts'
import { isKeptProse } from './find-story.ts'
import { type HtmlBlock, listBlocks } from './html-block.ts'
import { isCutByPaywall } from './is-cut-by-paywall.ts'
import { isForumThread } from './is-forum-thread.ts'
import { isIndexPage, isListOfEntries, isListOfTeasers } from './is-index-page.ts'
import { joinFields } from './join-fields.ts'
import { listAddresses } from './list-addresses.ts'
import { listMedia } from './list-media.ts'
import { nameOffer } from './name-offer.ts'
import { forumThread, namePageKind } from './name-page-kind.ts'
import { normalizeWords } from './normalize-words.ts'
import { buildPageTree, type PageElement } from './page-tree.ts'
import { parsePage } from './parse-page.ts'
import { readAgencyLine } from './read-agency-line.ts'
import { readDatelineAbove } from './read-dateline-above.ts'
import { readLeadCaption } from './read-fields.ts'
import { removeUnprintedTail } from './read-headline.ts'
import { joinImages } from './read-image.ts'
import { type PageMetadata, readMetadata } from './read-metadata.ts'
import { listHiddenParagraphs, listLinkedData, readScriptedText } from './read-scripted-text.ts'

import { dropCodes } from './read-topics.ts'
import { settleDek } from './settle-dek.ts'
import { fromTitle, headingOnly, settleHeadline } from './settle-headline.ts'
import { settleSource } from './settle-source.ts'

const indexPage =
  'The page is a list of links to articles, and no article. Open one of the articles and save that.'

const looksLike = (kind: string): string =>
  `THIS PAGE LOOKS LIKE ${kind}, not an article: check whether you want to keep it`
const listPage = 'THIS PAGE LOOKS LIKE A LIST OF ARTICLES, not one article: open the article and save that'
const cutPage =
  'THIS PAGE LOOKS LIKE THE BEGINNING OF AN ARTICLE FOR SUBSCRIBERS: log in, and save the page with the whole text'
const onePart =
  'THE PAGE HAS ONLY A PART OF THE ARTICLE: save the page that shows all of it, or add the other parts'

/** What the source of a page that sells something has. Tested first, because the queries walk the whole page. */
const namesOffer =
  /(?:schema\.org\/|")(?:Product|Offer|LodgingBusiness|Accommodation|Apartment|BedAndBreakfast|Campground|Hostel|Hotel|Motel|Resort|VacationRental)|content=["']?product/i

/** In words. A guess: a page that shows more than this shows the article. */
const enoughWords = 400
/** How many times the shown text the text in a script has to be. A guess: less is the same text with its captions. */
const muchMore = 3

/**
 * Reads the article of a page, from what the page shows; or, if that is little, from the text that its JSON-LD states.
 * Returns `undefined` if there is neither.
 *
 * @throws ClippingError if the article is too long
 */
export function readPage(html: string): ParsedClipping | undefined {
  const page = parsePage(html)
  if (!page.body) return undefined
  const stated = readMetadata(page)
  const scripts = listLinkedData(page)
  const tree = buildPageTree(page.body)
  const hiddenWords = countHiddenWords(page.body)
  const hiddenParagraphs = listHiddenParagraphs(page.body)
  const next = page.head?.querySelector('link[rel="next"]')?.getAttribute('href') ?? undefined
  const addresses = [...(next === undefined ? [] : [next]), ...listAddresses(tree)]
  const metadata = completeHeadline(stated, tree)
  const offer = namesOffer.test(html) ? nameOffer(page, scripts) : undefined
  const kind = offer ?? namePageKind(page, html, { scripts, addresses, metadata })
  const shown = readShown(page, tree, metadata, { kind, scripts, addresses })
  const shownWords = shown ? countWords(shown.account).kept : 0
  const scripted = shownWords < enoughWords ? readScriptedText(scripts, hiddenParagraphs) : undefined
  if (!scripted || scripted.words < Math.max(fewWords, shownWords * muchMore))
    return shown && (hiddenWords < fewWords ? shown : { ...shown, hiddenWords })
  return assembleScripted(scripted, metadata, listBlocks(tree, new Set()), shown)
}

/** Reads the agency and the dateline that lines of their own have beside the text. */
function readLinesBeside(
  blocks: readonly HtmlBlock[],
  stated: Partial<ParsedClipping>,
): { fields: Partial<ParsedClipping>; blocks: readonly HtmlBlock[] } {
  const dated = readDatelineAbove(blocks, stated.published?.value)
  const agency = readAgencyLine(dated?.blocks ?? blocks, stated)
  return {
    blocks: agency?.blocks ?? dated?.blocks ?? blocks,
    fields: {
      ...stated,
      ...(dated && { dateline: dated.found }),
      ...(agency && { sourceAgency: stated.sourceAgency ?? agency.found }),
    },
  }
}

/** The metadata with a headline that has no name of a site after it. */
function completeHeadline(metadata: PageMetadata, tree: PageElement): PageMetadata {
  const { headline, sourceName } = metadata
  if (!headline || (sourceName && sourceName.from !== fromTitle)) return metadata
  const list = (): string[] => listBlocks(tree, new Set()).map(({ text }) => text)
  return { ...metadata, headline: removeUnprintedTail(headline, list) }
}

/** What a page shows before the extractor changes it. */
interface PageFacts {
  /** What the page is if it is no article, in words for the writer. */
  kind: string | undefined
  /** The texts of the page’s JSON-LD. */
  scripts: readonly string[]
  /** The addresses of all links. */
  addresses: readonly string[]
}

function readShown(
  page: Document,
  tree: PageElement,
  metadata: PageMetadata,
  { kind, scripts, addresses }: PageFacts,
): ParsedClipping | undefined {
  const extracted = findArticle(page, tree)
  const first = listBlocks(tree, extracted?.texts ?? new Set())
  const other = extracted?.content ? undefined : findOther(first, extracted, metadata.headline?.value)
  const found = other ?? extracted
  if (!found) return undefined
  const listed = other ? listBlocks(tree, other.texts) : first
  const likely = metadata.sourceName ?? settleSource(metadata.siteNames, listed)
  const sure = likely?.doubt === undefined ? likely : undefined
  const titled = settleHeadline({
    stated: metadata.headline,
    ...metadata.headlines,
    alternative: metadata.dek,
    names: [...metadata.names, ...(sure ? [sure.value] : [])],
    address: metadata.address?.value,
    blocks: listed,
  })
  const source = sure ?? settleSource(metadata.siteNames, listed, titled?.value)
  const { dek: second, ...others } = metadata
  const dek = settleDek(second, titled?.value, listed)
  const blocks = decideBlocks(listed, found.area, {
    headline: titled?.value,
    authors: metadata.authors?.value.map((author) => author.name),
    dek: dek?.value,
    description: metadata.description?.value,
    // A part of the title may be the headline, if it is in doubt as the name of the site.
    site: sure?.value,
    language: metadata.language?.value,
    printed: listPrintedFields({ ...others, ...(dek && { dek }) }, titled?.value),
    days: [metadata.published, metadata.updated].flatMap((date) => date?.value ?? []),
    content: found.content,
  })
  if (!metadata.published && isIndexPage(blocks.filter(({ around }) => around.includes(found.area)))) {
    throw new ClippingError(indexPage)
  }
  const headline = titled ?? readHeadingAbove(blocks)
  const { image: headImage, dateline, address } = metadata
  const printedImage = found.content && headImage ? undefined : readLeadCaption(blocks, address?.value)
  const image = joinImages(headImage, printedImage)
  const topics = dropCodes(
    others.topics,
    blocks.map(({ text }) => text),
  )
  const { topics: _, ...untagged } = others
  const joined = joinFields(blocks, {
    ...(topics ? { ...others, topics } : untagged),
    ...(dek && { dek }),
    ...(titled && { headline: titled }),
  })
  const stated = {
    ...(headline && !metadata.headline && { headline }),
    ...joined.fields,
    ...(source && { sourceName: source }),
    ...(image && { image }),
  }
  const media = listMedia(found.area, image?.value.url)
  const part = findOtherPart(address?.value, addresses) ?? findPartLine(joined.blocks)
  const shownKind = kind ?? (isForumThread(joined.blocks) ? forumThread : undefined)
  const isList = isListOfTeasers(joined.blocks) || isListOfEntries(joined.blocks)
  const aroundCaution = cautionOfTextAround(joined.blocks, found.area)
  const cautions = [
    ...(shownKind === undefined ? [] : [looksLike(shownKind)]),
    ...(isList ? [listPage] : []),
    ...(isCutByPaywall(joined.blocks, tree, scripts) ? [cutPage] : []),
    ...(part === undefined || isList ? [] : [`${onePart} (${part})`]),
    ...(aroundCaution === undefined ? [] : [aroundCaution]),
  ]
  const beside = readLinesBeside(joined.blocks, stated)
  const fields = shownKind === forumThread ? doubtPosters(beside.fields) : beside.fields
  const clipping = assembleClipping(fields, tree, keepUnread(beside.blocks, fields), {
    ...(dateline && { dateline }),
    ...(address && { address }),
  })
  return (
    clipping && {
      ...clipping,
      ...(media.length > 0 && { media }),
      ...(cautions.length > 0 && { cautions }),
    }
  )
}

/** The story where the extractor found something else, or other stories with it. */
function findOther(
  blocks: readonly HtmlBlock[],
  extracted: FoundArticle | undefined,
  headline: string | undefined,
): FoundArticle | undefined {
  const other = findHeadedArticle(blocks) ?? findLargerStory(blocks)
  return other ?? (extracted && findFirstArticle(blocks, extracted, headline))
}

/** The fields of the page's data that it may print beside the content, and their texts. */
function listPrintedFields(
  metadata: PageMetadata,
  headline: string | undefined,
): { field: string; texts: readonly string[] }[] {
  const { dek, authors, topics, image, corrections, relation, sourceName } = metadata
  const fields: [string, readonly (string | undefined)[]][] = [
    ['headline', [headline]],
    ['dek', [dek?.value]],
    ['authors', authors?.value.map(({ name }) => name) ?? []],
    ['topics', topics?.value ?? []],
    // The page of a copy names its source. Other pages name themselves in many places.
    ['sourceName', relation ? [sourceName?.value] : []],
    ['image', [image?.value.caption ?? image?.value.alt]],
    ...(corrections?.value ?? []).map(({ text }): [string, string[]] => ['corrections', [text]]),
  ]
  return fields.map(([field, texts]) => ({ field, texts: texts.filter((text) => text !== undefined) }))
}

/** Whether a line under the text says what several people did, of whom the authors have not all: who edited it, or took part. */
function namesOthers({ fate, text }: HtmlBlock, { authors, language }: Partial<ParsedClipping>): boolean {
  if (fate?.fate !== 'field' || fate.field !== 'authors') return false
  const known = (authors?.value ?? []).map(({ name }) => normalizeWords(name))
  const named = readHeaderLine(spellNumericDates(text, language?.value))?.byline?.authors ?? []
  return named.length > 1 && named.some(({ name }) => !known.includes(normalizeWords(name)))
}

/** Marks the authors of a thread as doubtful: each post has its own. */
function doubtPosters(stated: Partial<ParsedClipping>): Partial<ParsedClipping> {
  const { authors } = stated
  const doubt = 'each post of a thread has its own author'
  return authors && authors.value.length > 0 ? { ...stated, authors: { doubt, ...authors } } : stated
}

/** The heading nearest above the text, for pages whose titles are the name of the site. Marks its line. */
function readHeadingAbove(blocks: HtmlBlock[]): ParsedClipping['headline'] {
  const first = blocks.findIndex(isKeptProse)
  const index = blocks
    .slice(0, Math.max(first, 0))
    .findLastIndex(({ tag, linked }) => /^h[1-3]$/.test(tag) && linked < 1)
  const block = blocks[index]
  if (!block || first - index > maxLines) return undefined
  blocks[index] = { ...block, fate: field('headline') }
  return { value: block.text, from: 'the heading above the text', doubt: headingOnly }
}

/** In lines. A guess: byline, date and buttons are between a heading and the text. */
const maxLines = 8

/** Keeps lines that look like a field but could not be parsed. */
function keepUnread(blocks: readonly HtmlBlock[], stated: Partial<ParsedClipping>): HtmlBlock[] {
  const dek = normalizeWords(stated.dek?.value ?? '')
  const last = blocks.findLastIndex(isKeptProse)
  const isStated = (name: string, text: string): boolean => {
    if (name === 'authors') return (stated.authors?.value ?? []).length > 0
    return name === 'dek' ? dek.includes(normalizeWords(text)) : name in stated
  }
  return blocks.map((block, index) => {
    const { fate, text } = block
    if (fate?.fate !== 'field') return block
    if (index > last && namesOthers(block, stated)) return { ...block, fate: kept }
    const read = fate.field.split(', ').filter((name) => isStated(name, text))
    return { ...block, fate: read.length === 0 ? kept : field(read.join(', ')) }
  })
}
