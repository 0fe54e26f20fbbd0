import type { ParsedClipping, StatedFields } from '../clipping/parsed-clipping.ts'
import type { ClippingKind } from './clipping-kind.ts'

type Parse = (clipping: string, stated: StatedFields) => ParsedClipping

/** Loads a parser only for a clipping of its kind: the HTML parser takes 0.4 seconds of CPU to load. */
const loaders: Record<ClippingKind, () => Promise<Parse>> = {
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

/**
 * Parses a clipping with the parser of its kind.
 *
 * @param stated fields from the command line, which the parser need not look for
 * @throws ClippingRefused if the parser cannot read it
 */
export async function parseClipping(
  kind: ClippingKind,
  clipping: string,
  stated: StatedFields,
): Promise<ParsedClipping> {
  const parse = await loaders[kind]()
  return parse(clipping, stated)
}
