/** Letters of other alphabets that look like a Latin letter, and that letter. */
const lookAlikes = new Map<string, string>()
for (const [foreign, latin] of [
  ['аеорсухіјѕһԁԛԝѵӏґ', 'aeopcyxijshdqwvlr'],
  ['АВЕКМНОРСТУХІЈЅԌԚԜ', 'ABEKMHOPCTYXIJSGQW'],
  ['ονικραυχγω', 'ovikpauxyw'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['օոսհցզա', 'onuhgqw'],
  ['ՕՍՏԼ', 'OUSL'],
] as const) {
  const letters = [...latin]
  for (const [index, letter] of [...foreign].entries()) lookAlikes.set(letter, letters[index] ?? '')
}

const scripts = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Armenian: /\p{Script=Armenian}/u,
} as const
type Script = keyof typeof scripts

/** Mathematical letters, which look like bold or italic Latin ones. */
const mathematical = /[\u{1d400}-\u{1d7ff}]/u
/** Other signs that pass for Latin letters beside them: Roman numerals, wide letters, letters of formulas. */
const latinSigns = /[\u2160-\u217f\uff21-\uff3a\uff41-\uff5a\u2102-\u213a]/u
/** Everything that NFKC turns into the Latin letter that it looks like. */
const compatibleLetters = /[\u{1d400}-\u{1d7ff}\u2160-\u217f\uff21-\uff3a\uff41-\uff5a\u2102-\u213a]+/gu
/** Scripts in which wide Latin letters are usual. */
const wideScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const plainLetter = /[A-Za-z]/
/** A Latin abbreviation with an ending of another alphabet: SMSка. */
const inflectedAbbreviation = /^[A-Z\d]{2,}[^A-Za-z]+$/
/** A letter for a quantity before a Latin one: Δt. */
const quantity = /^[ΔΣΩΦΨδμπσφψλθ]\p{Script=Latin}{1,3}$/u

/**
 * Finds the first word that mixes letters of two alphabets so that one passes for another: “Tаmsin” with a Cyrillic а; or
 * that has signs instead of letters: Roman numerals (Vanⅽe), or wide letters beside plain ones. Returns `undefined` if there is none.
 */
export function findLookAlikeWord(text: string): string | undefined {
  if (
    !/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\u{1d400}-\u{1d7ff}]/u.test(text) &&
    !latinSigns.test(text)
  )
    return undefined
  const hasPlainLetters = plainLetter.test(text) && !wideScript.test(text)
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (mathematical.test(word)) return word
    if (latinSigns.test(word) && (plainLetter.test(word) || (hasPlainLetters && isWide(word)))) return word
    if (inflectedAbbreviation.test(word) || quantity.test(word)) continue
    if (hasLookAlike(word)) return word
  }
  return undefined
}

function isWide(word: string): boolean {
  return /[\uff21-\uff3a\uff41-\uff5a]/.test(word)
}

/**
 * Finds a word of a name that is written in another alphabet than the rest, in letters that all pass for it: “Tamsin Орр”.
 * Returns `undefined` if there is none.
 */
export function findLookAlikeName(name: string): string | undefined {
  const words = name.match(/[\p{L}\p{M}]+/gu) ?? []
  const isLatin = words.some((word) => scripts.Latin.test(word))
  const other = words.find(
    (word) => !scripts.Latin.test(word) && [...word].every((letter) => lookAlikes.has(letter)),
  )
  return isLatin && other !== undefined ? other : findLookAlikeWord(name)
}

function countScripts(word: string): [Script, number][] {
  const letters = [...word]
  return (Object.keys(scripts) as Script[])
    .map((script): [Script, number] => [
      script,
      letters.filter((letter) => scripts[script].test(letter)).length,
    ])
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
}

function hasLookAlike(word: string): boolean {
  const [, ...others] = countScripts(word)
  const latinLookAlikes: ReadonlySet<string> = new Set(lookAlikes.values())
  return others.some(([script]) =>
    [...word].some(
      (letter) =>
        scripts[script].test(letter) &&
        (lookAlikes.has(letter) || (script === 'Latin' && latinLookAlikes.has(letter))),
    ),
  )
}

/** For each alphabet with look-alikes, its letters by the Latin ones that they look like. */
const lookAlikesOf = new Map<Script, ReadonlyMap<string, string>>(
  (['Cyrillic', 'Greek', 'Armenian'] as const).map((script) => [
    script,
    new Map(
      [...lookAlikes].flatMap(([letter, latin]) => (scripts[script].test(letter) ? [[latin, letter]] : [])),
    ),
  ]),
)

/**
 * Writes each word that `findLookAlikeWord` finds in the alphabet of most of its letters, and mathematical letters and other
 * signs as plain ones. A word with a letter that has no look-alike in that alphabet stays as it is.
 */
export function replaceLookAlikes(text: string): string {
  if (findLookAlikeWord(text) === undefined) return text
  return text.replace(/[\p{L}\p{M}\p{N}]+/gu, (original) => {
    if (findLookAlikeWord(original) === undefined) return original
    const word = original.replace(compatibleLetters, (letters) => letters.normalize('NFKC'))
    const latin = [...word].map((letter) => lookAlikes.get(letter) ?? letter).join('')
    const [main] = countScripts(word)
    const letterOf = lookAlikesOf.get(main?.[0] ?? 'Latin')
    const written = letterOf ? [...latin].map((letter) => letterOf.get(letter) ?? letter).join('') : latin
    return [written, latin, word].find((other) => findLookAlikeWord(other) === undefined) ?? original
  })
}
