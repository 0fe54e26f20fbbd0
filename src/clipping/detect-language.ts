const scripts: readonly [string, RegExp][] = [
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ko', /\p{Script=Hangul}/gu],
]

/** The commonest little words: what a language cannot be written without. */
const littleWords: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|of|and|to|in|that|is|was|for|with)\b/gi,
  fr: /\b(?:le|la|les|des|et|que|est|dans|pour|une)\b/gi,
  de: /\b(?:der|die|das|und|ist|nicht|den|mit|von|ein)\b/gi,
  es: /\b(?:el|los|las|que|una|por|con|para|del|y)\b/gi,
  it: /\b(?:il|che|di|una|per|con|del|della|sono|gli)\b/gi,
  ru: /(?<!\p{L})(?:и|в|не|на|что|с|по|как|это|из)(?!\p{L})/giu,
  uk: /(?<!\p{L})(?:і|та|що|з|це|не|на|у|як|для)(?!\p{L})/giu,
  ar: /(?<!\p{L})(?:في|من|على|إلى|أن|عن|مع|هذا|التي|كان)(?!\p{L})/gu,
}

/** Fewer, and the text is too short to tell. */
const fewest = 8
/** How much commoner the first language's little words have to be than the second's. */
const clearly = 2

/** The language of a text where its script or its little words leave no doubt; nothing otherwise. */
export function detectLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const script = scripts.find(([, pattern]) => (text.match(pattern)?.length ?? 0) > letters * 0.6)
  if (script) return script[0]
  const counts = Object.entries(littleWords)
    .map(([language, pattern]) => ({ language, count: text.match(pattern)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count)
  const [first, second] = counts
  return first && first.count >= fewest && first.count >= clearly * (second?.count ?? 0)
    ? first.language
    : undefined
}
