import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'

/** A page without the layout of the site, whose styles are small enough to be repeated in it. */
export interface SmallPage {
  language: string
  direction?: 'ltr' | 'rtl' | undefined
  title: string
  /** What the head has besides the title. */
  head: readonly ElementContent[]
  body: ElementContent | ElementContent[]
}

/** Draws a page that `addContentSecurityPolicy` can add a policy to. */
export function drawSmallPage({ language, direction, title, head, body }: SmallPage): Root {
  const shared = [
    // Exactly this element: the content security policy is written after it.
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }),
    h('title', title),
  ]
  const html = h('html', { lang: language, dir: direction }, [
    h('head', [...shared, ...head]),
    h('body', body),
  ])
  return h(null, [{ type: 'doctype' }, html])
}
