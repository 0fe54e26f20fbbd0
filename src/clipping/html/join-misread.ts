/** Names of the letters and signs that misread UTF-8 is made of (HTML, 13.5), as far as quotation marks and accents go. */
const names: Record<string, string> = {
  acirc: 'â',
  Acirc: 'Â',
  Atilde: 'Ã',
  euro: '€',
  trade: '™',
  oelig: 'œ',
  OElig: 'Œ',
  tilde: '˜',
  brvbar: '¦',
  cent: '¢',
  copy: '©',
  reg: '®',
  sect: '§',
  uml: '¨',
  ordf: 'ª',
  laquo: '«',
  nbsp: '\u00A0',
  iexcl: '¡',
  shy: '\u00AD',
  deg: '°',
  plusmn: '±',
  sup2: '²',
  sup3: '³',
  acute: '´',
  para: '¶',
  middot: '·',
  sup1: '¹',
  ordm: 'º',
  raquo: '»',
  frac14: '¼',
  frac12: '½',
  frac34: '¾',
  iquest: '¿',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  sbquo: '‚',
  bdquo: '„',
  dagger: '†',
  Dagger: '‡',
  permil: '‰',
  lsaquo: '‹',
  rsaquo: '›',
  hellip: '…',
}
const misread =
  /(?:&(?:acirc|Acirc|Atilde|#226|#19[45]|#x(?:e2|c[23]));|[âÂÃ])(?:&#?\w{2,6};|[\u0080-\uFFFF]){1,2}/gi

/**
 * A page's source in which misread marks that are written as references stand as the signs themselves, so that they can
 * be mended: &acirc;&euro;&trade; becomes â€™. Every sign is beyond ASCII, so that no markup can come of it.
 */
export function joinMisread(html: string): string {
  if (!/&(?:[aA]circ|Atilde|#226|#19[45]|#x(?:e2|c[23]));/i.test(html)) return html
  return html.replace(misread, (sequence) =>
    sequence.replace(/&(#?)(x?)(\w+);/gi, (reference, number: string, hex: string, name: string) => {
      if (number === '') return names[`${hex}${name}`] ?? reference
      const code = Number.parseInt(name, hex === '' ? 10 : 16)
      return code >= 0x80 && code < 0x3000 ? String.fromCodePoint(code) : reference
    }),
  )
}
