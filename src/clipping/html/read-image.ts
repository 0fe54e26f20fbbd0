import { matchWords } from '../language-words.ts'
import { parseCaption } from '../parse-caption.ts'
import type { FieldValue, ParsedClipping } from '../parsed-clipping.ts'
import { isCredit, isInterfaceText } from './decide-caption.ts'
import { firstOf, type PageLookups, readLine } from './page-lookups.ts'
import { parseWebAddress } from './parse-web-address.ts'
import { addressOf, type LinkedData, lineOf, nameOf, toArray, toObject } from './read-json-ld.ts'

/** The lead picture of an article, as a page describes it. The address is for a link: nothing is loaded from there. */
export interface LeadImage {
  alt?: string
  caption?: string
  credit?: string
  url?: string
}

/**
 * Reads the lead picture that the page's head names.
 *
 * @param address the article's address, from which relative ones start
 * @param source the article that the page's text comes from
 */
export function readImage(
  { meta, ld, tag }: PageLookups,
  address: string | undefined,
  source: LinkedData | undefined,
): FieldValue<LeadImage> | undefined {
  return firstOf<LeadImage>([
    ld((one) => imageOf(toArray(one['image'])[0], address)),
    ['JSON-LD', () => imageOf(toArray(source?.['image'])[0], address)],
    tag('og:image', (text) => {
      const url = parseWebAddress(text, address)
      const alt = (meta.get('og:image:alt') ?? meta.get('twitter:image:alt') ?? []).map(readLine)[0]
      return url === undefined ? undefined : { url, ...(alt === undefined ? {} : { alt }) }
    }),
  ])
}

/**
 * Joins the lead picture of the head and that of the printed caption. If they are different pictures, the head's is left
 * out, so that no caption is put under a picture that it does not describe.
 */
export function joinImages(
  head: FieldValue<LeadImage> | undefined,
  printed: FieldValue<LeadImage> | undefined,
): ParsedClipping['image'] {
  const image =
    head && printed && isSamePicture(head.value, printed.value) ? join(head, printed) : (printed ?? head)
  if (!image) return undefined
  const value = splitCredit(describe(image.value))
  const alt = value.alt ?? value.caption
  return alt === undefined ? undefined : { value: { ...value, alt }, from: image.from }
}

/** The picture without a caption or description that only a button or a player has. */
function describe({ caption, alt, ...image }: LeadImage): LeadImage {
  return {
    ...image,
    ...(alt !== undefined && !isInterfaceText(alt) && { alt }),
    ...(caption !== undefined && !isInterfaceText(caption) && { caption }),
  }
}

function join(head: FieldValue<LeadImage>, printed: FieldValue<LeadImage>): FieldValue<LeadImage> {
  return {
    value: {
      ...printed.value,
      ...head.value,
      ...(printed.value.caption === undefined ? {} : { caption: printed.value.caption }),
    },
    from: head.from,
  }
}

/** Sites have a picture in many sizes under one name: "…/harbour-1024x576.jpg" and "…/harbour.jpg?w=300" are the same. */
function isSamePicture({ url: head }: LeadImage, { url: printed }: LeadImage): boolean {
  return head === undefined || printed === undefined || pictureName(head) === pictureName(printed)
}

function pictureName(address: string): string {
  const file = /([^/]+)\.(?:jpe?g|png|webp|gif|avif)(?![a-z])/i.exec(address.replace(/%2f/gi, '/'))?.[1]
  return (
    file
      ?.toLowerCase()
      .replace(/(?:[-_.@](?:\d{2,4}x\d{2,4}|\d{2,4}w?|\dx|scaled|large|medium|small))+$/, '') ?? address
  )
}

/** "The quay at noon (Ida Marlow/Reuters)" is a caption and a credit. "Ida Marlow | Reuters" is only a credit. */
function splitCredit({ caption, ...image }: LeadImage): LeadImage {
  if (caption === undefined) return image
  const whole = caption.replace(pictureSuffix, '')
  if (isCredit(caption)) {
    const credit = whole.replace(/^\W+|[)\]\s]+$/g, '').replace(creditLabel, '')
    return { credit, ...image }
  }
  const match = creditAtEnd.exec(caption)
  if (!match?.[1] || !match[2]) {
    const labelled = parseCaption(caption)
    return labelled?.caption !== undefined && labelled.credit !== undefined
      ? { caption: endSentence(labelled.caption, caption), credit: labelled.credit, ...image }
      : { caption, ...image }
  }
  return { caption: match[1].trim(), credit: match[2].trim(), ...image }
}

/** Puts back the full stop that a caption has before its credit. */
function endSentence(caption: string, whole: string): string {
  const next = whole[whole.indexOf(caption) + caption.length]
  return next === '.' && !caption.endsWith('.') ? `${caption}.` : caption
}

const label = matchWords('pictureNouns', 'creditNouns')
const pictureSuffix = new RegExp(
  String.raw`^${matchWords('pictureNouns')} ${matchWords('pictureSuffixes')}\s+`,
  'iu',
)
const creditLabel = new RegExp(
  String.raw`^(?:${label}s?(?!\p{L}))(?: ${matchWords('creditNouns')})?\s*[:/|]?\s*(?:${matchWords('makerPrepositions')}\s+)?`,
  'iu',
)
const creditAtEnd = new RegExp(
  String.raw`^(.{15,}?)\s*[([]\s*((?:${matchWords('pictureKinds')}:\s*)?[^()[\]]{2,60}/[^()[\]]{2,40}|${label}[^()[\]]{2,60})\s*[)\]]$`,
  'iu',
)

function imageOf(value: unknown, base: string | undefined): LeadImage | undefined {
  const url = parseWebAddress(addressOf(value), base)
  const data = toObject(value) ?? {}
  const caption = lineOf(data['caption'], 600)
  const alt = lineOf(data['description'], 600)
  const credit = lineOf(data['creditText'], 200) ?? nameOf(data['author']) ?? nameOf(data['creator'])
  if (url === undefined && caption === undefined && alt === undefined) return undefined
  return {
    ...(url === undefined ? {} : { url }),
    ...(alt === undefined ? {} : { alt }),
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
  }
}
