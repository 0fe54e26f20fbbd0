import type { Ledger } from './ledger.ts'

/** A value that fits is written on one line. */
const maxLineLength = 120

/**
 * Writes a ledger as JSON. Names are sorted and each address has its own line, so that version control merges what two
 * people have recorded.
 */
export function writeLedger(ledger: Ledger): string {
  return `${writeValue({
    format: ledger.format,
    short: ledger.short,
    slugs: sortNames(ledger.slugs),
    ...(ledger.quotationPages ? { quotationPages: true } : {}),
    addresses: sortNames(ledger.addresses),
    texts: sortNames(ledger.texts),
    versions: ledger.versions.map((version) => ({ ...version, former: sortNames(version.former) })),
  })}\n`
}

function sortNames<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function writeValue(value: unknown, indent = ''): string {
  const line = JSON.stringify(value)
  if (typeof value !== 'object' || value === null || isShort(line, indent)) return line
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  const lines = isList
    ? value.map((item) => inner + writeValue(item, inner))
    : Object.entries(value).map(
        ([name, item]) => `${inner}${JSON.stringify(name)}: ${writeValue(item, inner)}`,
      )
  const [open, close] = isList ? '[]' : '{}'
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

/** Only what has no more values inside: a list of lists would hide that two people changed different items. */
function isShort(line: string, indent: string): boolean {
  return indent.length > 2 ? indent.length + line.length <= maxLineLength : line.length <= 2
}
