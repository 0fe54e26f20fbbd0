import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { decodeText } from '../../src/cli/decode-text.ts'
import { parseHtmlClipping } from '../../src/clipping/html/parse-html-clipping.ts'

/** A page of Trafilatura's evaluation: texts that belong to its article, and texts that do not. */
interface Annotation {
  file: string
  with: string[]
  without: string[]
}

interface Counts {
  found: number
  missed: number
  wrong: number
  refused: number
  halfMissing: number
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

function articleText(body: Root): string {
  const lines: string[] = []
  visit(body, (node) => {
    if (/^(?:paragraph|heading|tableCell|code)$/.test(node.type)) lines.push(plainText(node))
  })
  return lines.join('\n')
}

/** What is the article's: the dek and the body. A page that is refused has neither. */
function clip(page: string): string | undefined {
  try {
    const { dek, body } = parseHtmlClipping(decodeText(readFileSync(page)))
    return fold(`${dek?.value ?? ''}\n${articleText(body)}`)
  } catch {
    return undefined
  }
}

/**
 * Prints the figures of Trafilatura's own evaluation, on its pages: how many of the wanted texts are in the article, and how
 * many of the unwanted ones. Half A was developed with. Of half B, 21 pages were read, and what is frequent in them was
 * mended. Two samples of 60 were read later, to count what is lost or wrong; then kinds of what was found were mended. The
 * others were only measured.
 *
 * @param folder the folder `tests` of a copy of adbar/trafilatura
 */
export function measureTrafilatura(folder: string | undefined): void {
  if (folder === undefined || !existsSync(join(folder, 'evaldata.json'))) {
    console.log(
      'bench:clip --set trafilatura: nothing measured (set TRAFILATURA to the folder tests of a copy of adbar/trafilatura)',
    )
    return
  }
  const data = JSON.parse(readFileSync(join(folder, 'evaldata.json'), 'utf8')) as Record<string, Annotation>
  const pages = Object.keys(data)
    .sort()
    .map((address) => data[address] as Annotation)
  const results = pages.map((page) => count(page, folder))
  const half = (rest: number): Counts[] => results.filter((_, index) => index % 2 === rest)
  console.log('trafilatura              pages  precision  recall     F1  half missing  refused')
  print('all', results)
  print('half A (developed on)', half(0))
  print('half B (441 of it read)', half(1))
}

function count({ file, with: wanted, without }: Annotation, folder: string): Counts {
  const page = ['cache', 'eval'].map((name) => join(folder, name, file)).find(existsSync)
  const text = page === undefined ? undefined : clip(page)
  const isIn = (segment: string): boolean => text?.includes(fold(segment)) === true
  const found = wanted.filter(isIn).length
  return {
    found,
    missed: wanted.length - found,
    wrong: without.filter(isIn).length,
    refused: text === undefined ? 1 : 0,
    halfMissing: found * 2 <= wanted.length ? 1 : 0,
  }
}

function print(name: string, results: readonly Counts[]): void {
  const sum = (key: keyof Counts): number => results.reduce((total, result) => total + result[key], 0)
  const precision = sum('found') / (sum('found') + sum('wrong'))
  const recall = sum('found') / (sum('found') + sum('missed'))
  const f1 = (2 * precision * recall) / (precision + recall)
  const [p, r, f] = [precision, recall, f1].map((figure) => figure.toFixed(3))
  console.log(
    `${name.padEnd(24)} ${String(results.length).padStart(5)} ${p?.padStart(10)} ${r?.padStart(7)} ${f?.padStart(6)} ${String(sum('halfMissing')).padStart(13)} ${String(sum('refused')).padStart(8)}`,
  )
}
