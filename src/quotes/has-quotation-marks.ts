const mark = /[“”„‟"«»「」『』＂]|''|``/g

/**
 * Whether a text has a pair of quotation marks of any style. If no quotation was found in it, its language may be wrong, or all
 * its marks are around titles and terms: the writer should know.
 */
export function hasQuotationMarks(text: string): boolean {
  return (text.match(mark)?.length ?? 0) > 1
}
