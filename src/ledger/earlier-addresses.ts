import GithubSlugger from 'github-slugger'
import type { Article } from '../article/article.ts'
import { isReservedId } from '../article/page-part-ids.ts'
import { findPermalinkWords } from '../article/permalink-words.ts'
import { assignAddresses, type CandidateAddresses } from '../article/permalinks.ts'

/** The ids that pages had before there were ledgers, by the index of the block or quotation. */
export interface EarlierAddresses {
  /** `undefined` for a block that had none. */
  blocks: (string | undefined)[]
  quotes: string[]
}

/**
 * Computes the ids that an article's page had before ledgers existed. They were not ASCII, and a short quotation had the
 * words before it in its id. They are recorded once, so that links made then keep working. Do not change this file.
 */
export function findEarlierAddresses({
  frontmatter,
  blocks,
  quotes,
}: Pick<Article, 'frontmatter' | 'blocks' | 'quotes'>): EarlierAddresses {
  const slugger = new GithubSlugger()
  const addressed = blocks.filter(({ kind, text }) => kind !== 'heading' && text.trim() !== '')
  const ids = assignAddresses(addressed.map(({ text }) => formatParagraphAddresses(text)))
  return {
    blocks: blocks.map((block) => {
      if (block.kind === 'heading') return `section-${slugger.slug(block.text)}`
      return block.kind === 'cell' ? undefined : ids[addressed.indexOf(block)]
    }),
    quotes: assignAddresses(
      quotes.map(({ passages: [first] }, index) => {
        const { id: chosenId, text = '' } = frontmatter.quotes[index] ?? {}
        const before = first && blocks[first.block]?.text.slice(0, first.start)
        return chosenId === undefined ? formatQuoteAddresses(text, before ?? '') : [`quote-${chosenId}`]
      }),
    ),
  }
}

function formatParagraphAddresses(text: string): CandidateAddresses {
  const words = findPermalinkWords(text)
  if (words.length === 0) return ['paragraph']
  const preferred = (words.length <= 7 ? words : [...words.slice(0, 5), ...words.slice(-2)]).join('-')
  const addresses: CandidateAddresses = [preferred, words.slice(0, 24).join('-'), words.join('-')]
  return isReservedId(preferred) ? addPrefix('text', addresses) : addresses
}

function formatQuoteAddresses(quote: string, textBefore: string): CandidateAddresses {
  const words = findPermalinkWords(quote)
  const context = findPermalinkWords(textBefore.slice(-80)).slice(-3)
  const preferred = words.length < 4 ? [...context, ...words] : words.slice(0, 6)
  return addPrefix('quote', [
    preferred.join('-'),
    words.slice(0, 12).join('-'),
    [...context, ...words].join('-'),
  ])
}

function addPrefix(prefix: string, [first, ...longer]: CandidateAddresses): CandidateAddresses {
  return [`${prefix}-${first}`, ...longer.map((address) => `${prefix}-${address}`)]
}
