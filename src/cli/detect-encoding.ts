import { createRequire } from 'node:module'

/** In bytes outside ASCII. A guess: in fewer, every encoding is possible. */
const minForeign = 10
/** In percent. A guess: short sentences in the right encoding have 20 and more, most texts over 50. */
const minConfidence = 20
/** In bytes: what is read to find the encoding. */
const maxSample = 200_000

/** Markup is ASCII in every page, and would make each encoding look like Western European text. */
const markup = /<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^>]*>/gi

/**
 * Detects the encoding of a text that declares none and is not UTF-8, by how often its letters follow each other. Returns
 * `undefined` if it cannot be told, and for Windows-1252, which is what a browser assumes.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function detectEncoding(bytes: Uint8Array): string | undefined {
  const sample = Buffer.from(bytes.subarray(0, maxSample)).toString('latin1').replace(markup, ' ')
  const foreign = sample.match(/[\x80-\xff]/g) ?? []
  if (foreign.length < minForeign) return undefined
  const [best] = loadDetector().analyse(Buffer.from(sample, 'latin1'))
  if (!best || best.confidence < minConfidence) return undefined
  if (best.name === 'windows-1252' || best.name === 'ISO-8859-1') return undefined
  // It has the letters of Ukrainian too, and is the same otherwise.
  return best.name === 'KOI8-R' ? 'koi8-u' : best.name
}

/** Loads the package when it is needed first: most files are UTF-8, and commands start without any package. */
function loadDetector(): typeof import('chardet') {
  return createRequire(import.meta.url)('chardet')
}
