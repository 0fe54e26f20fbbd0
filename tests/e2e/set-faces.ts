import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'

const packages = path.resolve(import.meta.dirname, '../../node_modules/@fontsource')
const faces = [
  ['source-serif-4', 'latin', 400, 'normal'],
  ['source-serif-4', 'latin', 400, 'italic'],
  ['source-serif-4', 'latin', 700, 'normal'],
  ['source-serif-4', 'latin', 700, 'italic'],
  ['source-sans-3', 'latin', 400, 'normal'],
  ['source-sans-3', 'latin', 600, 'normal'],
  ['noto-naskh-arabic', 'arabic', 400, 'normal'],
  ['noto-naskh-arabic', 'arabic', 700, 'normal'],
  ['noto-serif-armenian', 'armenian', 400, 'normal'],
  ['noto-serif-armenian', 'armenian', 700, 'normal'],
] as const

/**
 * Sets a page in typefaces that are installed with the project, so that it looks the same on every machine. A page uses the
 * reader's typefaces, and its content security policy refuses others: the test has to use `bypassCSP`.
 */
export async function setFaces(page: Page): Promise<void> {
  const rules = faces.map(([family, script, weight, style]) => {
    const file = path.join(packages, family, 'files', `${family}-${script}-${weight}-${style}.woff2`)
    return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url(data:font/woff2;base64,${readFileSync(file).toString('base64')}) }`
  })
  // A built page has short names for most of its properties.
  const face = await page.evaluate(
    () => /--[\w-]+(?=:"Iowan Old Style")/.exec(document.querySelector('style')?.textContent ?? '')?.[0],
  )
  await page.addStyleTag({
    content: `${rules.join('\n')}
:root, :lang(en), :lang(ar), :lang(hy) { ${face}: "source-serif-4", "noto-naskh-arabic", "noto-serif-armenian"; --face-plain: "source-sans-3", "noto-naskh-arabic", "noto-serif-armenian" }`,
  })
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load()))
  })
}
