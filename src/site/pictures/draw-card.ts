import sharp, { type OverlayOptions } from 'sharp'
import type { CardColors } from '../../library/site-colors.ts'
import type { PreviewCard } from '../../page/preview-card.ts'
import { cardFaces } from './card-faces.ts'

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

/** Draws a preview picture as PNG. The fonts have to be loaded. */
export async function drawCard(
  card: PreviewCard,
  { paper, ink, quietInk }: CardColors = usualColors,
): Promise<Buffer> {
  const words = await drawWords(card.words, ink)
  const who = await drawLines([card.name, card.details], { size: 27, color: ink })
  const source = await drawLines([card.correction, card.source, card.site], { size: 21, color: quietInk })
  const whoHeight = findHeight(who)
  const isRightToLeft = card.direction === 'rtl'
  const place = ({ width }: DrawnText): number =>
    isRightToLeft ? cardSize.width - margin - bar.width - bar.gap - width : margin + bar.width + bar.gap
  const stack = (lines: readonly DrawnText[], top: number): OverlayOptions[] =>
    lines.map((line, index) =>
      toOverlay(line, place(line), top + findHeight(lines.slice(0, index)) + (index > 0 ? lineGap : 0)),
    )
  const barHeight = words.height + (whoHeight > 0 ? nameGap + whoHeight : 0)
  const background = voiceColors[card.voice === 0 ? 0 : ((card.voice - 1) % 6) + 1] ?? voiceColors[0]
  const canvas = sharp({ create: { ...cardSize, channels: 3, background: paper } })
  return (
    canvas
      .composite([
        {
          input: { create: { width: bar.width, height: barHeight, channels: 3, background } },
          left: isRightToLeft ? cardSize.width - margin - bar.width : margin,
          top: margin,
        },
        toOverlay(words, place(words), margin),
        ...stack(who, margin + words.height + nameGap),
        ...stack(source, cardSize.height - margin - findHeight(source)),
      ])
      // 32 colours are enough for text on paper, and make a third of the bytes.
      .png({ palette: true, colours: 32, dither: 0, effort: 1, compressionLevel: 9 })
      .toBuffer()
  )
}

interface DrawnText {
  pixels: Buffer
  width: number
  height: number
  channels: 1 | 2 | 3 | 4
}

function toOverlay(
  { pixels, width, height, channels }: DrawnText,
  left: number,
  top: number,
): OverlayOptions {
  return { input: pixels, raw: { width, height, channels }, left, top }
}

function findHeight(lines: readonly DrawnText[]): number {
  const gaps = Math.max(0, lines.length - 1) * lineGap
  return lines.reduce((sum, { height }) => sum + height, gaps)
}

/** Draws the words as large as they fit. Words that fit in no size are cut after a word. */
async function drawWords(words: string, color: string): Promise<DrawnText> {
  const style = { face: cardFaces.words, color }
  // Sizes that would need several times the room are not tried.
  const likely = wordSizes.filter((size) => words.length * size * size * 0.7 <= textWidth * wordsHeight * 1.6)
  for (const size of likely) {
    const drawn = await drawText(words, { ...style, size })
    if (drawn.height <= wordsHeight) return drawn
  }
  const size = wordSizes.at(-1) ?? 0
  for (let rest = words; ; ) {
    rest = rest.slice(0, Math.floor(rest.length * 0.9)).replace(/\s+\S*$/, '')
    const drawn = await drawText(`${rest} …`, { ...style, size })
    if (drawn.height <= wordsHeight || rest.length < 20) return drawn
  }
}

/** Draws each text on a line of its own, smaller if it is too long. */
async function drawLines(
  texts: readonly (string | undefined)[],
  { size, color }: { size: number; color: string },
): Promise<DrawnText[]> {
  const lines: DrawnText[] = []
  for (const text of texts) {
    if (text === undefined) continue
    let line = await drawText(text, { size, color, face: cardFaces.facts })
    const oneLine = size * 2
    for (let smaller = size - 3; line.height > oneLine && smaller > 14; smaller -= 3)
      line = await drawText(text, { size: smaller, color, face: cardFaces.facts })
    lines.push(line)
  }
  return lines
}

interface TextStyle {
  /** Points, which are pixels here. */
  size: number
  face: string
  color: string
}

async function drawText(text: string, { size, face, color }: TextStyle): Promise<DrawnText> {
  const span = `<span face="${face}" size="${size}pt" foreground="${color}">${escapeMarkup(text)}</span>`
  // Left is the side on which the text begins: the renderer finds the direction of each text by itself.
  const image = sharp({
    text: {
      text: span,
      width: textWidth,
      rgba: true,
      dpi: 72,
      wrap: 'word-char',
      align: 'left',
      spacing: Math.round(size / 5),
    },
  })
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height, channels: info.channels }
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
