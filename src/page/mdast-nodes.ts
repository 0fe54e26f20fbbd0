import type { ElementContent, Properties } from 'hast'
import type { Data, Node, Parent, PhrasingContent } from 'mdast'

/*
 * The nodes that the plugins of this folder add to a Markdown tree. Each one says in `data` which element
 * mdast-util-to-hast makes of it.
 */

/** Words of a quotation in the text. A passage that runs across emphasis or a link consists of several. */
export interface PassageNode extends Parent {
  type: 'passage'
  children: PhrasingContent[]
  data: ElementNodeData
}

/** Words in another language than the article's. */
export interface ForeignWordsNode extends Parent {
  type: 'foreignWords'
  children: PhrasingContent[]
  data: ElementNodeData
}

/** The dateline at the start of the first paragraph: `SALTMERE (Coastwire) —`. */
export interface DatelineNode extends Parent {
  type: 'dateline'
  children: PhrasingContent[]
  data: ElementNodeData
}

/** A quotation's note. It has no text: what it shows is in attributes. */
export interface NoteNode extends Node {
  type: 'note'
  data: ElementNodeData & { hChildren: ElementContent[] }
}

/** An address of an earlier version. It has no text. */
export interface FormerAddressNode extends Node {
  type: 'formerAddress'
  data: ElementNodeData
}

interface ElementNodeData extends Data {
  hName: string
  hProperties: Properties
}

declare module 'mdast' {
  interface PhrasingContentMap {
    passage: PassageNode
    foreignWords: ForeignWordsNode
    dateline: DatelineNode
    note: NoteNode
    formerAddress: FormerAddressNode
  }

  interface RootContentMap {
    passage: PassageNode
    foreignWords: ForeignWordsNode
    dateline: DatelineNode
    note: NoteNode
    formerAddress: FormerAddressNode
  }
}
