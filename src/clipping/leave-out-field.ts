import type { WrittenEntry } from '../article/check-quotes.ts'
import type { Problem } from '../article/problem.ts'
import type { ChosenFields } from './choose-fields.ts'

type Fields = Extract<ChosenFields, { kind: 'complete' }>['fields']

/** What an article is made of, before it is checked. */
export interface ArticleDraft {
  fields: Fields
  quotes: readonly WrittenEntry[]
}

/** Fields that an article can do without. */
const optional = /^(?:dek|topics|updated|dateline|image|corrections|omitted)(?![\w])/
const optionalOfSource = /^source\.(?<name>url|agency|rights|retrieved|archived|published)(?!\w)/
const quotation = /^(?<list>quotes|notQuotes)\[(?<index>\d+)\]/

/**
 * Leaves out of a draft what a problem of the check is about: an optional field, or one quotation. Returns `undefined` if the
 * article cannot do without it.
 */
export function leaveOutField(
  { fields, quotes }: ArticleDraft,
  { field = '' }: Problem,
): ArticleDraft | undefined {
  const name = optional.exec(field)?.[0]
  if (name !== undefined && name in fields) {
    const { [name as 'dek']: _, ...rest } = fields
    return { fields: rest as Fields, quotes }
  }
  const inSource = optionalOfSource.exec(field)?.groups?.['name']
  if (inSource !== undefined && inSource in fields.source) {
    const { [inSource as 'url']: _, ...rest } = fields.source
    return { fields: { ...fields, source: rest as Fields['source'] }, quotes }
  }
  const { list, index } = quotation.exec(field)?.groups ?? {}
  const entry = quotes.filter((each) => each.list === list)[Number(index)]
  return entry && { fields, quotes: quotes.filter((each) => each !== entry) }
}
