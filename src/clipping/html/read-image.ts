import type { Sourced } from '../parsed-clipping.ts'
import { firstOf, line, type PagePlaces } from './page-places.ts'
import { webAddress } from './plain-line.ts'
import { addressOf, type LinkedData, lineOf, list, nameOf } from './read-json-ld.ts'

/** What a page says of the article's lead picture. Its address is for a link: nothing is loaded from there. */
export interface LeadImage {
  alt?: string
  caption?: string
  credit?: string
  url?: string
}

/**
 * The lead picture, where the page names one.
 *
 * @param address the article's own address, from which relative ones start
 */
export function readImage(
  { meta, ld, tag }: PagePlaces,
  address: string | undefined,
): Sourced<LeadImage> | undefined {
  return firstOf<LeadImage>([
    ld((one) => imageOf(list(one['image'])[0], address)),
    tag('og:image', (text) => {
      const url = webAddress(text, address)
      const alt = (meta.get('og:image:alt') ?? meta.get('twitter:image:alt') ?? []).map(line)[0]
      return url === undefined ? undefined : { url, ...(alt === undefined ? {} : { alt }) }
    }),
  ])
}

function imageOf(value: unknown, base: string | undefined): LeadImage | undefined {
  const url = webAddress(addressOf(value), base)
  const data =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as LinkedData) : {}
  const caption = lineOf(data['caption'] ?? data['description'], 600)
  const credit = lineOf(data['creditText'], 200) ?? nameOf(data['author']) ?? nameOf(data['creator'])
  if (url === undefined && caption === undefined) return undefined
  return {
    ...(url === undefined ? {} : { url }),
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
  }
}
