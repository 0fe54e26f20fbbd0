import sharp from 'sharp'
import type { CardColors } from '../../library/site-colors.ts'
import type { PreviewCard } from '../../page/preview-card.ts'
import { cardFaces } from './card-faces.ts'
import { writePng } from './write-png.ts'

/** The size that link previews are made for, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const

const margin = 72
const bar = { width: 10, gap: 32 }
const textWidth = cardSize.width - 2 * margin - bar.width - bar.gap
/** Room for the words, above the name. */
const wordsHeight = 340

/** Sizes of the words in points, largest first: the first one that fits is taken. */
const wordSizes = [68, 58, 50, 44, 38, 33, 29]

/** As on the pages in light. */
const usualColors: CardColors = { paper: '#fdfbf7', ink: '#1d1b18', quietInk: '#5c564d' }
/** See voice-colors.css. */
const voiceColors = ['#8a8378', '#a3271f', '#1f5f8b', '#2f6b3a', '#7a4b9c', '#9a5b00', '#00696b'] as const

/** Room between the words and the name, and between two lines of small text. */
const nameGap = 40
const lineGap = 12

/** How many shades a text has, from the paper to its ink. */
const shades = 15

/** Draws a preview picture as PNG. The fonts have to be loaded. */
export async function drawCard(card: PreviewCard): Promise<Buffer> {
  const { paper, ink, quietInk } = card.colors ?? usualColors
  const words = await drawWords(card.words)
  const who = await drawLines([card.name, card.details], 27)
  const source = await drawLines([card.correction, card.source, card.site], 21)
  const whoHeight = findHeight(who)
  const isRightToLeft = card.direction === 'rtl'
  const place = ({ width }: DrawnText): number =>
    isRightToLeft ? cardSize.width - margin - bar.width - bar.gap - width : margin + bar.width + bar.gap
  const pixels = new Uint8Array(cardSize.width * cardSize.height)
  const stack = (lines: readonly DrawnText[], top: number, firstShade: number): void =>
    lines.forEach((line, index) => {
      const above = findHeight(lines.slice(0, index)) + (index > 0 ? lineGap : 0)
      paint(pixels, line, { left: place(line), top: top + above, firstShade })
    })
  const barHeight = words.height + (whoHeight > 0 ? nameGap + whoHeight : 0)
  const barLeft = isRightToLeft ? cardSize.width - margin - bar.width : margin
  for (let row = margin; row < Math.min(margin + barHeight, cardSize.height); row += 1)
    pixels.fill(barColor, row * cardSize.width + barLeft, row * cardSize.width + barLeft + bar.width)
  stack([words], margin, inkShades)
  stack(who, margin + words.height + nameGap, inkShades)
  stack(source, cardSize.height - margin - findHeight(source), quietShades)
  const voice = voiceColors[card.voice === 0 ? 0 : ((card.voice - 1) % 6) + 1] ?? voiceColors[0]
  const palette = [paper, voice, ...mixShades(paper, ink), ...mixShades(paper, quietInk)]
  return writePng({ ...cardSize, pixels, palette })
}

/** Numbers of colours in the palette. That of the paper is 0. */
const barColor = 1
const inkShades = 2
const quietShades = inkShades + shades

/** Mixes an ink with the paper, the lightest first. */
function mixShades(paper: string, color: string): string[] {
  const [from, to] = [paper, color].map((one) => Buffer.from(one.slice(1), 'hex')) as [Buffer, Buffer]
  return Array.from({ length: shades }, (_, index) => {
    const mixed = from.map((part, at) => Math.round(part + (((to[at] ?? 0) - part) * (index + 1)) / shades))
    return `#${Buffer.from(mixed).toString('hex')}`
  })
}

interface DrawnText {
  /** How much ink there is in each pixel, row by row. */
  ink: Uint8Array
  width: number
  height: number
}

/** Puts a text onto the picture. What is outside is left out. */
function paint(
  pixels: Uint8Array,
  { ink: own, width, height }: DrawnText,
  { left, top, firstShade }: { left: number; top: number; firstShade: number },
): void {
  for (let row = Math.max(0, -top); row < Math.min(height, cardSize.height - top); row += 1) {
    for (let column = Math.max(0, -left); column < Math.min(width, cardSize.width - left); column += 1) {
      const shade = Math.round(((own[row * width + column] ?? 0) / 255) * shades)
      if (shade > 0) pixels[(top + row) * cardSize.width + left + column] = firstShade + shade - 1
    }
  }
}

function findHeight(lines: readonly DrawnText[]): number {
  const gaps = Math.max(0, lines.length - 1) * lineGap
  return lines.reduce((sum, { height }) => sum + height, gaps)
}

/** Draws the words as large as they fit. Words that fit in no size are cut after a word. */
async function drawWords(words: string): Promise<DrawnText> {
  // Sizes that would need several times the room are not tried.
  const likely = wordSizes.filter((size) => words.length * size * size * 0.7 <= textWidth * wordsHeight * 1.6)
  for (const size of likely) {
    const drawn = await drawText(words, { face: cardFaces.words, size })
    if (drawn.height <= wordsHeight) return drawn
  }
  const size = wordSizes.at(-1) ?? 0
  for (let rest = words; ; ) {
    rest = rest.slice(0, Math.floor(rest.length * 0.9)).replace(/\s+\S*$/, '')
    const drawn = await drawText(`${rest} …`, { face: cardFaces.words, size })
    if (drawn.height <= wordsHeight || rest.length < 20) return drawn
  }
}

/** Draws each text on a line of its own, smaller if it is too long. */
async function drawLines(texts: readonly (string | undefined)[], size: number): Promise<DrawnText[]> {
  const lines: DrawnText[] = []
  for (const text of texts) {
    if (text === undefined) continue
    let line = await drawText(text, { size, face: cardFaces.facts })
    const oneLine = size * 2
    for (let smaller = size - 3; line.height > oneLine && smaller > 14; smaller -= 3)
      line = await drawText(text, { size: smaller, face: cardFaces.facts })
    lines.push(line)
  }
  return lines
}

interface TextStyle {
  /** Points, which are pixels here. */
  size: number
  face: string
}

async function drawText(text: string, { size, face }: TextStyle): Promise<DrawnText> {
  const span = `<span face="${face}" size="${size}pt">${escapeMarkup(text)}</span>`
  // Left is the side on which the text begins: the renderer finds the direction of each text by itself.
  const image = sharp({
    text: {
      text: span,
      width: textWidth,
      dpi: 72,
      wrap: 'word-char',
      align: 'left',
      spacing: Math.round(size / 5),
    },
  })
  const { data, info } = await image.extractChannel(0).raw().toBuffer({ resolveWithObject: true })
  return { ink: data, width: info.width, height: info.height }
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
