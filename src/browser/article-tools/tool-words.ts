import type { InterfaceWords } from '../../languages/interface-words.ts'

/** The interface texts of the tools. */
export const toolWordNames = [
  'quotedBy',
  'passageNotFound',
  'copyLink',
  'linkCopied',
  'copyQuotation',
  'copied',
  'onlyTheWords',
  'share',
  'close',
] as const satisfies (keyof InterfaceWords)[]

export type ToolWords = Pick<InterfaceWords, (typeof toolWordNames)[number]> & {
  quotationMarks: readonly [string, string]
}

/** The texts of all languages. The file that the site serves begins with them. */
declare const toolWords: Record<string, ToolWords>

/** Returns the texts in the language of the page. English if there are none. */
export function findToolWords(language: string): ToolWords {
  return (toolWords[language.split('-')[0] ?? ''] ?? toolWords['en']) as ToolWords
}
