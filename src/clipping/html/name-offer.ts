import { readJsonLd, typesOf } from './read-json-ld.ts'

const product = /(?:^|[/:])Product(?:Group)?$/i
const article = /(?:^|[/:])(?:\w*Article|BlogPosting|Recipe)$/i
/** Pages of shops mark their offers. In JSON-LD, those of an event are offers too. */
const offer = /\/Offer$/i
/** Names of the controls that put a product into a basket. */
const buyNames =
  /(?<![a-z])(?:add-?_?(?:to-?_?)?(?:cart|basket|bag)|(?:in-?_?den-?_?)?warenkorb|panier|carrito|carrello|koszyk|basket|winkelwagen)/i

const lodging =
  /(?:^|[/:])(?:LodgingBusiness|Accommodation|Apartment|BedAndBreakfast|Campground|Hostel|Hotel|HotelRoom|Motel|Resort|VacationRental)$/
/** Names of the fields for the first and the last day of a stay. */
const [arrival, departure] = [
  /(?<![a-z])(?:arrival|check-?_?in|start-?_?date|anreise|arrivee|llegada|arrivo|przyjazd)/i,
  /(?<![a-z])(?:departure|check-?_?out|end-?_?date|abreise|depart|salida|partenza|wyjazd)/i,
]

const [inShop, toStay] = ['A PRODUCT IN A SHOP', 'THE OFFER OF A PLACE TO STAY']

/**
 * Names a page that sells something: its data describes a product or a place to stay, and no article, and it has a control to
 * buy it, or fields for the days of a stay. An article that reviews a product states both. Returns `undefined` for other pages.
 *
 * @param scripts the texts of the page’s JSON-LD
 */
export function nameOffer(document: Document, scripts: readonly string[]): string | undefined {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? ''
  const marked = [...document.querySelectorAll('[itemtype]')].map((element) =>
    (element.getAttribute('itemtype') ?? '').trim(),
  )
  const types = [...readJsonLd(scripts, () => true).flatMap(typesOf), ...marked]
  const isLodging = types.some((name) => lodging.test(name))
  const isProduct =
    /^product/i.test(type) ||
    types.some((name) => product.test(name)) ||
    marked.some((name) => offer.test(name))
  if (/^article$/i.test(type) || types.some((name) => article.test(name))) return undefined
  if ((isLodging || isProduct) && asksForDays(document)) return toStay
  const controls = isProduct ? [...document.querySelectorAll('button,form,input,a,div')] : []
  return controls.some((control) => buyNames.test(namesOf(control))) ? inShop : undefined
}

function asksForDays(document: Document): boolean {
  const names = [...document.querySelectorAll('input')].map(
    (field) => `${field.getAttribute('name') ?? ''} ${namesOf(field)}`,
  )
  return names.some((name) => arrival.test(name)) && names.some((name) => departure.test(name))
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('aria-label') ?? ''}`
}
