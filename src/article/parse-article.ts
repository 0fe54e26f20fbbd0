import type { Root } from 'mdast'
import { findBodyFaults } from '../markdown/find-body-faults.ts'
import { findLinkAddresses } from '../markdown/find-links.ts'
import { findMarkupExcess } from '../markdown/markup-limits.ts'
import { type BodyBlock, readBlocks } from '../markdown/parse-body.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { addBlockIds } from './add-block-ids.ts'
import type { Article } from './article.ts'
import { checkCharacters } from './check-characters.ts'
import {
  checkCutTexts,
  checkDateline,
  checkStruck,
  findDoubtedFields,
  findOtherPlace,
  findSpokenNotQuotes,
} from './check-details.ts'
import { checkFieldSpeakers } from './check-field-speakers.ts'
import { checkForeignWords } from './check-foreign-words.ts'
import { checkPlaces, findArticleLinks } from './check-places.ts'
import { checkQuoteIds } from './check-quote-ids.ts'
import { explainUnsupported, findUnsupported, listFieldQuotations } from './check-quoted-fields.ts'
import { checkQuotes, type LineLookup } from './check-quotes.ts'
import { checkSpeakers, findContradictions, type SpeakerForms } from './check-speakers.ts'
import { explainMissingFrontmatter, findMergeConflict } from './explain-missing-frontmatter.ts'
import { findLineOfOffset } from './locate-offset.ts'
import { matchQuotes } from './match-quotes.ts'
import { parseFrontmatter } from './parse-frontmatter.ts'
import { placeQuotes } from './place-quotes.ts'
import type { Problem, UnnamedFileProblem } from './problem.ts'
import { splitArticleFile } from './split-article-file.ts'

/** A checked article with the tree that its body was parsed into, or everything that is wrong with it. */
export type ParsedArticle = (
  | { kind: 'article'; article: Article; tree: Root }
  | { kind: 'problems'; problems: Problem[] }
) & {
  /**
   * Finds what a person should look at, and what does not stop a build. It takes longer than all checks, because it finds the
   * speakers of all quotations.
   */
  findWarnings: () => Problem[]
}

const noForms: SpeakerForms = new Map()
const noWarnings = (): Problem[] => []
/** Longer files are not read. In characters. A guess: the longest reports have 100,000. */
const maxLength = 1_000_000

/**
 * Parses and checks an article's file: its frontmatter against the schema, its body against what a body may contain, and
 * the quotations and speakers of both against each other.
 *
 * @param source the text of the file
 * @param file the file's name as the writer knows it; its last part, without `.md`, is the article's slug
 * @param forms other spellings of speakers' names, from `speakers.yaml`
 */
export function parseArticle(source: string, file: string, forms = noForms): ParsedArticle {
  const addFile = (problems: readonly UnnamedFileProblem[]): Problem[] =>
    problems.map((problem) => ({ file, ...problem }))
  const fail = (problems: UnnamedFileProblem[], findWarnings = noWarnings): ParsedArticle => ({
    kind: 'problems',
    problems: addFile(problems),
    findWarnings,
  })
  if (source.length > maxLength) {
    const message = `the file is longer than ${maxLength.toLocaleString('en')} characters`
    return fail([{ line: 1, message, remedy: 'divide it into several articles' }])
  }
  const conflict = findMergeConflict(source)
  if (conflict) return fail([conflict])
  const parts = splitArticleFile(source)
  if (!parts) return fail([explainMissingFrontmatter(source)])
  const { yaml, linesBeforeYaml, body, linesBeforeBody } = parts
  const fields = parseFrontmatter(yaml)
  const fieldProblems = fields.kind === 'problems' ? addLines(fields.problems, linesBeforeYaml) : []
  const excess = findMarkupExcess(body)
  if (excess) return fail([...fieldProblems, ...addLines([excess], linesBeforeBody)])
  const tree = parseMarkdown(body)
  const blocks = readBlocks(tree)
  const lines: LineLookup = {
    ofField: (path) => fields.lineOf(path) + linesBeforeYaml,
    ofOffset: (offset) => findLineOfOffset(blocks, offset) + linesBeforeBody,
  }
  const quoteFields = fields.kind === 'frontmatter' ? fields.frontmatter : fields.quoteFields
  // Without text, every quotation would be reported as missing.
  const matches = quoteFields && blocks.length > 0 ? matchQuotes(quoteFields, blocks) : undefined
  const fieldQuotations = fields.kind === 'frontmatter' ? listFieldQuotations(fields.frontmatter, tree) : []
  const problems = [
    ...fieldProblems,
    ...checkCharacters({
      source,
      value: fields.value,
      language: quoteFields?.language ?? 'en',
      tree,
      lineOf: lines.ofField,
      linesBeforeBody,
    }),
    ...addLines(findBodyFaults(tree, body), linesBeforeBody),
    ...checkTextPresent(blocks, linesBeforeBody),
    ...(matches && quoteFields
      ? [...checkQuotes(quoteFields, matches, lines, fieldQuotations), ...checkStruck(blocks, matches, lines)]
      : []),
  ]
  if (fields.kind === 'problems' || !matches) return fail(problems)
  const { frontmatter, unsure, commentAfter = () => undefined } = fields
  const { quotes, foreign = [] } = frontmatter
  const speakers = { frontmatter, matches, unsure, forms, lines }
  const unsupported = findUnsupported(fieldQuotations, frontmatter, matches)
  const findWarnings = (): Problem[] =>
    addFile([
      ...findContradictions(speakers),
      ...findOtherPlace(frontmatter, lines),
      ...findSpokenNotQuotes(matches, lines),
      ...findDoubtedFields(frontmatter, commentAfter, lines),
    ])
  problems.push(
    ...checkQuoteIds(quotes, lines),
    ...checkForeignWords(foreign, matches.text, lines),
    ...checkSpeakers(speakers),
    ...checkFieldSpeakers(speakers),
    ...explainUnsupported(unsupported, lines.ofField, linesBeforeBody),
    ...checkDateline(frontmatter, blocks, linesBeforeBody),
    ...checkCutTexts(frontmatter, matches.text, commentAfter, lines),
  )
  const markedBlocks = addBlockIds(blocks)
  const placedQuotes = placeQuotes(quotes, blocks, matches, unsure)
  const links = findArticleLinks(tree, linesBeforeBody)
  problems.push(...checkPlaces(links, { blocks: markedBlocks, quotes: placedQuotes }))
  if (problems.length > 0) return fail(problems, findWarnings)
  const slug = findSlug(file)
  const article: Article = {
    slug,
    frontmatter,
    body,
    blocks: markedBlocks,
    quotes: placedQuotes,
    links,
    linkAddresses: findLinkAddresses(tree),
  }
  return { kind: 'article', article, tree, findWarnings }
}

function addLines(problems: readonly UnnamedFileProblem[], lines: number): UnnamedFileProblem[] {
  return problems.map((problem) => ({ ...problem, line: problem.line + lines }))
}

function checkTextPresent(blocks: readonly BodyBlock[], linesBeforeBody: number): UnnamedFileProblem[] {
  if (blocks.length > 0) return []
  const remedy = 'write it below the second line of ---'
  return [{ line: linesBeforeBody, message: 'the article has no text', remedy }]
}

function findSlug(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.md$/, '')
}
