import type { FieldValue } from '../parsed-clipping.ts'
import type { HtmlBlock } from './html-block.ts'

/** What a page says about its headline, and its lines. */
export interface HeadlineEvidence {
  /** The headline according to the page’s data. */
  stated: FieldValue<string> | undefined
  /** Other headlines that the page’s data has, and the parts of its title. */
  others: readonly FieldValue<string>[]
  /** The second headline of the page's data, which most pages print as the dek. */
  alternative?: FieldValue<string> | undefined
  /** The page’s title, as it is. */
  title: string
  /** What the page calls its site, its publisher and itself. */
  names: readonly string[]
  /** The page’s own address. */
  address: string | undefined
  /** All lines of the page. */
  blocks: readonly HtmlBlock[]
}
