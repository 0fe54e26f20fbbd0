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
const quotation = /^(?<list>quotes|notQuotes)\[(?<index>\d+)\](?:\.(?<detail>\w+))?/

/**
 * Leaves out of a draft what a problem of the check is about: an optional field, a detail of a quotation, or the quotation.
 * A quotation whose speaker is left out has to be checked by a person: it keeps the message as its doubt. Returns `undefined` if the
 * article cannot do without it.
 */
export function leaveOutField(
  { fields, quotes }: ArticleDraft,
  { field = '', message }: Problem,
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
  const { list, index, detail = 'text' } = quotation.exec(field)?.groups ?? {}
  const entry = quotes.filter((each) => each.list === list)[Number(index)]
  if (entry === undefined) return undefined
  const smaller = leaveOutDetail(entry, detail, message)
  return { fields, quotes: quotes.flatMap((each) => (each === entry ? (smaller ?? []) : [each])) }
}

/** Returns the entry without the detail, or `undefined` if the entry is nothing without it. */
function leaveOutDetail(draft: WrittenEntry, detail: string, message: string): WrittenEntry | undefined {
  if (draft.list === 'notQuotes' || detail === 'text' || !(detail in draft.entry)) return undefined
  const { [detail as 'role']: _, ...entry } = draft.entry
  if (detail !== 'speaker') return { ...draft, entry }
  const { speaker: _speaker, role: _role, ...words } = draft.entry
  return { ...draft, entry: words, unsure: message.replace(/\s+/g, ' ') }
}
