declare module 'citeproc' {
  import type { CslElement } from './citation-style.ts'
  import type { CslItem, MarkedItem } from './csl-item.ts'

  interface Sources {
    retrieveLocale: (tag: string) => CslElement | undefined
    retrieveItem: (id: string) => CslItem | MarkedItem
  }

  export class Engine {
    constructor(sources: Sources, style: CslElement, locale: string)
    updateItems(ids: string[]): void
    /** The entries are the second value. `false` if the style has no bibliography. */
    makeBibliography(): [unknown, string[]] | false
    /** A citation in a note, as HTML. */
    makeCitationCluster(items: { id: string }[]): string
  }

  const CSL: { Engine: typeof Engine }
  export default CSL
}

declare module '@citation-js/core' {
  import type { CslItem } from './csl-item.ts'

  export class Cite {
    constructor(data: unknown)
    data: CslItem[]
    format(format: 'bibtex'): string
  }

  export const plugins: {
    config: { get(plugin: '@bibtex'): { format: { asciiOnly: boolean; useIdAsLabel: boolean } } }
  }
}

declare module '@citation-js/plugin-bibtex' {}
