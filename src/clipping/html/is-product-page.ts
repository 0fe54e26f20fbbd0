import { readJsonLd, typesOf } from './read-json-ld.ts'

const product = /(?:^|[/:])Product(?:Group)?$/i
const article = /(?:^|[/:])(?:\w*Article|BlogPosting|Recipe)$/i
/** Pages of shops mark their offers. In JSON-LD, those of an event are offers too. */
const offer = /\/Offer$/i
/** Names of the controls that put a product into a basket. */
const buyNames =
  /(?<![a-z])(?:add-?_?to-?_?(?:cart|basket|bag)|(?:in-?_?den-?_?)?warenkorb|panier|carrito|carrello|koszyk|basket|winkelwagen)/i

/**
 * Whether a page is that of a product in a shop: its data describes a product and no article, and it has a control to buy it.
 * An article that reviews a product states both.
 *
 * @param scripts the texts of the page’s JSON-LD
 */
export function isProductPage(document: Document, scripts: readonly string[]): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? ''
  const marked = [...document.querySelectorAll('[itemtype]')].map((element) =>
    (element.getAttribute('itemtype') ?? '').trim(),
  )
  const types = [...readJsonLd(scripts, () => true).flatMap(typesOf), ...marked]
  const isProduct =
    /^product/i.test(type) ||
    types.some((name) => product.test(name)) ||
    marked.some((name) => offer.test(name))
  if (!isProduct || /^article$/i.test(type) || types.some((name) => article.test(name))) return false
  return [...document.querySelectorAll('button,form,input,a,div')].some((control) =>
    buyNames.test(namesOf(control)),
  )
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('aria-label') ?? ''}`
}
