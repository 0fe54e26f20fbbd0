import { listWords } from '../count-words.ts'
import { type HtmlBlock, textOf } from './html-block.ts'
import { hasElement } from './page-tree.ts'

/** A label before a link: "Read this too |". */
const labelEnd = /^(?<label>.*\S)\s*[|:：»>]\s*$/u
/** A guess: an interview has the name of a speaker before a link more rarely. */
const manyLabels = 3

/** In words. A guess: a label of one word is for the source of a text or a picture. */
const minLabel = 2

/** The words before a link that all the rest of a line consists of, if they end as a label. */
function readLabel({ nodes, tag, linked }: HtmlBlock): string | undefined {
  if (!/^(?:p|div)$/.test(tag) || linked === 0 || linked === 1) return undefined
  const place = nodes.findIndex((node) => hasElement(node, ({ href }) => href !== undefined))
  const after = textOf(nodes.slice(place + 1))
  if (place < 1 || after !== '') return undefined
  const label = labelEnd.exec(textOf(nodes.slice(0, place)))?.groups?.['label'] ?? ''
  return listWords(label).length >= minLabel ? label : undefined
}

/** Finds lines with a label before a link that the page has several times, in any language: they lead to other stories. */
export function findLabelledLinks(blocks: readonly HtmlBlock[]): Set<HtmlBlock> {
  const labelled = blocks.flatMap((block) => {
    const label = readLabel(block)
    return label === undefined ? [] : [{ block, label }]
  })
  const groups = [...Map.groupBy(labelled, ({ label }) => label).values()]
  const links = groups.filter((group) => new Set(group.map(({ block }) => block.text)).size >= manyLabels)
  return new Set(links.flat().map(({ block }) => block))
}
