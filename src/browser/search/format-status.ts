import { formatCount, formatMessage } from '../../languages/format-message.ts'
import type { InterfaceWords } from '../../languages/interface-words.ts'

/** The messages of the search. */
export interface SearchMessages {
  hint: string
  searching: string
  failed: string
  /** `{query}` is what was searched. */
  nothingFound: string
  /** `{count}` is how many articles were found. */
  articleCount: InterfaceWords['articleCount']
}

/** The line under the search box: how many articles were found, or how to search if the box is empty. */
export function formatStatus(
  query: string,
  count: number,
  messages: SearchMessages,
  language: string,
): string {
  if (query === '') return messages.hint
  if (count === 0) return formatMessage(messages.nothingFound, { query })
  return formatCount(count, messages.articleCount, language)
}
