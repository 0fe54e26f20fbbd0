import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { LossAccount } from '../src/clipping/parsed-clipping.ts'

/*
 * The words of a page by another way than the clipper's: the saved source as it is, its plain text, no tree of ours. The
 * loss account adds up where some element of the page says just the account's words, in their order.
 */
const unseen =
  'script,style,template,noscript,svg,math,canvas,object,embed,applet,iframe,frame,frameset,head,link,meta,title,base,select,option,datalist,input,textarea,audio,video,source,track,map,area,dialog,portal,[hidden]'
const runsOn =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|img|picture)$/

function wordsOf(text: string): string[] {
  return (
    text
      .replace(
        /(?!\s)[\p{Cc}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu,
        '',
      )
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

function breaks(element: Element): boolean {
  const isWithinLine =
    runsOn.test(element.localName) ||
    (element.localName.includes('-') && /^(?:p|h[1-6])$/.test(element.parentElement?.localName ?? ''))
  return !isWithinLine || [...element.children].some(breaks)
}

function plainText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? ''
  if (node.nodeType !== 1) return ''
  const text = [...node.childNodes].map(plainText).join('')
  return breaks(node as Element) ? `\n${text}\n` : text
}

/** The page as it was saved, without what nobody sees of it. */
function seen(html: string): Document {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`
  const document = parseHTML(whole).document as unknown as Document
  for (const element of [...document.querySelectorAll(unseen)]) {
    if (element.localName !== 'head') element.remove()
  }
  for (const element of [...document.querySelectorAll('[style]')]) {
    const style = element.getAttribute('style') ?? ''
    if (/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) element.remove()
  }
  return document
}

/** Texts that Readability by itself keeps of the page as it was saved, and that the account says nothing of. */
export function listUnaccounted(html: string, account: readonly LossAccount[]): string[] {
  const letters = (text: string): string => wordsOf(text).join('')
  const accounted = letters(account.map((entry) => entry.text).join(' '))
  const content = new Readability<Element>(seen(html), {
    serializer: (node) => node as Element,
  }).parse()?.content
  const texts = (node: Node): string[] =>
    node.nodeType === 3 ? [node.nodeValue ?? ''] : [...node.childNodes].flatMap(texts)
  return content ? texts(content).filter((text) => !accounted.includes(letters(text))) : []
}

/** An element of the page that says exactly the words of the account, by its tag's name; nothing where there is none. */
export function findAccountedArea(html: string, account: readonly LossAccount[]): string | undefined {
  const accounted = account.flatMap((entry) => wordsOf(entry.text))
  const document = seen(html)
  const open: Element[] = [document.body]
  for (let element = open.pop(); element; element = open.pop()) {
    const words = wordsOf(plainText(element))
    if (words.length < accounted.length) continue
    if (words.length === accounted.length && words.every((word, index) => word === accounted[index])) {
      return element.localName
    }
    open.push(...element.children)
  }
  return undefined
}
