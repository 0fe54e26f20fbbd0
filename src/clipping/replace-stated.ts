import type { LossAccount, ParsedClipping, StatedFields } from './parsed-clipping.ts'

/**
 * Marks lines as dropped whose field the writer states differently: they are no longer in the article. For parsers that
 * do not know the stated fields.
 */
export function replaceStated(
  { account, ...clipping }: ParsedClipping,
  stated: StatedFields,
): ParsedClipping {
  const values: Record<string, string | undefined> = {
    headline: stated.headline?.value,
    dek: stated.dek?.value,
    authors: stated.authors?.value.map(({ name }) => name).join(' '),
  }
  const isReplaced = (entry: LossAccount): boolean => {
    const value = entry.fate === 'field' ? values[entry.field] : undefined
    return value !== undefined && !value.includes(entry.text) && !entry.text.includes(value)
  }
  return {
    ...clipping,
    account: account.map((entry) =>
      isReplaced(entry) ? { fate: 'dropped', text: entry.text, reason: 'replaced by the writer' } : entry,
    ),
  }
}
