const productType = /\/(?:Product|ProductGroup|Offer)$/i
const articleType = /\/(?:\w*Article|BlogPosting|Recipe)$/i
const productData = /"@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?Product(?:Group)?"/
const articleData = /"@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?(?:\w*Article|BlogPosting|Recipe)"/
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
  const states = (data: RegExp, item: RegExp): boolean =>
    scripts.some((script) => data.test(script)) || marked.some((name) => item.test(name))
  const isProduct = /^product/i.test(type) || states(productData, productType)
  if (!isProduct || /^article$/i.test(type) || states(articleData, articleType)) return false
  return [...document.querySelectorAll('button,form,input,a,div')].some((control) =>
    buyNames.test(namesOf(control)),
  )
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('aria-label') ?? ''}`
}
