import type { HtmlBlock } from './html-block.ts'
import {
  type BlockDecision,
  dropped,
  field,
  type HtmlPass,
  holdsText,
  inFigure,
  maxFurniture,
} from './survey-blocks.ts'

/** A line in a figure is a caption, unless the figure is the story. */
export const captionByElement: HtmlPass = (block, _index, { sizes, total }) => {
  const figure = block.around.find((element) => /^(?:figure|figcaption)$/.test(element.tag))
  if (!figure || holdsText(block) || block.text.length > 700) return undefined
  return (sizes.get(figure) ?? 0) > total * maxFurniture ? undefined : dropped('caption without picture')
}

const agencies = `(?:getty(?: images)?|reuters|ap(?: photo| images)?|afp|shutterstock|istock|alamy|pixabay|unsplash|flickr|epa|pa(?: wire)?|bloomberg|associated press|wikimedia(?: commons)?|zuma|instagram|twitter)`
/** Whether an agency is named at all: asked first, for the forms that need one are slow on long lines. */
const namesAgency = new RegExp(String.raw`${agencies}\W*$`, 'iu')
const creditForms = [
  new RegExp(String.raw`^.{0,80}(?:/|via|courtesy)\s?${agencies}\W*$`, 'iu'),
  new RegExp(String.raw`^\W*${agencies}\W*$`, 'iu'),
  new RegExp(
    String.raw`^[^.!?]{5,250}\.?\s*\(?(?:photo|image|picture)?:?\s*[\p{L} .’'-]{0,40}[/|]\s?${agencies}\)?\W*$`,
    'iu',
  ),
]
const captionForms = [
  /^\(?(?:image|photo|photograph|picture|pic|foto|bild|credit|source)s?\s*(?:copyright|credits?|caption|by|courtesy|via|source|:|\|)\s*\S.{0,200}$/iu,
  /\((?:image|photo|picture|pic|credit|foto|photograph)s?(?:\s+credit|\s+by|\s+courtesy(?: of)?|\s+via)?\s*[:/©]?\s[^()]{2,80}\)\W*$/iu,
  /^©\s?.{2,120}$/u,
  /,? photos? ©/iu,
  /credit:\s[^.]{2,60}$/iu,
  /[\p{Ll}.](?:Reuters|Getty(?: Images)?|AP Photo|Shutterstock|iStock)$/u,
]

/** A line that reads as a caption or a credit, wherever it stands. */
export function captionByWords(block: HtmlBlock): BlockDecision | undefined {
  const { text } = block
  if (text.length > 320 || holdsText(block) || /[“"]$/u.test(text)) return undefined
  return captionForms.some((form) => form.test(text)) ||
    (namesAgency.test(text.slice(-60)) && creditForms.some((form) => form.test(text)))
    ? dropped('caption without picture')
    : undefined
}

/** "Ada Lund | Reuters", "Photo: Ada Lund": who made a picture, and not what is on it. */
export function isCredit(text: string): boolean {
  const short = text.split(' ').length <= maxCreditWords
  return (
    short && (creditForms.some((form) => form.test(text)) || /^(?:photo|image|picture|credit)/i.test(text))
  )
}

const maxCreditWords = 8

/** The first caption above the story, or right under its first paragraph, is the lead picture's: a field. */
export function leadCaption(blocks: readonly HtmlBlock[], first: number): HtmlBlock[] {
  const index = blocks.findIndex(
    (block) =>
      block.fate?.fate === 'dropped' &&
      block.fate.reason === 'caption without picture' &&
      block.text.length >= 20 &&
      !isCredit(block.text) &&
      inFigure(block),
  )
  return blocks.map((block, place) =>
    place === index && place <= first + 1 ? { ...block, fate: field('image') } : block,
  )
}
