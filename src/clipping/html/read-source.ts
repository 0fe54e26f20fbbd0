import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import type { PageLookups } from './page-lookups.ts'
import { isArticle, type LinkedData, nameOf, toArray, toObject } from './read-json-ld.ts'

/** The article that a page's text comes from, and what the page's text is to it. */
export interface SourceWork {
  relation: Exclude<Frontmatter['source']['relation'], 'original'>
  /** Who published it. */
  name: string
  work: LinkedData
}

/**
 * Reads which article a page translates, prints again or retells, if its JSON-LD describes one with its publisher. Without
 * one, the page itself is the source.
 *
 * @see https://schema.org/translationOfWork
 * @see https://schema.org/exampleOfWork another edition of the same work: a reprint
 * @see https://schema.org/isBasedOn
 */
export function readSource({ ld }: Pick<PageLookups, 'ld'>): FieldValue<SourceWork> | undefined {
  const [from, find] = ld(findSource)
  const value = find()
  return value && { value, from }
}

function findSource(data: LinkedData): SourceWork | undefined {
  const bases = listWorks(data['isBasedOn'])
  const editionIds = toArray(data['exampleOfWork']).map(idOf)
  const isEdition = (work: LinkedData): boolean =>
    work['@id'] !== undefined && editionIds.includes(idOf(work))
  return (
    toSource('translation', listWorks(data['translationOfWork'])) ??
    toSource('reprint', [...listWorks(data['exampleOfWork']), ...bases.filter(isEdition)]) ??
    toSource('retelling', bases)
  )
}

function toSource(relation: SourceWork['relation'], works: readonly LinkedData[]): SourceWork | undefined {
  for (const work of works) {
    const name = nameOf(work['publisher'])
    if (name !== undefined) return { relation, name, work }
  }
  return undefined
}

function listWorks(value: unknown): LinkedData[] {
  return toArray(value)
    .map(toObject)
    .filter((work) => work !== undefined)
    .filter(isArticle)
}

function idOf(value: unknown): unknown {
  return toObject(value)?.['@id']
}
