import type { Root } from 'mdast'
import { findTextNodes } from '../markdown/parse-body.ts'

/** Options of `remarkDateline`. */
export interface DatelineOptions {
  /** The dateline as printed, with its dash; `undefined` if the article has none. */
  dateline: string | undefined
}

/**
 * remark plugin: sets the dateline at the start of the first paragraph. Its class is not `dateline`: programs that extract
 * articles delete such an element as furniture, or take it for the byline.
 */
export function remarkDateline({ dateline }: DatelineOptions): (tree: Root) => void {
  return (tree) => {
    if (dateline === undefined) return
    findTextNodes(tree)[0]?.node.children.unshift(
      {
        type: 'dateline',
        data: { hName: 'span', hProperties: { className: ['from-place'] } },
        children: [{ type: 'text', value: dateline }],
      },
      { type: 'text', value: ' ' },
    )
  }
}
