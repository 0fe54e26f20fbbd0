import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PreviewCard } from '../../page/preview-card.ts'
import { loadCardFaces } from './card-faces.ts'
import { drawCard } from './draw-card.ts'

/** Changes whenever pictures are drawn in another way, so that the kept ones are drawn again. */
const design = '1'

/** The folder in which pictures are kept between builds. */
const folder = path.join(process.env['CACHE_DIR'] ?? 'node_modules/.astro', 'preview-pictures')

/** Returns the preview picture of a card as PNG: the one of an earlier build, if the card is the same. */
export async function getPreviewPicture(card: PreviewCard): Promise<Buffer> {
  const name = createHash('sha256').update(design).update(JSON.stringify(card)).digest('hex').slice(0, 32)
  const file = path.join(folder, `${name}.png`)
  const kept = await readFile(file).catch(() => undefined)
  if (kept) return kept
  await loadCardFaces(path.join(folder, 'fonts'))
  const drawn = await drawCard(card)
  await mkdir(folder, { recursive: true })
  // A build that is killed here must not leave half a picture for the next ones.
  const temporary = `${file}.${randomUUID()}.part`
  await writeFile(temporary, drawn)
  await rename(temporary, file)
  return drawn
}
