import { doubleMark } from './marks/find-double-marks.ts'

/**
 * Whether a text has a pair of quotation marks of any style. If no quotation was found in it, its language may be wrong, or all
 * its marks may be around titles and terms; the writer should check.
 */
export function hasQuotationMarks(text: string): boolean {
  return (text.match(doubleMark)?.length ?? 0) > 1
}
