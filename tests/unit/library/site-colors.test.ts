import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findContrast, minContrast } from '../../../src/library/contrast.ts'
import {
  defaultColors,
  findCardColors,
  siteColorsSchema,
  writeColorStyles,
} from '../../../src/library/site-colors.ts'

const styles = readFileSync(path.resolve(import.meta.dirname, '../../../src/styles/foundation.css'), 'utf8')

/** The colors of the variables of a style sheet, in light and in dark. */
function readVariables(css: string): Map<string, [string, string]> {
  const found = css.matchAll(/(--[\w-]+): ?light-dark\((#\w{6}), ?(#\w{6})\)/g)
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]))
}

test('contrast is that of WCAG', () => {
  expect(findContrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(findContrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('the default colors are those of the style sheet', () => {
  const variables = readVariables(styles)
  const of = (name: string) => variables.get(name)
  expect([of('--paper'), of('--ink'), of('--accent')]).toEqual(
    (['paper', 'text', 'accent'] as const).map((field) => [
      defaultColors.light[field],
      defaultColors.dark[field],
    ]),
  )
})

test('a site without colors of its own has no styles for them', () => {
  expect(writeColorStyles(undefined)).toBeUndefined()
  expect(writeColorStyles({})).toBeUndefined()
})

test('every color that follows from accepted ones is readable', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
  const scheme = fc.record({ paper: hex, text: hex, accent: hex }, { requiredKeys: [] })
  fc.assert(
    fc.property(fc.record({ light: scheme, dark: scheme }, { requiredKeys: [] }), (given) => {
      const parsed = siteColorsSchema.safeParse(given)
      fc.pre(parsed.success && (parsed.data.light !== undefined || parsed.data.dark !== undefined))
      const variables = readVariables(writeColorStyles(parsed.data) ?? '')
      for (const index of [0, 1]) {
        const of = (name: string): string => variables.get(name)?.[index] ?? '#000000'
        const pairs = [
          ['--ink', '--paper'],
          ['--ink', '--paper-raised'],
          ['--ink', '--lit'],
          ['--ink-quiet', '--paper'],
          ['--ink-quiet', '--paper-raised'],
          ['--accent', '--paper'],
        ] as const
        for (const [front, back] of pairs)
          expect(findContrast(of(front), of(back)), `${front} on ${back}`).toBeGreaterThanOrEqual(minContrast)
      }
    }),
    { numRuns: 300 },
  )
})

test('preview pictures have the colors of the day, and those of the project if the site has none', () => {
  expect(findCardColors(undefined)).toBeUndefined()
  expect(findCardColors({ dark: { paper: '#000000' } })).toBeUndefined()
  const colors = findCardColors({ light: { paper: '#eef4ff' } })
  expect(colors).toMatchObject({ paper: '#eef4ff', ink: defaultColors.light.text })
  expect(findContrast(colors?.quietInk ?? '', '#eef4ff')).toBeGreaterThanOrEqual(minContrast)
})
