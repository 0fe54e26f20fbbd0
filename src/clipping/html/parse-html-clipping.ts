import { countWords, fewWords } from '../count-words.ts'
import type { ParsedClipping } from '../parsed-clipping.ts'
import { repairEncoding } from '../repair-encoding.ts'
import { ClippingError } from './clipping-error.ts'
import { decodeMisreadReferences } from './decode-misread-references.ts'
import { readPage } from './read-page.ts'
import { trimPage } from './trim-page.ts'

const noArticle = 'There is no article in the page. Save the page when it has loaded, or copy its text.'

/**
 * Parses a saved web page. Returns its article as a Markdown tree, the fields that its head and its lines state, and the fate
 * of every visible word of the page.
 *
 * @throws ClippingError if the page is too big, nested too deep, or has no article. Throws no other error.
 */
export function parseHtmlClipping(html: string): ParsedClipping {
  const shown = parse(html)
  // What a page has for readers without scripts is looked at only if it shows no article.
  const clipping = isArticle(shown) ? shown : (chooseLonger(shown, parseWithoutScripts(html)) ?? shown)
  if (clipping === undefined) throw new ClippingError(noArticle)
  return clipping
}

function isArticle(clipping: ParsedClipping | undefined): boolean {
  return clipping !== undefined && countWords(clipping.account).kept >= fewWords
}

function chooseLonger(
  first: ParsedClipping | undefined,
  second: ParsedClipping | undefined,
): ParsedClipping | undefined {
  if (!first || !second) return first ?? second
  return countWords(second.account).kept > countWords(first.account).kept ? second : first
}

const noscript = /<(\/?)noscript(?=[\s>])/gi

function parseWithoutScripts(html: string): ParsedClipping | undefined {
  const clipping = noscript.test(html) ? parse(html.replace(noscript, '<$1div')) : undefined
  const repaired = 'the text is what the page has for readers without scripts'
  return clipping && { ...clipping, repaired: [...clipping.repaired, repaired] }
}

function parse(html: string): ParsedClipping | undefined {
  const { text, count } = repairEncoding(decodeMisreadReferences(trimPage(html)))
  try {
    const clipping = readPage(text)
    return count === 0 || clipping === undefined
      ? clipping
      : {
          ...clipping,
          repaired: [...clipping.repaired, `${count} mis-decoded ${count === 1 ? 'mark' : 'marks'}`],
        }
  } catch (error) {
    if (error instanceof ClippingError) throw error
    // Some malformed pages make the extractor or the parser throw errors of any kind. For the writer it is one case.
    throw new ClippingError(
      'The page cannot be read: its markup is broken. Copy the text of the article instead.',
    )
  }
}
