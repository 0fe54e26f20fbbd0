import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sharedProperties, trimStyles } from '../../../src/site/trim-styles.ts'

/** Trims the styles of a page with the given body, and returns them. */
function trim(css: string, body: string, language = 'en'): string {
  const html = trimStyles(
    `<!doctype html><html lang="${language}"><style>${css}</style><body>${body}</body></html>`,
  )
  return /<style>(.*)<\/style>/s.exec(html)?.[1] ?? ''
}

test('rules for elements, classes and ids that the page does not have are left out', () => {
  const css = 'p{color:red}table{margin:0}.note{top:0}.lead{top:0}#source{top:0}#corrections{top:0}'
  expect(trim(css, '<p class="note other" id="source">')).toBe('p{color:red}.note{top:0}#source{top:0}')
})

test('of a list of selectors, those that can match are kept', () => {
  expect(trim('p,table,.note{color:red}', '<p>')).toBe('p{color:red}')
})

test('every part of a selector has to be possible', () => {
  expect(
    trim('.article .note b{top:0}.article .folded{top:0}', '<p class="article"><i class="note"><b>'),
  ).toBe('.article .note b{top:0}')
})

test('of :is, :where and :has, one alternative has to be possible', () => {
  const css =
    ':is(h2,p)>b{top:0}:is(h2,h3){top:0}p:has(>.note){top:0}p:has(b){top:0}:where(.note,.lead){top:0}'
  expect(trim(css, '<p><b>')).toBe('p>b{top:0}p:has(b){top:0}')
})

test('of :is, alternatives that are not possible are left out where that does not change how much the rule counts', () => {
  const page = '<h2><p class="note lead">'
  const trimmed = (css: string): string => trim(`${css}{top:0}`, page).replace('{top:0}', '')
  expect(trimmed('.note :is(p,h2,h3):hover')).toBe('.note :is(p,h2):hover')
  expect(trimmed(':is(.note,.folded):hover')).toBe('.note:hover')
  expect(trimmed('p:is(.folded,.lead)')).toBe('p.lead')
  expect(trimmed('.note:is(p,table)')).toBe('.note:is(p)')
  // These count as much as the alternative that is not there.
  expect(trimmed(':is(p,.folded)')).toBe(':is(p,.folded)')
  expect(trimmed(':is(p,.note .folded)')).toBe(':is(p,.note .folded)')
})

test('states, attributes, pseudo-elements and :not are taken as possible', () => {
  const css =
    'p:hover{top:0}p[open]{top:0}p::after{top:0}p:not(.note){top:0}*{top:0}:root{top:0}p:nth-child(2){top:0}'
  expect(trim(css, '<p>')).toBe(css)
})

test('rules for languages and directions that the page does not have are left out', () => {
  expect(trim('[lang|=ru]{top:0}[lang|="en"]{top:0}[lang]{top:0}', '<p>')).toBe(
    '[lang|="en"]{top:0}[lang]{top:0}',
  )
  const css = ':lang(ar) p{top:0}:lang(hy){top:0}[dir=rtl] p{top:0}:lang(en) p{top:0}'
  expect(trim(css, '<p>')).toBe(':lang(en) p{top:0}')
  expect(trim(css, '<p lang="ar-EG" dir="rtl">')).toBe(
    ':lang(ar) p{top:0}[dir=rtl] p{top:0}:lang(en) p{top:0}',
  )
})

test('what a script of the page may add is taken as possible', () => {
  const script = '<script>for (const a of "&<") node.classList.add(`lit`)</script>'
  expect(trim('.lit{top:0}.folded{top:0}', `<p class=note>${script}`)).toBe('.lit{top:0}')
})

test('groups without rules are left out, and other at-rules are kept', () => {
  const css =
    '@media print{table{top:0}}@layer base{@media (width<46rem){p{top:0}.none{top:0}}}@page{margin:1mm;@bottom-right{content:counter(page)}}@property --a{syntax:"<length>";inherits:true;initial-value:0}'
  expect(trim(css, '<p>')).toBe(
    '@layer base{@media (width<46rem){p{top:0}}}@page{margin:1mm;@bottom-right{content:counter(page)}}@property --a{syntax:"<length>";inherits:true;initial-value:0}',
  )
})

test('data attributes have to be on the page, or named in a script', () => {
  const css = 'p[data-mark]{top:0}p[data-more]{top:0}[data-theme=dark]{top:0}p[title]{top:0}'
  expect(trim(css, '<p data-more="3"><script>root.dataset["theme"]</script>')).toBe(
    'p[data-more]{top:0}[data-theme=dark]{top:0}p[title]{top:0}',
  )
})

test('several styles become one', () => {
  const html = trimStyles('<style>@page{margin:0}</style><title>x</title><style>p{top:0}b{top:0}</style><p>')
  expect(html).toBe('<title>x</title><style>@page{margin:0}p{top:0}</style><p>')
})

test('nested rules stay with their rule', () => {
  expect(trim('.note{top:0;& b{left:0}}', '<p class="note">')).toBe('.note{top:0;& b{left:0}}')
})

test('custom properties get short names, and strings keep their words', () => {
  const css =
    'p{--line:1px;--ink:red;margin:var(--line);color:var(--ink)}p::before{content:"a --line \\" --ink"}p{top:var(--line,--half)}'
  expect(trim(css, '<p>')).toBe(
    'p{--a:1px;--ink:red;margin:var(--a);color:var(--ink)}p::before{content:"a --line \\" --ink"}p{top:var(--a,--b)}',
  )
})

test('the properties that the styles of the article tools use keep their names', () => {
  const source = readFileSync(
    new URL('../../../src/browser/article-tools/tool-styles.ts', import.meta.url),
    'utf8',
  )
  expect(new Set(source.match(/--[a-z-]+/g))).toEqual(sharedProperties)
})

test('a page without styles, and everything outside of styles, is left as it is', () => {
  const html = '<p>$& <b title="<style>table{top:0}">.note{}</b></p>'
  expect(trimStyles(html)).toBe(html)
})
