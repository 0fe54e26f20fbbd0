import { z } from 'astro/zod'
import { findContrast, findLuminance, type HexColor, minContrast, mixColors } from './contrast.ts'

const color = z
  .string()
  .trim()
  .refine((value) => /^#[\da-f]{6}$/i.test(value), {
    error: 'must be a color of six digits after a #, in quotation marks: "#7d1a15"',
    abort: true,
  })
  .transform((value) => value.toLowerCase())

const schemeSchema = z.strictObject({
  paper: color.optional().describe('Behind the text, in quotation marks: "#fdfbf7".'),
  text: color.optional().describe('The text, in quotation marks: "#1d1a16".'),
  accent: color.optional().describe('Topics, marks and the ring around what has the focus: "#7d1a15".'),
})

/** The colors of one scheme as a writer gives them. */
type GivenScheme = z.output<typeof schemeSchema>
type SchemeName = 'light' | 'dark'

/** As in `src/styles/foundation.css`. */
export const defaultColors: Record<SchemeName, Required<{ [Name in keyof GivenScheme]: HexColor }>> = {
  light: { paper: '#fdfbf7', text: '#1d1a16', accent: '#7d1a15' },
  dark: { paper: '#171512', text: '#ece6dc', accent: '#f2a79c' },
}

/** The field `colors`: those that the site has instead of its own, in light and in dark. */
export const siteColorsSchema = z
  .strictObject({
    light: schemeSchema.optional().describe('By day: `paper`, `text`, `accent`.'),
    dark: schemeSchema.optional().describe('By night: the same.'),
  })
  .superRefine((colors, context) => {
    for (const name of ['light', 'dark'] as const)
      for (const { field, message } of findUnreadable(colors[name] ?? {}, name))
        context.addIssue({ code: 'custom', path: [name, field], message })
  })

export type SiteColors = z.output<typeof siteColorsSchema>

function findUnreadable(
  given: GivenScheme,
  name: SchemeName,
): { field: keyof GivenScheme; message: string }[] {
  const { paper, text, accent } = fillIn(given, name)
  const isWrongWay = findLuminance(paper) > findLuminance(text) !== (name === 'light')
  const blame = (field: 'text' | 'accent') => (given[field] === undefined ? 'paper' : field)
  if (isWrongWay)
    return [
      {
        field: blame('text'),
        message: `the paper has to be ${name === 'light' ? 'lighter' : 'darker'} than the text: it is ${paper}, and the text ${text}`,
      },
    ]
  return (['text', 'accent'] as const).flatMap((field) => {
    const own = field === 'text' ? text : accent
    const contrast = findContrast(own, paper)
    if (contrast >= minContrast) return []
    // Rounded down: 4.46 is not 4.5.
    const shown = Math.floor(contrast * 10) / 10
    const message = `the ${field} ${own} has a contrast of ${shown} with the paper ${paper}, and needs ${minContrast} to be readable`
    return [{ field: blame(field), message }]
  })
}

function fillIn(given: GivenScheme, name: SchemeName): (typeof defaultColors)[SchemeName] {
  const defaults = defaultColors[name]
  return {
    paper: given.paper ?? defaults.paper,
    text: given.text ?? defaults.text,
    accent: given.accent ?? defaults.accent,
  }
}

/** The colors of the paper by scheme, for browsers that color their own windows. */
export function findPaperColors(colors: SiteColors | undefined): Record<SchemeName, HexColor> {
  return { light: fillIn(colors?.light ?? {}, 'light').paper, dark: fillIn(colors?.dark ?? {}, 'dark').paper }
}

/** The colors of a preview picture: by day, as most people see link previews. */
export interface CardColors {
  paper: HexColor
  ink: HexColor
  quietInk: HexColor
}

/** Returns the colors of preview pictures. `undefined` if the site has no colors of its own for the day. */
export function findCardColors(colors: SiteColors | undefined): CardColors | undefined {
  if (!colors?.light) return undefined
  const derived = deriveScheme(colors.light, 'light')
  const { paper, text } = fillIn(colors.light, 'light')
  return { paper, ink: text, quietInk: derived['--ink-quiet'] ?? text }
}

/** Yellow of a marker, by scheme. */
const markers = { light: '#f8d64e', dark: '#a8861a' } as const

/** All colors that follow from those of a scheme. Text on each of them is readable. */
function deriveScheme(given: GivenScheme, name: SchemeName): Record<string, HexColor> {
  const { paper, text, accent } = fillIn(given, name)
  const isReadable = (own: HexColor): boolean => findContrast(text, own) >= minContrast
  const raised = mixColors(paper, text, 0.06, isReadable)
  return {
    '--paper': paper,
    '--paper-raised': raised,
    '--ink': text,
    '--ink-quiet': mixColors(
      text,
      paper,
      0.25,
      (own) => Math.min(findContrast(own, raised), findContrast(own, paper)) >= minContrast,
    ),
    '--rule': mixColors(paper, text, 0.25, () => true),
    '--accent': accent,
    '--lit': mixColors(paper, markers[name], 0.5, isReadable),
  }
}

/**
 * Writes the styles of a site’s own colors. `undefined` if it has none. The reader’s choice of sepia, the printer and a
 * request for more contrast win over them.
 */
export function writeColorStyles(colors: SiteColors | undefined): string | undefined {
  if (!colors?.light && !colors?.dark) return undefined
  const [light, dark] = [deriveScheme(colors.light ?? {}, 'light'), deriveScheme(colors.dark ?? {}, 'dark')]
  const variables = Object.keys(light).map((name) => `${name}:light-dark(${light[name]},${dark[name]})`)
  // The layers of `base.css`, in its order. Twice `:root`, to win over `foundation.css` in whichever order they come.
  return `@layer reset,base,components;@layer base{@media not (prefers-contrast:more){:root:root{${variables.join(';')}}}}`
}
