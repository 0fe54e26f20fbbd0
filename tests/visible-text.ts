import { parseHTML } from 'linkedom'

const neverSeen =
  'script,style,template,noscript,svg,math,canvas,object,embed,applet,iframe,frame,frameset,head,link,meta,title,base,select,option,datalist,input,textarea,audio,video,source,track,map,area,dialog,portal,[hidden]'
const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** All words of a page that a reader sees, told apart by nothing: found without any of the clipper's code. */
export function visibleText(html: string): string {
  const { document } = parseHTML(html)
  for (const element of [...document.querySelectorAll(neverSeen)]) element.remove()
  for (const element of [...document.querySelectorAll('[style]')]) {
    if (hiddenStyle.test(element.getAttribute('style') ?? '')) element.remove()
  }
  return bare(document.body.textContent ?? '')
}

/** A text without white space and unseen characters. */
export function bare(text: string): string {
  return text.replace(
    /[\s\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB]+/gu,
    '',
  )
}
