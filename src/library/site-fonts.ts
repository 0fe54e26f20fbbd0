import { z } from 'astro/zod'
import { parseLanguageTag } from '../languages/language-tag.ts'
import { findPrimarySubtag } from '../languages/primary-subtag.ts'

const text = z.string().trim().min(1, { error: 'is empty', abort: true })

/** Parts of a page that have a face of their own. */
const fontUses = ['text', 'headings', 'interface'] as const
type FontUse = (typeof fontUses)[number]

/** YAML reads 400 as a number. */
const weight = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .regex(/^[1-9]\d{0,2}( [1-9]\d{0,2})?$/, 'must be a weight from 1 to 999, or two of them for a range'),
)

const fontFile = z.strictObject({
  file: text
    .regex(/^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.woff2$/i, 'is not the name of a WOFF2 file in `public/`')
    .describe('A WOFF2 file in `public/`: serif.woff2, or fonts/serif.woff2.'),
  weight: weight
    .optional()
    .describe('The weight, such as 400, or those of a variable font: 200 900. Without it: 400.'),
  style: z.enum(['normal', 'italic']).optional().describe('Without it: normal.'),
})

const siteFont = z.strictObject({
  family: text
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}\p{M} _-]*$/u, 'must be letters, digits, spaces and hyphens')
    .describe('The name of the face.'),
  for: z
    .array(z.enum(fontUses))
    .min(1, 'is empty')
    .optional()
    .describe(`A list of the parts of pages that it sets: ${fontUses.join(', ')}. Without it: text.`),
  languages: z
    .array(
      text.refine((value) => parseLanguageTag(value) !== undefined, {
        error: 'is not a BCP 47 language tag such as en, hy or en-GB',
      }),
    )
    .min(1, 'is empty')
    .optional()
    .describe('A list of the languages whose pages have it. Without it: all.'),
  files: z
    .array(fontFile)
    .min(1, 'is empty')
    .describe(
      'Each with `file`, and `weight` and `style` if these are not 400 and normal. Browsers load the first one early.',
    ),
})

/** The field `fonts`: faces of the site’s own. */
export const siteFontsSchema = z.array(siteFont)

export type SiteFonts = z.output<typeof siteFontsSchema>

/** The faces of pages without fonts of their own, as in `src/styles/foundation.css`: by language, or for all others. */
export const defaultFaces: Record<string, { text: string; interface: string }> = {
  '': {
    text: '"Iowan Old Style", Charter, "Sitka Text", "Noto Serif", Georgia, serif',
    interface: '"Avenir Next", "Segoe UI", "Noto Sans", system-ui, sans-serif',
  },
  ru: {
    text: '"PT Serif", "Sitka Text", "Noto Serif", Georgia, serif',
    interface: '"Avenir Next", "Segoe UI", "Noto Sans", system-ui, sans-serif',
  },
  hy: {
    text: '"Noto Serif Armenian", "Sylfaen", "Mshtakan", "DejaVu Serif", serif',
    interface: '"Noto Sans Armenian", "Segoe UI", "Mshtakan", "DejaVu Sans", sans-serif',
  },
  ar: {
    text: '"Noto Naskh Arabic", "Sakkal Majalla", "Geeza Pro", "Amiri", serif',
    interface: '"Noto Sans Arabic", "SF Arabic", "Segoe UI", "Geeza Pro", sans-serif',
  },
}

/** What a page needs for the fonts of the site. */
export interface PageFonts {
  styles: string
  /** Paths of the files to load early. */
  preloaded: string[]
}

/**
 * Writes what a page needs for the fonts of the site: styles, and the files to load early. Returns `undefined` if no font is
 * for its language. A reader sees the words at once, in a face of the device until the font is there.
 *
 * @param language of the page
 * @param home the path of the front page, with a slash at its end
 */
export function writePageFonts(
  fonts: SiteFonts | undefined,
  language: string,
  home: string,
): PageFonts | undefined {
  const primary = findPrimarySubtag(language)
  const own = (fonts ?? []).filter(
    ({ languages }) => !languages || languages.some((tag) => findPrimarySubtag(tag) === primary),
  )
  if (own.length === 0) return undefined
  const key = primary in defaultFaces ? primary : ''
  const defaults = defaultFaces[key] ?? { text: 'serif', interface: 'sans-serif' }
  const listFamilies = (use: FontUse): string =>
    own
      .filter((font) => (font.for ?? ['text']).includes(use))
      .map(({ family }) => `"${family}",`)
      .join('')
  const [words, headings, ui] = fontUses.map(listFamilies)
  const variables = [
    ...(words ? [`--face:${words}${defaults.text}`] : []),
    ...(ui ? [`--face-plain:${ui}${defaults.interface}`] : []),
  ]
  // Twice, to win over `foundation.css`.
  const selector = (key === '' ? ':root' : `[lang|="${key}"]`).repeat(2)
  const faces = own.flatMap(({ family, files }) =>
    files.map(
      ({ file, weight: shownWeight = '400', style = 'normal' }) =>
        `@font-face{font-family:"${family}";src:url("${home}${file}")format("woff2");font-weight:${shownWeight};font-style:${style};font-display:swap}`,
    ),
  )
  const rules = [
    ...(variables.length > 0 ? [`@layer base{${selector}{${variables.join(';')}}}`] : []),
    ...(headings
      ? [`@layer components{:root :is(h1,h2,h3,.masthead-name){font-family:${headings}var(--face)}}`]
      : []),
  ]
  return {
    styles: `@layer reset,base,components;${faces.join('')}${rules.join('')}`,
    preloaded: own.flatMap(({ files: [first] }) => (first ? [`${home}${first.file}`] : [])),
  }
}
