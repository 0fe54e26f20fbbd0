import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { CslDate, CslItem, CslName } from './csl-item.ts'

/** The formats of reference managers, each with the end of its file's name. */
export const citationFiles = [
  { extension: 'bib', name: 'BibTeX', type: 'application/x-bibtex' },
  { extension: 'ris', name: 'RIS', type: 'application/x-research-info-systems' },
  { extension: 'csl.json', name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
] as const

export type CitationFile = (typeof citationFiles)[number]

// By default the library drops every letter outside ASCII.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true })

/** Writes the file of a format. */
export function writeCitationFile(item: CslItem, extension: CitationFile['extension']): string {
  if (extension === 'csl.json') return `${JSON.stringify([item], undefined, 2)}\n`
  return extension === 'bib' ? `${new Cite([item]).format('bibtex').trim()}\n` : writeRis(item)
}

/**
 * Writes an item as RIS. The library's own writer breaks long addresses into lines and leaves out the authors of newspaper
 * articles.
 *
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 */
function writeRis(item: CslItem): string {
  const lines: [string, string | undefined][] = [
    ['TY', 'NEWS'],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map((name): [string, string] => ['AU', formatName(name)]),
    ...(item.translator ?? []).map((name): [string, string] => ['A4', formatName(name)]),
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', String(item.issued['date-parts'][0][0])],
    ['DA', formatDate(item.issued)],
    ['LA', item.language],
    ['UR', item.URL],
    ['L2', item.archive_location],
    ['Y2', formatDate(item.accessed)],
    ['N1', item.note],
  ]
  const written = lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`]))
  return `${[...written, 'ER  - '].join('\r\n')}\r\n`
}

function formatName(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`
}

/** RIS dates are YYYY/MM/DD. */
function formatDate({ 'date-parts': [parts] }: CslDate): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('/')
}
