import { findBodyFaults } from '../markdown/find-body-faults.ts'
import { findForeignWords } from '../markdown/find-foreign-words.ts'
import { type BodyBlock, parseBody } from '../markdown/parse-body.ts'
import type { Article, ArticleBlock, LocatedQuote, Passage } from './article.ts'
import { checkQuotes } from './check-quotes.ts'
import type { Frontmatter, Quote } from './frontmatter-schema.ts'
import { matchQuotes, type QuoteMatches } from './match-quotes.ts'
import { parseFrontmatter } from './parse-frontmatter.ts'
import { assignAddresses, paragraphAddresses, quoteAddresses } from './permalinks.ts'
import type { Problem } from './problem.ts'
import { splitArticleFile } from './split-article-file.ts'

/** An article that holds, or everything that is wrong with it. */
export type ParsedArticle = { kind: 'article'; article: Article } | { kind: 'problems'; problems: Problem[] }

/**
 * Reads an article's file whole: its frontmatter against the schema, its body against what a body may hold, and the
 * quotations of the one against the words of the other.
 *
 * @param source the file's text
 * @param file the file's name as the writer knows it; the part before `.md` is the article's slug
 */
export function parseArticle(source: string, file: string): ParsedArticle {
  const parts = splitArticleFile(source)
  if (!parts) {
    const message = source.trim() === '' ? 'the file is empty' : 'the file does not begin with frontmatter'
    const remedy =
      'begin it with a line of ---, the fields, and another line of ---; `npm run clip` writes such a file'
    return { kind: 'problems', problems: [{ file, line: 1, message, remedy }] }
  }
  const { yaml, yamlLine, body, bodyLine } = parts
  const fields = parseFrontmatter(yaml)
  const blocks = parseBody(body)
  const faults = findBodyFaults(body).map((fault) => ({ ...fault, line: fault.line + bodyLine }))
  if (blocks.length === 0) {
    faults.push({
      line: bodyLine,
      message: 'the article has no text',
      remedy: 'write it below the second line of ---',
    })
  }
  const quoted = fields.kind === 'frontmatter' ? fields.frontmatter : fields.quoted
  const matches = quoted && matchQuotes(quoted, blocks)
  const lines = {
    ofField: (path: readonly PropertyKey[]) => fields.lineOf(path) + yamlLine,
    ofOffset: (offset: number) => lineOfOffset(blocks, matches?.text ?? '', offset) + bodyLine,
  }
  const problems = [
    ...(fields.kind === 'problems'
      ? fields.problems.map((problem) => ({ ...problem, line: problem.line + yamlLine }))
      : []),
    ...faults,
    ...(quoted && matches ? checkQuotes(quoted, matches, lines) : []),
  ]
  if (fields.kind === 'problems' || !matches || problems.length > 0) {
    return { kind: 'problems', problems: problems.map((problem) => ({ file, ...problem })) }
  }
  const { frontmatter } = fields
  const repeated = findRepeatedIds(frontmatter.quotes).map((index) => ({
    file,
    line: lines.ofField(['quotes', index, 'id']),
    field: `quotes[${index}].id`,
    message: 'is the id of an earlier quotation too',
    remedy: 'give each an id of its own, or none',
  }))
  const absent = findAbsentForeign(frontmatter, matches.text).map((index) => ({
    file,
    line: lines.ofField(['foreign', index, 'text']),
    field: `foreign[${index}].text`,
    message: `“${frontmatter.foreign?.[index]?.text}” stands nowhere in the text`,
    remedy: 'write it as it stands in the text, or take the entry out',
  }))
  if (absent.length + repeated.length > 0) return { kind: 'problems', problems: [...repeated, ...absent] }
  const slug = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.md$/, '')
  return {
    kind: 'article',
    article: { slug, frontmatter, body, ...addAddresses(frontmatter.quotes, blocks, matches, fields.unsure) },
  }
}

function findRepeatedIds(quotes: readonly Quote[]): number[] {
  return quotes.flatMap(({ id }, index) =>
    id !== undefined && quotes.findIndex((other) => other.id === id) < index ? [index] : [],
  )
}

/** The entries of `foreign` whose words are not in the text. */
function findAbsentForeign({ foreign = [] }: Frontmatter, text: string): number[] {
  return foreign.flatMap((entry, index) => (findForeignWords(text, entry.text).length === 0 ? [index] : []))
}

/** Line of an offset of the joined text in the body, counted from 1; hard line breaks inside a block count. */
function lineOfOffset(blocks: readonly BodyBlock[], text: string, offset: number): number {
  const { block, within } = placeOf(blocks, offset)
  const start = offset - within
  return (blocks[block]?.line ?? 1) + (text.slice(start, offset).match(/\n/g)?.length ?? 0)
}

/** Which block an offset of the joined text is in, and where in that block's text. */
function placeOf(blocks: readonly BodyBlock[], offset: number): { block: number; within: number } {
  let start = 0
  for (const [block, { text }] of blocks.entries()) {
    if (offset <= start + text.length) return { block, within: offset - start }
    start += text.length + 2
  }
  return { block: Math.max(0, blocks.length - 1), within: 0 }
}

function addAddresses(
  quotes: readonly Quote[],
  bare: readonly BodyBlock[],
  matches: QuoteMatches,
  unsure: ReadonlySet<number>,
): { blocks: ArticleBlock[]; quotes: LocatedQuote[] } {
  const addressed = bare.filter((block) => block.kind !== 'heading' && block.text.trim() !== '')
  const ids = assignAddresses(addressed.map((block) => paragraphAddresses(block.text)))
  const idOf = new Map(addressed.map((block, index) => [block, ids[index] ?? '']))
  const blocks = bare.map((block) => {
    const id = idOf.get(block)
    return id === undefined ? block : { ...block, id }
  })
  const placed = quotes.map((quote, index) => {
    const spans = (matches.located[index] ?? []).flatMap((number) => matches.spans[number] ?? [])
    const passages: Passage[] = spans.map((span) => {
      const { block, within } = placeOf(bare, span.outerStart)
      return { block, start: within, end: within + span.outerEnd - span.outerStart }
    })
    const first = passages[0]
    const before = first ? (bare[first.block]?.text.slice(0, first.start) ?? '') : ''
    const wanted = quoteAddresses(quote.text, before)
    return { passages, wanted: quote.id === undefined ? wanted : ([`quote-${quote.id}`] as [string]) }
  })
  const quoteIds = assignAddresses(placed.map(({ wanted }) => wanted))
  const speakers = readSpeakers(quotes)
  const located = quotes.map((quote, index) => {
    const known = quote.speaker === undefined ? undefined : speakers.get(quote.speaker)
    const role = quote.role ?? known?.role
    return {
      ...quote,
      id: quoteIds[index] ?? '',
      voice: known?.voice ?? 0,
      ...(role === undefined ? {} : { role }),
      weight: weigh(quote.text),
      unconfirmed: unsure.has(index),
      passages: placed[index]?.passages ?? [],
    }
  })
  return { blocks, quotes: located }
}

/** Fewer words than this are a fragment however they begin and end. */
const fewWords = 5
/** Words taken into the reporter's own sentence weigh as a quotation from this many on. */
const manyWords = 9

function weigh(text: string): LocatedQuote['weight'] {
  const count = text.split(/\s+/).length
  const whole = /^[\p{Lu}\p{Lo}\p{N}[(“‘"«]/u.test(text) && count >= fewWords
  return whole || count >= manyWords ? 'sentence' : 'fragment'
}

/** How many colours the page has: no two speakers share one, and those behind the sixth have none. */
const voices = 6

/** Of each speaker the colour, and the role that the article gives them anywhere: it is theirs in every quotation. */
function readSpeakers(quotes: readonly Quote[]): Map<string, { voice: number; role: string | undefined }> {
  const speakers = new Map<string, { voice: number; role: string | undefined }>()
  for (const { speaker, role } of quotes) {
    if (speaker === undefined) continue
    const known = speakers.get(speaker)
    const voice = known?.voice ?? (speakers.size < voices ? speakers.size + 1 : 0)
    speakers.set(speaker, { voice, role: known?.role ?? role })
  }
  return speakers
}
