import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultFaces, type SiteFonts, writePageFonts } from '../../../src/library/site-fonts.ts'

const styles = readFileSync(path.resolve(import.meta.dirname, '../../../src/styles/foundation.css'), 'utf8')

const serif: SiteFonts[number] = {
  family: 'Quay Serif',
  files: [
    { file: 'fonts/quay.woff2' },
    { file: 'fonts/quay-italic.woff2', weight: '200 900', style: 'italic' },
  ],
}

function readFaces(selector: string): { text?: string | undefined; interface?: string | undefined } {
  const start = styles.indexOf(`${selector} {`)
  const block = styles.slice(start, styles.indexOf('}', start))
  return { text: /--face: (.*);/.exec(block)?.[1], interface: /--face-plain: (.*);/.exec(block)?.[1] }
}

test('the faces after those of the site are those of the style sheet', () => {
  const all = readFaces('\n:root')
  for (const [language, faces] of Object.entries(defaultFaces)) {
    const own = language === '' ? all : readFaces(`\n[lang|="${language}"]`)
    expect(faces, language).toEqual({ text: own.text, interface: own.interface ?? all.interface })
  }
})

describe('fonts of the site’s own', () => {
  test('a site without fonts has no styles for them', () => {
    expect(writePageFonts(undefined, 'en', '/')).toBeUndefined()
    expect(writePageFonts([], 'en', '/')).toBeUndefined()
  })

  test('every file is a face, and the first is loaded early', () => {
    const fonts = writePageFonts([serif], 'en', '/papers/')
    expect(fonts?.preloaded).toEqual(['/papers/fonts/quay.woff2'])
    expect(fonts?.styles).toContain(
      '@font-face{font-family:"Quay Serif";src:url("/papers/fonts/quay.woff2")format("woff2");font-weight:400;font-style:normal;font-display:swap}',
    )
    expect(fonts?.styles).toContain('font-weight:200 900;font-style:italic')
    expect(fonts?.styles).toContain(`:root:root{--face:"Quay Serif",${defaultFaces['']?.text}}`)
  })

  test('a font for some languages is on no page in another one', () => {
    const fonts = [{ ...serif, languages: ['hy'] }]
    expect(writePageFonts(fonts, 'en', '/')).toBeUndefined()
    expect(writePageFonts(fonts, 'hy-AM', '/')?.styles).toContain(
      '[lang|="hy"][lang|="hy"]{--face:"Quay Serif",',
    )
  })

  test('headings and the interface have faces of their own', () => {
    const styles = writePageFonts(
      [
        { ...serif, for: ['headings'] },
        { ...serif, family: 'Quay Sans', for: ['interface'] },
      ],
      'ar',
      '/',
    )?.styles
    expect(styles).toContain('{font-family:"Quay Serif",var(--face)}')
    expect(styles).toContain(`{--face-plain:"Quay Sans",${defaultFaces['ar']?.interface}}`)
    expect(styles).not.toContain('--face:')
  })
})
