import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { isOpened, listOpened } from '../src/clipping/html/find-text-elements.ts'
import type { LossAccount } from '../src/clipping/parsed-clipping.ts'

/*
 * The words of a page by another way than the clipper's: the saved source as it is, read from top to bottom, with no tree of
 * ours, no extractor and no rules. The account adds up if it says the letters of the page's body, each once and in order.
 */
type Node = DefaultTreeAdapterMap['childNode']

const unseen = new Set(
  'script style template noscript svg math canvas object embed applet iframe frame frameset head link meta title base select option datalist input textarea audio video source track map area dialog portal noembed noframes selectedcontent'.split(
    ' ',
  ),
)

type Element = DefaultTreeAdapterMap['element']

function isMarkedHidden({ attrs }: Element): boolean {
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'style' && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)),
  )
}

/** Whether an element is hidden, and no visible one beside it has its names: then it is a slide, which is shown later. */
function isHidden(element: Element): boolean {
  if (!isMarkedHidden(element)) return false
  const state = /^(?:js|is|active|current|hidden|hide|in|open|closed|selected|shown?|visible|fade)$/
  const names = ({ tagName, attrs }: Element): string => {
    const words =
      attrs
        .find(({ name }) => name === 'class')
        ?.value.toLowerCase()
        .match(/[a-z]+/g) ?? []
    const own = [...new Set(words.filter((word) => !state.test(word)))]
    return own.length === 0 ? '' : [tagName, ...own.sort()].join(' ')
  }
  const beside = (element.parentNode?.childNodes ?? []).filter((node): node is Element => 'tagName' in node)
  return !beside.some(
    (other) => !isMarkedHidden(other) && names(other) !== '' && names(other) === names(element),
  )
}

const listElements = (node: Node): Element[] =>
  'tagName' in node ? [node, ...node.childNodes.flatMap(listElements)] : []
const read = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value
const lettersIn = (node: Node): string =>
  node.nodeName === '#text'
    ? (node as DefaultTreeAdapterMap['textNode']).value
    : 'childNodes' in node && read(node as Element, 'aria-hidden') !== 'true' && node.nodeName !== 'math'
      ? node.childNodes.map(lettersIn).join('')
      : ''

/** The formula that an element is, as it was written: MathML, what shows it beside a copy for the eye, or a picture of it. */
function readFormula(element: Element): string | undefined {
  const inside = listElements(element)
  const formulas = inside.filter(({ tagName }) => tagName === 'math')
  const isCopied = inside.some((part) => read(part, 'aria-hidden') === 'true')
  const isWhole = /^span$|-/.test(element.tagName) && isCopied && !/\S/.test(lettersIn(element))
  const [math] = formulas
  if (math && formulas.length === 1 && (element === math || isWhole)) {
    const source = listElements(math).find((part) => read(part, 'encoding') === 'application/x-tex')
    const texts = (node: Node): string =>
      'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(texts).join('') : ''
    return (source && texts(source)) ?? read(math, 'alttext') ?? texts(math)
  }
  const alt = element.tagName === 'img' ? (read(element, 'alt') ?? '') : ''
  return /\\[a-z]{2,}|[_^]\{/i.test(alt) || /\b(?:latex|tex|math)\b/.test(read(element, 'class') ?? '')
    ? alt
    : undefined
}

function readText(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value
  const formula = 'tagName' in node ? readFormula(node) : undefined
  if (formula !== undefined) return formula.replace(/^\{\\displaystyle/, '')
  if (!('childNodes' in node) || unseen.has(node.nodeName) || isHidden(node)) return ''
  return node.childNodes
    .map((child, index) => {
      const after = node.childNodes[index + 1]
      const letter = 'tagName' in child && child.tagName === 'img' ? (read(child, 'alt') ?? '') : ''
      const isDropCap = /^\p{Lu}$/u.test(letter) && after !== undefined && /^\p{Ll}/u.test(readText(after))
      return isDropCap ? letter : readText(child)
    })
    .join('')
}

/** The letters and digits of a text, without the characters that no reader sees. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** Shows the hidden parts that the clipper reads because a click opens them. */
function showOpened(body: Node): void {
  const elements = listElements(body)
  const opened = new Set(elements.flatMap(({ attrs }) => listOpened(attrs)))
  for (const element of elements)
    if (isOpened(element, opened))
      element.attrs = element.attrs.filter(({ name }) => !/^(?:hidden|style)$/.test(name))
}

/** Does what React's script does: moves each part that was sent later to its place. */
function moveStreamed(body: Node): void {
  const elements = listElements(body)
  const places = new Map(
    elements.flatMap((element) => {
      const [, number] = /^[BP]:([\da-f]+)$/.exec(read(element, 'id') ?? '') ?? []
      return element.tagName === 'template' && number !== undefined ? [[number, element] as const] : []
    }),
  )
  for (const element of elements) {
    const [, number = ''] = /^S:([\da-f]+)$/.exec(read(element, 'id') ?? '') ?? []
    const place = places.get(number)
    const siblings = place?.parentNode?.childNodes
    if (!place || !siblings) continue
    siblings.splice(siblings.indexOf(place), 1, ...element.childNodes)
    for (const child of element.childNodes) child.parentNode = place.parentNode
    element.childNodes = []
  }
}

/** The letters of a page's body that are not in the account where they should be: `''` if the account is complete. */
export function findUnaccounted(html: string, account: readonly LossAccount[]): string {
  const body = parse(html)
    .childNodes.flatMap((node) => ('childNodes' in node ? node.childNodes : []))
    .find((node) => node.nodeName === 'body')
  if (body) moveStreamed(body)
  if (body) showOpened(body)
  const page = lettersOf(body ? readText(body) : '')
  const accounted = lettersOf(account.map((entry) => entry.text).join(' '))
  if (page === accounted) return ''
  const at = [...page].findIndex((letter, index) => letter !== accounted[index])
  const start = Math.max(0, at - 20)
  return `page: …${page.slice(start, at + 60)}… account: …${accounted.slice(start, at + 60)}…`
}
