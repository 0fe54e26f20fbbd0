import { findForeignWords } from '../markdown/find-foreign-words.ts'
import type { LineLookup } from './check-quotes.ts'
import type { Frontmatter } from './frontmatter-schema.ts'
import type { UnnamedFileProblem } from './problem.ts'

/** Reports every entry of `foreign` whose words are not in the text as whole words. */
export function checkForeignWords(
  foreign: NonNullable<Frontmatter['foreign']>,
  text: string,
  lines: LineLookup,
): UnnamedFileProblem[] {
  return foreign.flatMap(({ text: words }, index) => {
    if (findForeignWords(text, words).length > 0) return []
    return [
      {
        line: lines.ofField(['foreign', index, 'text']),
        field: `foreign[${index}].text`,
        message: `“${words}” is not in the text as a whole word`,
        remedy: 'copy the words from the text, or delete this entry',
      },
    ]
  })
}
