import type { CopiedWords } from './write-attribution.ts'

/**
 * Finds whose the selected words are: those of one quotation, or those of the reporters. Returns `undefined` if the
 * selection is empty, reaches out of the text, has words of both, or is the whole text: then it is copied as it is.
 */
export function findCopiedWords(selection: Selection): CopiedWords | undefined {
  const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
  const text = selection.toString()
  if (!range || text.trim() === '') return undefined
  const body = closest(range.commonAncestorContainer, '.body')
  if (!body) return undefined
  const parts = listParts(body, range)
  if (joinWords(parts) === joinWords(listParts(body))) return undefined
  const passages = parts.map(({ node }) => closest(node, '.said'))
  const owners = new Set(passages.map((passage) => passage && findQuotation(passage)))
  const [owner] = owners
  if (owners.size !== 1) return undefined
  const first = parts[0]?.node
  if (owner) return { text: trimMarks(text), id: owner.id, speaker: findSpeaker(owner) }
  const id = first && closest(first, 'p[id], li[id], h2[id], h3[id], h4[id]')?.id
  return id ? { text, id } : undefined
}

/** A text node, and those of its characters that are selected. */
interface Part {
  node: Node
  text: string
}

/** Lists the texts of an element that have a letter or digit, all of them or the selected ones. */
function listParts(body: Element, range?: Range): Part[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const parts: Part[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (range && !range.intersectsNode(node)) continue
    const start = node === range?.startContainer ? range.startOffset : 0
    const end = node === range?.endContainer ? range.endOffset : undefined
    const text = (node.textContent ?? '').slice(start, end)
    if (/[\p{L}\p{N}]/u.test(text)) parts.push({ node, text })
  }
  return parts
}

/** The letters and digits of texts. */
function joinWords(parts: readonly Part[]): string {
  return parts.map(({ text }) => text.replace(/[^\p{L}\p{N}]+/gu, '')).join('')
}

/** The passage with the id of a quotation: its first one. Later parts have the same number. */
export function findQuotation(passage: Element): Element | undefined {
  if (passage.id) return passage
  const number = passage.getAttribute('data-number')
  return closest(passage, '.body')?.querySelector(`.said[id][data-number="${number}"]`) ?? undefined
}

/** Who said a quotation, from its note. */
export function findSpeaker({ id, ownerDocument }: Element): { name: string; details: string } {
  const notes = [...ownerDocument.querySelectorAll<HTMLElement>('.note b')]
  const own = notes.find((note) => note.parentElement?.getAttribute('href') === `#${id}`)
  const name = own?.dataset['who'] ?? ''
  // A role is only in the first note of its speaker.
  const details =
    own?.dataset['details'] ?? notes.find((note) => note.dataset['who'] === name)?.dataset['details'] ?? ''
  return { name, details }
}

/** The marks of a quotation are written anew around it. */
function trimMarks(text: string): string {
  return text.trim().replace(/^["“”„«‹‘']+|["“”»›’',،]+$/g, '')
}

function closest(node: Node, selector: string): Element | undefined {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement
  return element?.closest(selector) ?? undefined
}
