import type { OmissionReason } from '../../article/omission.ts'
import { findFurniture } from '../find-furniture.ts'
import { parseByline } from '../parse-byline.ts'
import { parseDateLine } from '../parse-date-line.ts'
import type { ArticleBlock } from './article-block.ts'
import { findHint } from './furniture-hints.ts'
import type { PageElement } from './page-tree.ts'

/** What is known of the article from the page's head, for lines that repeat it. */
export interface KnownFields {
  headline?: string | undefined
  authors?: readonly string[] | undefined
  dek?: string | undefined
}

/** What a pass sees: all lines, what is known, and how many letters each element of the area holds. */
interface Surroundings {
  blocks: readonly ArticleBlock[]
  known: KnownFields
  /** What is known, folded for comparing. */
  folded: { headline: string; dek: string; authors: readonly string[] }
  sizes: ReadonlyMap<PageElement, number>
  total: number
  hintOf: (element: PageElement) => OmissionReason | undefined
  foldedOf: (block: ArticleBlock) => string
  /** How many lines each list holds, and how many of them are nothing but links. */
  lists: ReadonlyMap<PageElement, { entries: number; links: number }>
  /** The lines that may be pull quotes: as many as a real page has, so that no page makes the search a square. */
  pulls: ReadonlySet<ArticleBlock>
  /** Where the story itself begins and ends: the first and the last long line that the extractor kept. */
  first: number
  last: number
}

type Fate = NonNullable<ArticleBlock['fate']>
type Pass = (block: ArticleBlock, index: number, around: Surroundings) => Fate | undefined

/**
 * Decides every line of the article area. The first pass that knows decides: what the page's head repeats and what
 * lines are called comes before what they say, and what the extractor dropped is looked at last.
 */
const passes: readonly Pass[] = [
  repeatedHeadline,
  dekUnderHeadline,
  bylineOrDate,
  captionByElement,
  namedFurniture,
  wordedFurniture,
  captionByWords,
  addressAlone,
  linkList,
  repeatedText,
  leftByExtractor,
]

/** The lines of the article area, each with its fate. */
export function decideBlocks(blocks: readonly ArticleBlock[], known: KnownFields): ArticleBlock[] {
  const around = survey(blocks, known)
  const decided = blocks.map((block, index): ArticleBlock => {
    for (const pass of passes) {
      const fate = pass(block, index, around)
      if (fate) return { ...block, fate }
    }
    return { ...block, fate: { fate: 'kept' } }
  })
  return leadCaption(dropTitlesOfNothing(decided), around.first)
}

const dropped = (reason: OmissionReason): Fate => ({ fate: 'dropped', reason })
const field = (name: string): Fate => ({ fate: 'field', field: name })

/** A line as long as this, with few links, is the story's. */
const longLine = 100

function survey(blocks: readonly ArticleBlock[], known: KnownFields): Surroundings {
  const sizes = new Map<PageElement, number>()
  let total = 0
  for (const block of blocks) {
    if (!block.extracted) continue
    total += block.text.length
    for (const element of block.around) sizes.set(element, (sizes.get(element) ?? 0) + block.text.length)
  }
  const lists = new Map<PageElement, { entries: number; links: number }>()
  for (const block of blocks) {
    for (const element of block.around) {
      if (element.tag !== 'ul' && element.tag !== 'ol') continue
      const counts = lists.get(element) ?? { entries: 0, links: 0 }
      counts.entries += 1
      if (block.linked >= allLinks) counts.links += 1
      lists.set(element, counts)
    }
  }
  const hints = new Map<string, OmissionReason | undefined>()
  const hintOf = (element: PageElement): OmissionReason | undefined => {
    if (!hints.has(element.hints)) hints.set(element.hints, findHint(element.hints))
    return hints.get(element.hints)
  }
  const folded = new Map<ArticleBlock, string>()
  const foldedOf = (block: ArticleBlock): string => {
    const known = folded.get(block) ?? fold(block.text)
    folded.set(block, known)
    return known
  }
  const long = (block: ArticleBlock): boolean =>
    block.extracted &&
    block.text.length >= longLine &&
    block.linked < 0.4 &&
    !inFigure(block) &&
    !/^h[1-6]$/.test(block.tag) &&
    !block.around
      .slice(0, 3)
      .some((element) => hintOf(element) !== undefined && (sizes.get(element) ?? 0) < total * maxFurniture)
  return {
    blocks,
    known,
    folded: {
      headline: fold(known.headline ?? ''),
      dek: fold(known.dek ?? ''),
      authors: (known.authors ?? []).map(fold),
    },
    sizes,
    total,
    hintOf,
    foldedOf,
    lists,
    pulls: new Set(blocks.filter(mayBePullQuote).slice(0, maxPulls)),
    first: blocks.findIndex(long),
    last: blocks.findLastIndex(long),
  }
}

/** Letters and digits alone, for comparing. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function repeatedHeadline(
  block: ArticleBlock,
  index: number,
  { known, folded, foldedOf, first }: Surroundings,
): Fate | undefined {
  const early = index <= first + 2
  if (!known.headline || block.text.length > 300) return undefined
  if (foldedOf(block) === folded.headline) {
    return early || block.tag === 'h1' ? field('headline') : undefined
  }
  return block.tag === 'h1' && index < first ? dropped('duplicate headline') : undefined
}

const dekNames = /\b(?:dek|deck|standfirst|subtitle|sub-?title|sub-?headline|alternative-?headline)\b/

function dekUnderHeadline(
  block: ArticleBlock,
  index: number,
  { folded, foldedOf, first }: Surroundings,
): Fate | undefined {
  if (index > first || block.text.length > 500) return undefined
  if (folded.dek !== '' && folded.dek === foldedOf(block)) return field('dek')
  const near = [block.holder, ...block.around.slice(0, 2)]
  return near.some((element) => element && dekNames.test(element.hints)) && !/^(?:li|td)$/.test(block.tag)
    ? field('dek')
    : undefined
}

function bylineOrDate(
  block: ArticleBlock,
  index: number,
  { folded, foldedOf, first, last }: Surroundings,
): Fate | undefined {
  const { text } = block
  if (text.length > 200) return undefined
  if (/^updated\b.{0,40}\d:\d\d/iu.test(text) && text.length < 60) return field('updated')
  if (index > first + 1 && index < last) return undefined
  const own = foldedOf(block)
  if (folded.authors.some((name) => own === name || own === `by${name}`)) {
    return field('authors')
  }
  if (parseDateLine(text)) return field('published')
  if (parseByline(text)) return field('authors')
  const label = /^(?:by|posted|published|updated|last updated|written by|story by|modified)\b/iu.test(text)
  return label && text.length < 120 && /\b(?:19|20)\d\d\b|\d:\d\d\b/.test(text)
    ? field('published')
    : undefined
}

function inFigure(block: ArticleBlock): boolean {
  return block.around.some((element) => /^(?:figure|figcaption)$/.test(element.tag))
}

function holdsText(block: ArticleBlock): boolean {
  return block.around.some((element) => /^(?:blockquote|table|pre)$/.test(element.tag))
}

function captionByElement(
  block: ArticleBlock,
  _index: number,
  { sizes, total }: Surroundings,
): Fate | undefined {
  const figure = block.around.find((element) => /^(?:figure|figcaption)$/.test(element.tag))
  if (!figure || holdsText(block) || block.text.length > 700) return undefined
  return (sizes.get(figure) ?? 0) > total * maxFurniture ? undefined : dropped('caption without picture')
}

/** A part with more of the story's letters than this is the story, whatever it is called. */
const maxFurniture = 0.4

function namedFurniture(block: ArticleBlock, index: number, around: Surroundings): Fate | undefined {
  const inQuote = block.around.some((element) => element.tag === 'blockquote')
  const elements = block.holder ? [block.holder, ...block.around.slice(0, -1)] : block.around.slice(0, -1)
  for (const element of elements) {
    if ((around.sizes.get(element) ?? 0) > around.total * maxFurniture) break
    if (/^(?:nav|form|button|label|fieldset|address)$/.test(element.tag)) {
      return dropped(
        element.tag === 'form' || element.tag === 'fieldset' ? 'newsletter prompt' : 'navigation',
      )
    }
    const reason = around.hintOf(element)
    if (reason === undefined) continue
    // A post quoted from elsewhere is the story's, though its element is called after the network.
    if (reason === 'share row' && inQuote && index > around.first) continue
    if (
      /^(?:caption without picture|player or embed)$/.test(reason) &&
      (holdsText(block) || block.text.length > 500)
    )
      continue
    if (reason === 'author box' && block.text.length > 200 && index > around.first && index < around.last)
      continue
    return dropped(reason)
  }
  return undefined
}

const moreFurniture: readonly [OmissionReason, RegExp][] = [
  [
    'related links',
    /^\W*(?:related|more|read more|see more|see also|also read|don['’]?t miss|watch|must read|related coverage|more:?|recommended|sponsored)\b.{0,60}:\W*$/iu,
  ],
  ['related links', /^(?:see|read|watch|check out|find) (?:more|also|our)\b.{0,80}:\s/iu],
  ['related links', /^don['’]?t miss\W*$/iu],
  ['advertisement', /\baffiliate (?:links?|commission)|\baffiliate and\/or\b/iu],
  ['player or embed', /^this (?:slideshow|video|site|page|content) requires javascript\W*$/iu],
  ['player or embed', /^(?:image|photo|slide|picture)?\s*\d+ (?:of|\/)(?: \/)? \d+$/iu],
  [
    'player or embed',
    /^(?:caption|close|hide caption|toggle caption|enlarge(?: this image)?|view (?:gallery|image|photos?)|play|pause|fullscreen)\W*$/iu,
  ],
  [
    'newsletter prompt',
    /^(?:follow|like|find|join) .{2,60} on (?:twitter|facebook|instagram|youtube|linkedin|google news)\b.{0,80}$/iu,
  ],
  ['newsletter prompt', /^subscribe to .{2,60} (?:on youtube|for)\b.{0,60}$/iu],
  [
    'comments',
    /^(?:tell us )?what (?:do )?you think\W*$|^tell us what you think\W*$|^leave a (?:comment|reply)\W*$/iu,
  ],
  ['advertisement', /^(?:advert|iklan|publicidad|publicité|anuncio|reklama)\W*$/iu],
  ['author box', /^sources?\s*[:：]\s*.{0,60}$/iu],
  ['newsletter prompt', /^(?:have|got) a (?:news |story )?tip\?/iu],
  ['related links', /^you (?:may|might) (?:also )?(?:like|be interested in|enjoy)\W*$/iu],
  [
    'related links',
    /^(?:follow|see|read|find) (?:all )?(?:of )?.{0,30}\b(?:full|complete|more) coverage\b.{0,160}$/iu,
  ],
  ['related links', /^(?:click here|read more on|get .{2,30} on the go)\b.{0,80}\bclick(?:ing)? here\W*$/iu],
  ['share row', /click to tweet$/iu],
  ['player or embed', /^(?:enlarge(?: image| photo)?|loading content|click to enlarge)\W*$/iu],
  ['advertisement', /^\[(\w+)[^\]]*\].*\[\/\1\]$/iu],
  ['copyright line', /^this (?:document|article|content|work) is (?:subject to|protected by) copyright\b/iu],
  ['copyright line', /^citation:\s/iu],
  ['navigation', /^(?:this (?:web)?site uses cookies|we use cookies)\b/iu],
  [
    'navigation',
    /^(?:skip to content|breaking news|latest news|sign in|log in|subscribe|print|email|comments?)$/iu,
  ],
]

function wordedFurniture(block: ArticleBlock): Fate | undefined {
  const reason = findFurniture(block.text)
  if (reason) return dropped(reason)
  if (block.text.length > 300) return undefined
  const more = moreFurniture.find(([, pattern]) => pattern.test(block.text))
  return more && dropped(more[0])
}

const agencies = `(?:getty(?: images)?|reuters|ap(?: photo| images)?|afp|shutterstock|istock|alamy|pixabay|unsplash|flickr|epa|pa(?: wire)?|bloomberg|associated press|wikimedia(?: commons)?|zuma|instagram|twitter)`
const captionForms = [
  /^\(?(?:image|photo|photograph|picture|pic|foto|bild|credit|source)s?\s*(?:copyright|credits?|caption|by|courtesy|via|source|:|\|)\s*\S.{0,200}$/iu,
  /\((?:image|photo|picture|pic|credit|foto|photograph)s?(?:\s+credit|\s+by|\s+courtesy(?: of)?|\s+via)?\s*[:/©]?\s[^()]{2,80}\)\W*$/iu,
  /^©\s?.{2,120}$/u,
  /,? photos? ©/iu,
  /credit:\s[^.]{2,60}$/iu,
  /[\p{Ll}.](?:Reuters|Getty(?: Images)?|AP Photo|Shutterstock|iStock)$/u,
]
/** Looked for only in lines that end in an agency's name: these forms search a whole line for its beginning. */
const agencyForms = [
  new RegExp(String.raw`^.{0,80}(?:/|via|courtesy)\s?${agencies}\W*$`, 'iu'),
  new RegExp(String.raw`^\W*${agencies}\W*$`, 'iu'),
  new RegExp(
    String.raw`^[^.!?]{5,250}\.?\s*\(?(?:photo|image|picture)?:?\s*[\p{L} .’'-]{0,40}[/|]\s?${agencies}\)?\W*$`,
    'iu',
  ),
]
const agencyEnds = new RegExp(String.raw`${agencies}\W*$`, 'iu')
/** As many characters as the longest agency's name has, and what may stand behind it. */
const longestAgency = 40

function captionByWords(block: ArticleBlock): Fate | undefined {
  const { text } = block
  if (text.length > 320 || holdsText(block) || /[“"]$/u.test(text)) return undefined
  const forms = agencyEnds.test(text.slice(-longestAgency)) ? [...captionForms, ...agencyForms] : captionForms
  return forms.some((form) => form.test(text)) ? dropped('caption without picture') : undefined
}

function addressAlone(block: ArticleBlock): Fate | undefined {
  return /^https?:\/\/\S+$/u.test(block.text) && !holdsText(block) ? dropped('share row') : undefined
}

/** Nearly nothing but links: what of a line has to stand in links for it to lead away rather than tell. */
const allLinks = 0.8

function linkList(
  block: ArticleBlock,
  index: number,
  { blocks, lists, last }: Surroundings,
): Fate | undefined {
  if (block.linked < allLinks || holdsText(block)) return undefined
  const list = block.around.find((element) => /^(?:ul|ol)$/.test(element.tag))
  if (block.tag === 'li' && list) {
    const { entries, links } = lists.get(list) ?? { entries: 0, links: 0 }
    // A page with link lists all through it (a shopping guide) means them.
    if (links < 2 && index < last) return undefined
    return links >= entries * 0.8 ? dropped('related links') : undefined
  }
  const before = blocks[index - 1]
  const after = blocks[index + 1]
  const shouts = block.text === block.text.toUpperCase() && block.text.split(' ').length > 3
  const bids = /^(?:click|get|read|watch|subscribe|download|see|follow|listen|buy|shop|join|try)\b/iu.test(
    block.text,
  )
  if (/^(?:p|div)$/.test(block.tag) && block.linked > 0.95 && (shouts || bids))
    return dropped('related links')
  const inRun = (before?.linked ?? 0) >= allLinks || (after?.linked ?? 0) >= allLinks
  if (/^\W*(?:related|read|see|more|watch|also|don.t miss|must.read)\b.{0,25}[:|]/iu.test(block.text)) {
    return dropped('related links')
  }
  return inRun && !/^t[dh]$/.test(block.tag) ? dropped('related links') : undefined
}

const maxPulls = 100

function mayBePullQuote(block: ArticleBlock): boolean {
  return (
    /^(?:aside|blockquote|h[2-6])$/.test(block.tag) ||
    block.around.some(
      (element) => /^(?:aside|blockquote)$/.test(element.tag) || /pull-?_?quote/.test(element.hints),
    )
  )
}

function repeatedText(block: ArticleBlock, index: number, around: Surroundings): Fate | undefined {
  const { blocks } = around
  const folded = around.foldedOf(block)
  if (folded.length < 25 || folded.length > 600) return undefined
  if (block.tag === 'li') return undefined
  const before = blocks[index - 1]
  if (before?.extracted && before.text === block.text && before.text.length >= 40)
    return dropped('repeated text')
  if (!around.pulls.has(block)) return undefined
  const repeated = blocks.some(
    (other, place) =>
      place !== index &&
      other.extracted &&
      other.text.length > block.text.length &&
      around.foldedOf(other).includes(folded),
  )
  return repeated ? dropped('repeated text') : undefined
}

/** What the extractor left out and no rule knows: a paragraph among the story's own is taken back. */
function leftByExtractor(block: ArticleBlock, index: number, around: Surroundings): Fate | undefined {
  if (block.extracted) return undefined
  const inStory = index > around.first && index < around.last
  const element = block.around[0]
  const home = block.tag === 'p' && element?.tag === 'p' ? block.around[1] : element
  const belongs = home !== undefined && (around.sizes.get(home) ?? 0) > around.total * 0.3
  const tweet = block.around.some((up) => up.tag === 'blockquote')
  if (inStory && block.linked < 0.5 && (tweet || (belongs && /^(?:p|h[2-4]|li)$/.test(block.tag))))
    return { fate: 'kept' }
  return dropped(block.linked >= 0.5 ? 'related links' : 'navigation')
}

/** A sub-head whose section is all furniture is furniture too. */
function dropTitlesOfNothing(blocks: readonly ArticleBlock[]): ArticleBlock[] {
  return blocks.map((block, index) => {
    if (block.fate?.fate !== 'kept' || !/^h[1-6]$/.test(block.tag)) return block
    const next = blocks[index + 1]
    if (next === undefined) return { ...block, fate: dropped('related links') }
    if (next.fate?.fate !== 'dropped' || next.fate.reason !== 'related links') return block
    const following = blocks
      .slice(index + 1, index + 40)
      .find((other) => other.fate?.fate === 'kept' || /^h[1-6]$/.test(other.tag))
    return following && following.fate?.fate === 'kept' && !/^h[1-6]$/.test(following.tag)
      ? block
      : { ...block, fate: next.fate }
  })
}

/** The first caption above the story, or right under its first paragraph, is the lead picture's: a field. */
function leadCaption(blocks: readonly ArticleBlock[], first: number): ArticleBlock[] {
  const index = blocks.findIndex(
    (block) =>
      block.fate?.fate === 'dropped' &&
      block.fate.reason === 'caption without picture' &&
      block.text.length >= 20 &&
      inFigure(block),
  )
  return blocks.map((block, place) =>
    place === index && place <= first + 1 ? { ...block, fate: field('image') } : block,
  )
}
