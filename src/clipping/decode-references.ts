/** The references that content systems write for signs of running text (HTML, 13.5). */
const named: Record<string, string> = {
  amp: '&',
  apos: "'",
  quot: '"',
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  bdquo: '„',
  sbquo: '‚',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  pound: '£',
}

/** A text that writes its quotation marks so was copied out of HTML; one that only names a reference is about it. */
const telling = /&(?:[lr][ds]quo|[lr]aquo|bdquo|#82(?:16|17|20|21)|#x201[89cd]);/i

/**
 * Puts the signs in the places of their HTML character references in plain text, and says how many there were. Only in a
 * text whose quotation marks are written so.
 */
export function decodeReferences(text: string): { text: string; count: number } {
  if (!telling.test(text)) return { text, count: 0 }
  let count = 0
  const decoded = text.replace(
    /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,6}));/gi,
    (reference, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
      const isSign = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      const sign = isSign ? String.fromCodePoint(code) : named[String(name ?? '').toLowerCase()]
      if (sign === undefined) return reference
      count += 1
      return sign
    },
  )
  return { text: decoded, count }
}
