import type { Definition, Link, Root } from 'mdast'
import { parseLinkAddress } from '../markdown/link-address.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { walkTree } from '../markdown/walk-tree.ts'
import { applyEdits, type Edit } from './add-missing-quotes.ts'
import type { UnnamedFileProblem } from './problem.ts'
import { splitArticleFile } from './split-article-file.ts'

/** An article whose links lead to the new address, or the link that cannot be changed. */
export type RenamedLinks =
  | { kind: 'renamed'; source: string; count: number }
  | { kind: 'unsafe'; problem: UnnamedFileProblem }

/**
 * Changes the links of an article that lead to another one by its old slug, and nothing else. The result is parsed and
 * compared with what it should be.
 *
 * @param source the text of the file that has the links
 */
export function renameLinks(source: string, from: string, to: string): RenamedLinks {
  const { body, linesBeforeBody } = splitArticleFile(source) ?? { body: source, linesBeforeBody: 0 }
  const unchanged: RenamedLinks = { kind: 'renamed', source, count: 0 }
  if (!/\]\(|\]:/.test(body)) return unchanged // parsing takes longer than everything else
  const tree = parseMarkdown(body)
  const edits: Edit[] = []
  for (const node of findLinksTo(tree, from)) {
    const edit = planEdit(node, body, from, to)
    if (edit) edits.push(edit)
    else
      return {
        kind: 'unsafe',
        problem: {
          line: (node.position?.start.line ?? 1) + linesBeforeBody,
          message: `this link to ${from} cannot be changed without changing something else`,
          remedy: `write its address as ../${from}/ and run the command again`,
        },
      }
  }
  if (edits.length === 0) return unchanged
  const renamed = applyEdits(body, edits)
  if (writeTree(parseMarkdown(renamed)) !== writeTree(tree, (url) => renameAddress(url, from, to))) {
    const message = `the links to ${from} cannot be changed without changing something else`
    return {
      kind: 'unsafe',
      problem: { line: linesBeforeBody + 1, message, remedy: 'change them yourself' },
    }
  }
  return {
    kind: 'renamed',
    source: source.slice(0, source.length - body.length) + renamed,
    count: edits.length,
  }
}

function findLinksTo(tree: Root, slug: string): (Link | Definition)[] {
  const links: (Link | Definition)[] = []
  walkTree(tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && leadsTo(node.url, slug)) links.push(node)
  })
  return links
}

function leadsTo(address: string, slug: string): boolean {
  const target = parseLinkAddress(address)
  return target?.kind === 'article' && target.slug.normalize() === slug.normalize()
}

/** The last `../slug/` of an address as it is written. */
const writtenSlug = /^(\.\.\/)([^/]+)(?=\/)/

/** Plans how the slug in a link's own text changes. `undefined` if the address is not written as it reads. */
function planEdit(node: Link | Definition, body: string, from: string, to: string): Edit | undefined {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  // Words of a link may look like an address: it comes after them.
  const words = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start) : start
  const at = body.indexOf('../', body.indexOf(node.type === 'link' ? '](' : ']:', words))
  const [, dots = '', slug = ''] = writtenSlug.exec(body.slice(at, end)) ?? []
  if (at < words || slug === '' || !leadsTo(`../${slug}/`, from)) return undefined
  const slugStart = at + dots.length
  return { start: slugStart, end: slugStart + slug.length, text: writeSlug(slug, to) }
}

/** Writes a slug with percent signs if the one before it had them. */
function writeSlug(before: string, slug: string): string {
  return before.includes('%') ? encodeURIComponent(slug) : slug
}

function renameAddress(url: string, from: string, to: string): string {
  if (!leadsTo(url, from)) return url
  return url.replace(writtenSlug, (_, dots: string, slug: string) => dots + writeSlug(slug, to))
}

/** A tree as text, without positions. */
function writeTree(tree: Root, renameUrl = (url: string) => url): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'position') return undefined
    return key === 'url' && typeof value === 'string' ? renameUrl(value) : value
  })
}
