import type { ParsedClipping, StatedFields } from '../clipping/parsed-clipping.ts'
import type { ClippingKind } from './clipping-kind.ts'

/** A parser of clippings of one kind. Throws `ClippingRefused` if it cannot read the clipping. */
export type ClippingParser = (clipping: string, stated: StatedFields) => ParsedClipping

const loaders: Record<ClippingKind, () => Promise<ClippingParser>> = {
  text: async () => (await import('../clipping/parse-text-clipping.ts')).parseTextClipping,
  markdown: async () => (await import('../clipping/parse-markdown-clipping.ts')).parseMarkdownClipping,
  html: async () => {
    const [{ parseHtmlClipping }, { replaceStated }] = await Promise.all([
      import('../clipping/html/parse-html-clipping.ts'),
      import('../clipping/replace-stated.ts'),
    ])
    return (clipping, stated) => replaceStated(parseHtmlClipping(clipping), stated)
  },
}

/** Loads the parser for a kind only when it is needed: the HTML parser takes 0.4 seconds of CPU to load. */
export function loadParser(kind: ClippingKind): Promise<ClippingParser> {
  return loaders[kind]()
}
