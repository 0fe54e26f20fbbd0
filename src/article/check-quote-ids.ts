import type { LineLookup } from './check-quotes.ts'
import type { Quote } from './frontmatter-schema.ts'
import type { UnnamedFileProblem } from './problem.ts'

/** Reports every quotation whose `id` an earlier quotation has too. */
export function checkQuoteIds(quotes: readonly Quote[], lines: LineLookup): UnnamedFileProblem[] {
  return quotes.flatMap(({ id }, index) => {
    if (id === undefined || quotes.findIndex((quote) => quote.id === id) === index) return []
    return [
      {
        line: lines.ofField(['quotes', index, 'id']),
        field: `quotes[${index}].id`,
        message: 'an earlier quotation has the same id',
        remedy: 'change or delete one of the two ids',
      },
    ]
  })
}
