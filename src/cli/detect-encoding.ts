/** An encoding that a text of no declared encoding may be in, and the signs that are frequent in texts in it. */
interface Candidate {
  encoding: string
  /** Signs outside ASCII that the texts have, other than punctuation. */
  signs: RegExp
  /** Of these, the frequent ones: of all signs, a text has at least the share in `minFrequent`. */
  frequent: RegExp
  minFrequent: number
  /** Language tags of pages in it; a page that states one of them needs no other evidence than its signs. */
  languages: readonly string[]
}

const cyrillic = { signs: /[а-яёіїєґўА-ЯЁІЇЄҐЎ]/u, frequent: /[оеаинтсрвл]/u, minFrequent: 0.5 }
const slavic = ['ru', 'uk', 'bg', 'be', 'mk', 'sr']
const central = [
  { signs: /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]/u, languages: ['pl'] },
  { signs: /[áčďéěíňóřšťúůýžľĺŕôäÁČĎÉĚÍŇÓŘŠŤÚŮÝŽĽĹŔÔÄ]/u, languages: ['cs', 'sk'] },
  { signs: /[áéíóöőúüűÁÉÍÓÖŐÚÜŰ]/u, languages: ['hu'] },
  { signs: /[čćđšžČĆĐŠŽ]/u, languages: ['hr', 'sl', 'bs'] },
  { signs: /[ăâîşţĂÂÎŞŢ]/u, languages: ['ro'] },
]
const all = /./u

/** The frequencies are those of newspaper texts, with room for short ones. The first of two equal candidates wins. */
const candidates: readonly Candidate[] = [
  { encoding: 'windows-1251', languages: slavic, ...cyrillic },
  { encoding: 'koi8-u', languages: slavic, ...cyrillic },
  {
    encoding: 'shift_jis',
    languages: ['ja'],
    signs: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
    frequent: /[\u3041-\u30f6]/u,
    minFrequent: 0.3,
  },
  {
    encoding: 'euc-jp',
    languages: ['ja'],
    signs: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
    frequent: /[\u3041-\u30f6]/u,
    minFrequent: 0.3,
  },
  {
    encoding: 'euc-kr',
    languages: ['ko'],
    signs: /\p{Script=Hangul}/u,
    frequent: /[이다는에의가을를은하고지로기사한도]/u,
    minFrequent: 0.15,
  },
  {
    encoding: 'gbk',
    languages: ['zh', 'zh-cn', 'zh-hans'],
    signs: /\p{Script=Han}/u,
    frequent: /[的一是不了在人有我他这中大来上国个到说们为和地出时年会]/u,
    minFrequent: 0.08,
  },
  {
    encoding: 'big5',
    languages: ['zh-tw', 'zh-hk', 'zh-hant'],
    signs: /\p{Script=Han}/u,
    frequent: /[的一是不了在人有我他這中大來上國個到說們為和地出時年會]/u,
    minFrequent: 0.08,
  },
  ...central.flatMap(({ signs, languages }) =>
    ['windows-1250', 'iso-8859-2'].map((encoding) => ({
      encoding,
      languages,
      signs,
      frequent: all,
      minFrequent: 0,
    })),
  ),
  {
    encoding: 'windows-1254',
    languages: ['tr'],
    signs: /[çğıöşüÇĞİÖŞÜâî]/u,
    frequent: all,
    minFrequent: 0,
  },
  {
    encoding: 'iso-8859-7',
    languages: ['el'],
    signs: /\p{Script=Greek}/u,
    frequent: /[αοιετσνηρ]/u,
    minFrequent: 0.4,
  },
  {
    encoding: 'windows-1255',
    languages: ['he'],
    signs: /\p{Script=Hebrew}/u,
    frequent: /[יוהלאתרבם]/u,
    minFrequent: 0.4,
  },
  {
    encoding: 'windows-1256',
    languages: ['ar', 'fa'],
    signs: /\p{Script=Arabic}/u,
    frequent: /[اليمنوترب]/u,
    minFrequent: 0.4,
  },
]

/** Signs of Western European languages, which Windows-1252 has: those of the other encodings are compared with them. */
const western = /[àâäáãåæçéèêëíìîïñóòôöõøœßúùûüýÿÀÂÄÁÃÅÆÇÉÈÊËÍÎÏÑÓÔÖÕØŒÚÙÛÜ]/u
const punctuation = /[\p{P}\p{S}\p{Z}\u00a0€°²³½¼¾]/u

/** A sign outside ASCII. One between two letters, with the letter before it, is none of punctuation: "powiedzia³em". */
const foreignSign = /\p{L}(?=[^\p{L}\p{M}\p{N}’·‑–—]\p{L})[^\p{ASCII}]|[^\p{ASCII}]/gu

/** In signs outside ASCII. Guesses: in fewer, every encoding is possible; a page that states its language has fewer. */
const [minSigns, minStatedSigns] = [12, 4]
/** The share of the signs that have to be those of the language. A guess: names have others. */
const minShare = 0.9
/** In bytes: what is decoded to find the encoding. */
const maxSample = 60_000

/**
 * Detects the encoding of a text that declares none and is not UTF-8, by the signs that it would have in each. Returns
 * `undefined` if the text has few signs outside ASCII, or those of none: it may be in Windows-1252.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function detectEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, maxSample)
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const stated = /<html[^>]*\slang\s*=\s*["']?([a-z-]+)/i.exec(head)?.[1]?.toLowerCase()
  const isStated = (languages: readonly string[]): boolean =>
    stated !== undefined && (languages.includes(stated) || languages.includes(stated.split('-')[0] ?? ''))
  const plain = measure(decode(sample, 'windows-1252') ?? '', western)
  const rated = candidates.flatMap((candidate) => {
    const text = decode(sample, candidate.encoding)
    if (text === undefined) return []
    const { share, letters, count } = measure(text, candidate.signs)
    const frequent = letters.filter((letter) => candidate.frequent.test(letter)).length
    const isLikely =
      count >= (isStated(candidate.languages) ? minStatedSigns : minSigns) &&
      share >= minShare &&
      frequent >= letters.length * candidate.minFrequent
    const isBetter = share > plain.share || isStated(candidate.languages)
    const bonus = isStated(candidate.languages) ? 1 : 0
    const rank = bonus + share + (candidate.minFrequent > 0 ? frequent / Math.max(letters.length, 1) : 0)
    return isLikely && isBetter ? [{ encoding: candidate.encoding, rank }] : []
  })
  return rated.toSorted((a, b) => b.rank - a.rank)[0]?.encoding
}

/** The signs outside ASCII of a text that are no punctuation, and the share of them that a language has. */
function measure(text: string, signs: RegExp): { share: number; letters: string[]; count: number } {
  const foreign = (text.match(foreignSign) ?? []).filter((sign) => sign.length > 1 || !punctuation.test(sign))
  const letters = foreign.filter((sign) => signs.test(sign))
  return { share: letters.length / Math.max(foreign.length, 1), letters, count: foreign.length }
}

/** Decodes bytes; `undefined` if they are no text in the encoding. The last bytes may be a part of a sign. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}
