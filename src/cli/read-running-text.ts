import { splitArticleFile } from '../article/split-article-file.ts'
import { detectClippingKind } from './clipping-kind.ts'
import type { CommandIo } from './command.ts'
import { readTextFile } from './read-text-file.ts'

/** The running text of a file, without markup, and the language that the file states. */
export interface RunningText {
  text: string
  language?: string | undefined
  /** The paragraphs of block quotations, by their offsets; `undefined` for plain text. */
  blockquotes?: { start: number; end: number }[]
}

/**
 * Reads the running text of a text, Markdown or HTML file. Loads a parser only for the kinds that need one.
 *
 * @throws UnreadableFile if it is no text
 * @throws ClippingRefused if it is HTML without an article
 */
export async function readRunningText(file: string, io: CommandIo): Promise<RunningText> {
  const source = await readTextFile(file, io)
  const kind = detectClippingKind(file, source)
  const parts = kind === 'html' ? undefined : splitArticleFile(source)
  if (kind === 'text' && !parts) return { text: source.replaceAll('\r\n', '\n') }
  const { findBlockquotes, joinBlocks, readBlocks, parseBody } = await import('../markdown/parse-body.ts')
  if (kind === 'html') {
    const { parseHtmlClipping } = await import('../clipping/html/parse-html-clipping.ts')
    const { body, language } = parseHtmlClipping(source)
    const blocks = readBlocks(body)
    return { text: joinBlocks(blocks), language: language?.value, blockquotes: findBlockquotes(blocks) }
  }
  // Read without a YAML parser, because frontmatter that is not valid yet may still state the language.
  const language = /^language:\s*["']?([\w-]+)/m.exec(parts?.yaml ?? '')?.[1]
  const blocks = parseBody(parts?.body ?? source)
  return { text: joinBlocks(blocks), language, blockquotes: findBlockquotes(blocks) }
}
