import GithubSlugger from 'github-slugger'
import type { Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { checkCharacters } from '../article/check-characters.ts'
import { findMergeConflict } from '../article/explain-missing-frontmatter.ts'
import type { Problem, UnnamedFileProblem } from '../article/problem.ts'
import { splitArticleFile } from '../article/split-article-file.ts'
import { findBodyFaults, type LinkRule } from '../markdown/find-body-faults.ts'
import { findMarkupExcess } from '../markdown/markup-limits.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { walkTree } from '../markdown/walk-tree.ts'
import { explainSchemaIssue } from '../yaml/explain-schema-issue.ts'
import { toFieldSchema } from '../yaml/field-schema.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { isOwnPageName, parseOwnPageLink } from './own-page-address.ts'
import { type OwnPageFields, ownPageSchema } from './own-page-schema.ts'

/** A page of the paper’s own, such as “About us”. */
export interface OwnPage {
  slug: string
  /** The path of its folder from the front page: empty, or `hy/` for a page of content/pages/hy. */
  folder: string
  title: string
  language: string
  description?: string
  /** Whether the footer of every page links to it. */
  isInFooter: boolean
  /** The text without the title. Each heading has its id in its data. */
  tree: Root
  /** Links to pages of the site. */
  links: { path: string; line: number }[]
}

/** A page of the paper’s own, or everything that is wrong with its file. */
export type ParsedOwnPage = { kind: 'page'; page: OwnPage } | { kind: 'problems'; problems: Problem[] }

const linkRule: LinkRule = {
  isAllowed: (address) => parseOwnPageLink(address) !== undefined,
  remedy:
    'use an address that starts with https://, http:// or mailto:, a place on this page (#its-heading), or a page of this site (/topics/)',
}

/** Where a page of the paper’s own is. */
export interface OwnPagePlace {
  /** The language of the folder, for a page that names none. */
  language: string
  /** The path of the folder from the front page. */
  folder?: string
  /** Names that pages of this folder cannot have, because the site has folders of these names. */
  reserved?: readonly string[]
}

/** Returns the path of a page from the front page. */
export function findOwnPagePath({ folder, slug }: Pick<OwnPage, 'folder' | 'slug'>): string {
  return `${folder}${slug}/`
}

const fieldSchema = toFieldSchema(ownPageSchema)

/**
 * Parses and checks a file of content/pages: its frontmatter, which it need not have, and its text, which may contain what the
 * text of an article may, except pictures and footnotes.
 *
 * @param file the file's name as the writer knows it; its last part, without `.md`, is the page's slug
 */
export function parseOwnPage(
  source: string,
  file: string,
  { language: folderLanguage, folder = '', reserved = [] }: OwnPagePlace,
): ParsedOwnPage {
  const fail = (problems: readonly UnnamedFileProblem[]): ParsedOwnPage => ({
    kind: 'problems',
    problems: problems.map((problem) => ({ file, ...problem })),
  })
  const conflict = findMergeConflict(source)
  if (conflict) return fail([conflict])
  const slug = file.replace(/^.*[\\/]/, '').replace(/\.md$/, '')
  const problems: UnnamedFileProblem[] = []
  if (!isOwnPageName(slug) || reserved.includes(slug))
    problems.push({
      line: 1,
      message: `the site has a page of its own at /${folder}${slug}/`,
      remedy: 'give the file another name',
    })
  const parts = splitArticleFile(source)
  const { linesBeforeYaml = 0, body = source, linesBeforeBody = 0 } = parts ?? {}
  const fields = parseFields(parts?.yaml ?? '', linesBeforeYaml)
  problems.push(...fields.problems)
  const addLines = (found: readonly UnnamedFileProblem[]): UnnamedFileProblem[] =>
    found.map((problem) => ({ ...problem, line: problem.line + linesBeforeBody }))
  const excess = findMarkupExcess(body)
  if (excess) return fail([...problems, ...addLines([excess])])
  const whole = parseMarkdown(body)
  const { title, tree } = takeTitle(whole, fields.values.title)
  const { language = folderLanguage, description, footer = true } = fields.values
  problems.push(
    ...checkCharacters({
      source,
      value: fields.values,
      language,
      tree: whole,
      lineOf: fields.lineOf,
      linesBeforeBody,
    }),
    ...addLines([...findBodyFaults(tree, body, linkRule), ...findUnusable(tree)]),
  )
  if (title === undefined)
    problems.push({
      line: linesBeforeBody + 1,
      field: 'title',
      message: 'the page has no title',
      remedy: 'begin the text with one, after #, or write `title:` between two lines of --- at the top',
    })
  if (tree.children.length === 0)
    problems.push({ line: linesBeforeBody + 1, message: 'the page has no text', remedy: 'write it' })
  const ids = addHeadingIds(tree)
  const links = listLinks(tree, linesBeforeBody)
  for (const { id, line } of links.places)
    if (!ids.has(id) && id !== 'top')
      problems.push({
        line,
        message: `this link leads nowhere: the page has no place #${id}`,
        remedy: `use the place of a heading${ids.size > 0 ? `: ${[...ids].map((own) => `#${own}`).join(', ')}` : ''}`,
      })
  if (problems.length > 0 || title === undefined) return fail(problems)
  const page: OwnPage = { slug, folder, title, language, isInFooter: footer, tree, links: links.pages }
  return { kind: 'page', page: description === undefined ? page : { ...page, description } }
}

interface Fields {
  values: OwnPageFields
  problems: UnnamedFileProblem[]
  /** In the file. */
  lineOf: (path: readonly PropertyKey[]) => number
}

function parseFields(yaml: string, linesBefore: number): Fields {
  const parsed = parseYaml(yaml, 'the frontmatter')
  const lineOf = (path: readonly PropertyKey[]): number => parsed.lineOf(path) + linesBefore
  const fail = (problems: readonly UnnamedFileProblem[]): Fields => ({
    values: {},
    problems: problems.map((problem) => ({ ...problem, line: problem.line + linesBefore })),
    lineOf,
  })
  if (parsed.kind === 'problems') return fail(parsed.problems)
  const { value } = parsed
  const result = ownPageSchema.safeParse(value ?? {})
  if (result.success) return { values: result.data, problems: [], lineOf }
  const checked = { value, lineOf: parsed.lineOf, schema: fieldSchema, owner: 'a page' }
  return fail(result.error.issues.flatMap((issue) => explainSchemaIssue(issue, checked)))
}

/** Takes the title from the fields, or from the heading that the text begins with. */
function takeTitle(tree: Root, given: string | undefined): { title: string | undefined; tree: Root } {
  const [first, ...rest] = tree.children
  if (given !== undefined || first?.type !== 'heading' || first.depth !== 1) return { title: given, tree }
  return { title: textOf(first).trim() || undefined, tree: { ...tree, children: rest } }
}

/** Reports what a page of the paper’s own cannot have. */
function findUnusable(tree: Root): UnnamedFileProblem[] {
  const problems: UnnamedFileProblem[] = []
  const report = (node: Nodes, what: string): void => {
    problems.push({
      line: node.position?.start.line ?? 1,
      message: `${what} are not possible on a page of the paper’s own`,
      remedy: 'say it in words',
    })
  }
  walkTree(tree, (node) => {
    if (node.type === 'image') report(node, 'pictures')
    if (node.type === 'footnoteReference') report(node, 'footnotes')
  })
  return problems
}

/** Gives each heading an id that no part of the page has. Returns the ids. */
function addHeadingIds(tree: Root): Set<string> {
  const slugger = new GithubSlugger()
  const ids = new Set<string>()
  walkTree(tree, (node) => {
    if (node.type !== 'heading') return
    const id = `section-${slugger.slug(textOf(node))}`
    node.data = { ...node.data, hProperties: { id } }
    ids.add(id)
  })
  return ids
}

function listLinks(
  tree: Root,
  linesBefore: number,
): { pages: OwnPage['links']; places: { id: string; line: number }[] } {
  const pages: OwnPage['links'] = []
  const places: { id: string; line: number }[] = []
  walkTree(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return
    const link = parseOwnPageLink(node.url)
    const line = (node.position?.start.line ?? 1) + linesBefore
    if (link?.kind === 'site') pages.push({ path: link.path, line })
    if (link?.kind === 'place') places.push({ id: link.id, line })
  })
  return { pages, places }
}
