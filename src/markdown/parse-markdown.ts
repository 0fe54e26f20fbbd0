import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parsePlainMarkdown } from './parse-plain-markdown.ts'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** Parses a body into a Markdown tree, with the grammar that Astro renders it with (CommonMark and GFM). */
export function parseMarkdown(markdown: string): Root {
  return parsePlainMarkdown(markdown) ?? parser.parse(markdown)
}
