/**
 * Counts the style rules that match nothing, for each kind of page of built sites: `unused-css.ts FOLDER... [--list]`.
 *
 * Pages of one folder are one kind. States, pseudo-elements and what a script sets on the root element are
 * taken as given, so that `a:hover` counts as used where there is a link. A rule for what a script draws later, such as
 * the results of a search, counts as unused: look at the list before removing one.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../src/cli/find-chromium.ts'
import { readingSettings } from '../../src/languages/reading-settings.ts'

interface PageStyle {
  /** The text of all style elements. */
  css: string
  /** How many style elements the page has. */
  sheets: number
  /** Whether each rule matches an element of the page, by its place in the style sheet. */
  rules: { selector: string; matches: boolean }[]
}

interface PageKind {
  pages: number
  style: PageStyle
}

const states =
  ':(?:hover|focus-visible|focus-within|focus|target|checked|active|popover-open|placeholder-shown)(?![\\w-])'
const setByScript = `\\[data-(?:${Object.keys(readingSettings).join('|')})=[^\\]]*\\]`
const pseudoElement = '::[\\w-]+(?:\\([^)]*\\))?'
/** Everything in a selector that says when it matches, not what. */
const condition = `:not\\(${states}\\)|${states}|${setByScript}|${pseudoElement}`

function readStyle(page: Page): Promise<PageStyle> {
  return page.evaluate((pattern) => {
    const listRules = (rules: CSSRuleList): CSSStyleRule[] =>
      [...rules].flatMap((rule) => [
        ...(rule instanceof CSSStyleRule ? [rule] : []),
        ...('cssRules' in rule ? listRules(rule.cssRules as CSSRuleList) : []),
      ])
    const styles = [...document.querySelectorAll('style')]
    return {
      css: styles.map((style) => style.textContent).join(''),
      sheets: styles.length,
      rules: [...document.styleSheets]
        .flatMap((sheet) => listRules(sheet.cssRules))
        .map(({ selectorText }) => {
          const always = selectorText.replace(new RegExp(pattern, 'g'), ':not(never)')
          return { selector: selectorText, matches: document.querySelector(always) !== null }
        }),
    }
  }, condition)
}

/** The kind of a page by its path in the built site: `articles/*` of `articles/saltmere/index.html`. */
function findKind(name: string): string {
  if (name === '404.html') return name
  const [folder = '', ...below] = name.split('/').slice(0, -1)
  if (/^\d*$/.test(folder)) return 'front page'
  return below.length > 0 ? `${folder}/*` : folder
}

/** Adds what a page matches to what the pages of its kind before it match. */
function addPage(kinds: Map<string, PageKind>, name: string, style: PageStyle): void {
  const kind = kinds.get(findKind(name))
  if (!kind) {
    kinds.set(findKind(name), { pages: 1, style })
    return
  }
  if (kind.style.css !== style.css) throw new Error(`${name} has another style sheet than pages of its kind`)
  kind.pages += 1
  kind.style.rules.forEach((rule, index) => {
    rule.matches ||= style.rules[index]?.matches === true
  })
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false } },
})
const executablePath = findChromium()
if (executablePath === undefined || positionals.length === 0) {
  process.stderr.write('Name the folder of a built site, and have a Chromium installed.\n')
  process.exit(1)
}
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const page = await browser.newPage({ javaScriptEnabled: false })
const kinds = new Map<string, PageKind>()
for (const folder of positionals) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )
  for (const name of names.sort()) {
    await page.goto(pathToFileURL(path.join(folder, name)).href)
    addPage(kinds, name, await readStyle(page))
  }
}
await browser.close()
for (const [kind, { pages, style }] of kinds) {
  const unused = style.rules.filter(({ matches }) => !matches)
  const counted = `${unused.length} of ${style.rules.length} rules match nothing`
  const bytes = `${style.css.length} letters, ${gzipSync(style.css, { level: 6 }).length} bytes of gzip`
  process.stdout.write(`${kind} (${pages}): ${counted}; ${style.sheets} style element, ${bytes}\n`)
  if (values.list) process.stdout.write(unused.map(({ selector }) => `  ${selector}\n`).join(''))
}
