import path from 'node:path'
import type { PreviewCard } from '../../page/preview-card.ts'
import { digestOf } from '../digest.ts'
import { writeKept } from '../write-kept.ts'
import { loadCardFaces } from './card-faces.ts'
import { drawCard } from './draw-card.ts'

/** Changes whenever pictures are drawn in another way, so that the kept ones are drawn again. */
const design = '2'

/** Returns the key of a card's picture, by which it is kept between builds. */
export function keyCard(card: PreviewCard): string {
  return digestOf(design, JSON.stringify(card))
}

/** Draws the preview picture of a card as PNG. */
export async function drawPreviewPicture(card: PreviewCard): Promise<Buffer> {
  await loadCardFaces(path.join(process.env['CACHE_DIR'] ?? 'node_modules/.astro', 'fonts'))
  return drawCard(card)
}

/** A picture that is drawn ahead of the pages. */
export interface PictureJob {
  /** The name under which it is kept. */
  name: string
  card: PreviewCard
}

/** Draws a picture into a folder. */
export async function drawPictureFile(
  { name, card }: PictureJob,
  { folder }: { folder: string },
): Promise<undefined> {
  writeKept(folder, name, await drawPreviewPicture(card))
}
