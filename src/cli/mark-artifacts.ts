/** A string, a name or an operator. Numbers, and the signs of arrays and dictionaries, are between them. */
const token = /\((?:\\.|[^\\()])*\)|<[^<>]*>|\/[^\s()<>[\]{}/%]+|[A-Za-z'"*]+\d?/gs

const beginsPath = new Set(['m', 're'])
const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'n'])

/**
 * Marks everything of a page that is not tagged as an artifact, so that a screen reader passes over it: the text of margin
 * boxes, numbers, notes beside the text. They repeat words that are tagged elsewhere.
 *
 * @param content the content stream of a page as Chromium writes it: a text object is tagged as a whole or not at all, and
 *   no string has brackets inside
 * @see https://pdfa.org/resource/the-matterhorn-protocol/ checkpoint 01
 */
export function markArtifacts(content: string): string {
  let result = ''
  let written = 0
  /** For each mark that is open, whether it is a tag or an artifact. Others say which characters a ligature has. */
  const open: boolean[] = []
  /** Where an untagged object begins whose end was not reached yet. */
  let begin: number | undefined
  const wrap = (from: number, to: number): void => {
    result += `${content.slice(written, from)}/Artifact BMC\n${content.slice(from, to)}\nEMC`
    written = to
  }
  let operands = 0
  for (const { 0: word, index } of content.matchAll(token)) {
    const end = index + word.length
    if (/^[(</]/.test(word)) continue
    const start = skipSpace(content, operands)
    operands = end
    if (word === 'BDC' || word === 'BMC') {
      const isTag = /\/MCID|\/Artifact/.test(content.slice(start, index))
      open.push(isTag)
      if (isTag) begin = undefined
    } else if (word === 'EMC') open.pop()
    else if (open.includes(true)) continue
    else if (word === 'Do' || word === 'sh') wrap(start, end)
    else if (word === 'BT' || (beginsPath.has(word) && begin === undefined)) begin = start
    else if ((word === 'ET' || paints.has(word)) && begin !== undefined) {
      // A path that only clips paints nothing.
      if (word !== 'n') wrap(begin, end)
      begin = undefined
    }
  }
  return result + content.slice(written)
}

function skipSpace(content: string, from: number): number {
  const rest = /\S/g
  rest.lastIndex = from
  return rest.exec(content)?.index ?? from
}
