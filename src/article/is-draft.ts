import { splitArticleFile } from './split-article-file.ts'

/**
 * Whether the file of an article says that it is a draft, even if its frontmatter has problems. The line has to be at the
 * beginning, as in `status: draft`.
 */
export function isDraft(source: string): boolean {
  const yaml = splitArticleFile(source)?.yaml ?? ''
  return /^status:[ \t]+(["']?)draft\1[ \t]*(?:#.*)?\r?$/m.test(yaml)
}
