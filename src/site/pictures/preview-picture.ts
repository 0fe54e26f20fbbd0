import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CardColors } from '../../library/site-colors.ts'
import type { PreviewCard } from '../../page/preview-card.ts'
import { loadCardFaces } from './card-faces.ts'
import { drawCard } from './draw-card.ts'

/** Changes whenever pictures are drawn in another way, so that the kept ones are drawn again. */
const design = '1'

/** The folder in which pictures are kept between builds. */
const folder = path.join(process.env['CACHE_DIR'] ?? 'node_modules/.astro', 'preview-pictures')

/**
 * Returns the preview picture of a card as PNG: the one of an earlier build, if the card and its colors are the same.
 *
 * @param colors those of the site, if it has its own
 */
export async function getPreviewPicture(card: PreviewCard, colors?: CardColors): Promise<Buffer> {
  const drawn = JSON.stringify(colors === undefined ? card : [card, colors])
  const name = createHash('sha256').update(design).update(drawn).digest('hex').slice(0, 32)
  const file = path.join(folder, `${name}.png`)
  const kept = await readFile(file).catch(() => undefined)
  if (kept) return kept
  await loadCardFaces(path.join(folder, 'fonts'))
  const picture = await drawCard(card, colors)
  await mkdir(folder, { recursive: true })
  // A build that is killed here must not leave half a picture for the next ones.
  const temporary = `${file}.${randomUUID()}.part`
  await writeFile(temporary, picture)
  await rename(temporary, file)
  return picture
}
