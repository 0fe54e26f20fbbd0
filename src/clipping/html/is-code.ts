import type { HtmlBlock } from './html-block.ts'

/** Names of elements that contain a program: those of highlighters and of content systems. */
const codeNames =
  /(?<![a-z])(?:code|source-?code|highlight|language-[a-z+#]+|lang-[a-z+#]+|brush|prettyprint|terminal|console)(?![a-z])/

/** Whether a line is a program or a command, by its elements. Old pages also use `pre` for their text: that is not a program. */
export function isCode({ around, holder }: HtmlBlock): boolean {
  if (/^(?:code|samp|kbd)$/.test(holder?.tag ?? '')) return true
  const place = around.findIndex(({ tag }) => tag === 'pre')
  return place >= 0 && around.slice(0, place + 2).some(({ hints }) => codeNames.test(hints))
}
