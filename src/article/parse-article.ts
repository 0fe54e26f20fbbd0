import type { Root } from 'mdast'
import { findBodyFaults } from '../markdown/find-body-faults.ts'
import { findLinkAddresses } from '../markdown/find-links.ts'
import { type BodyBlock, findBlocks } from '../markdown/parse-body.ts'
import { parseBodyTree } from '../markdown/parse-body-tree.ts'
import { addBlockIds } from './add-block-ids.ts'
import type { Article } from './article.ts'
import { checkForeignWords } from './check-foreign-words.ts'
import { checkQuoteIds } from './check-quote-ids.ts'
import { checkQuotes, type LineLookup } from './check-quotes.ts'
import { findLineOfOffset } from './locate-offset.ts'
import { matchQuotes } from './match-quotes.ts'
import { parseFrontmatter } from './parse-frontmatter.ts'
import { placeQuotes } from './place-quotes.ts'
import type { Problem, UnnamedFileProblem } from './problem.ts'
import { splitArticleFile } from './split-article-file.ts'

/** A checked article with the tree that its body was parsed into, or everything that is wrong with it. */
export type ParsedArticle =
  | { kind: 'article'; article: Article; tree: Root }
  | { kind: 'problems'; problems: Problem[] }

/**
 * Parses and checks an article's file: its frontmatter against the schema, its body against what a body may contain, and
 * the quotations of both against each other.
 *
 * @param source the text of the file
 * @param file the file's name as the writer knows it; its last part, without `.md`, is the article's slug
 */
export function parseArticle(source: string, file: string): ParsedArticle {
  const fail = (problems: UnnamedFileProblem[]): ParsedArticle => ({
    kind: 'problems',
    problems: problems.map((problem) => ({ file, ...problem })),
  })
  const parts = splitArticleFile(source)
  if (!parts) {
    const message = source.trim() === '' ? 'the file is empty' : 'the file does not begin with frontmatter'
    const remedy =
      'begin it with a line ---, then the fields, then another line ---; `npm run clip` writes such a file'
    return fail([{ line: 1, message, remedy }])
  }
  const { yaml, linesBeforeYaml, body, linesBeforeBody } = parts
  const fields = parseFrontmatter(yaml)
  const tree = parseBodyTree(body)
  const blocks = findBlocks(tree)
  const lines: LineLookup = {
    ofField: (path) => fields.lineOf(path) + linesBeforeYaml,
    ofOffset: (offset) => findLineOfOffset(blocks, offset) + linesBeforeBody,
  }
  const quoteFields = fields.kind === 'frontmatter' ? fields.frontmatter : fields.quoteFields
  const matches = quoteFields && matchQuotes(quoteFields, blocks)
  const problems = [
    ...(fields.kind === 'problems' ? addLines(fields.problems, linesBeforeYaml) : []),
    ...addLines(findBodyFaults(tree), linesBeforeBody),
    ...checkTextPresent(blocks, linesBeforeBody),
    ...(matches ? checkQuotes(quoteFields, matches, lines) : []),
  ]
  if (fields.kind === 'problems' || !matches) return fail(problems)
  const { frontmatter, unsure } = fields
  const { quotes, foreign = [] } = frontmatter
  problems.push(...checkQuoteIds(quotes, lines), ...checkForeignWords(foreign, matches.text, lines))
  if (problems.length > 0) return fail(problems)
  return {
    kind: 'article',
    article: {
      slug: findSlug(file),
      frontmatter,
      body,
      blocks: addBlockIds(blocks),
      quotes: placeQuotes(quotes, blocks, matches, unsure),
      links: findLinkAddresses(tree),
    },
    tree,
  }
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
