import { createHash } from 'node:crypto'
import path from 'node:path'
import type { PlacedPicture, SavedPicture } from '../intake/saved-pictures.ts'
import { readWholeFile } from '../site/read-utf8-file.ts'

/** A picture beside an article: its name and content. */
export interface PictureFile {
  name: string
  content: Uint8Array
}

/** A picture of a saved page; with its bytes, if the page has them in it. */
export type FoundPicture = SavedPicture & { bytes?: Uint8Array }

/** Larger files are no pictures of an article. In bytes. */
const maxFileSize = 30_000_000
/** In pixels. A small file can be a picture of any size: this is more than any camera’s. */
const maxPixels = 100_000_000
/** Smaller ones are icons, faces of authors and buttons. In pixels. A guess. */
const minWidth = 200
const minHeight = 100
/** Wider pictures are made smaller: twice the width of the text on a page. In pixels. */
const maxWidth = 1600
/** What a picture may be. A drawing (SVG) can have scripts in it. */
const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif', 'heif', 'tiff'])

/**
 * Reads the pictures of a saved page, and writes each anew: upright, without metadata, as JPEG or, if it has transparent
 * parts, as PNG. What a file is, is decided by its content. Files outside the page's folder, small ones and broken ones are
 * left out.
 *
 * @param page the page's file
 * @param stem what the names of the pictures begin with
 */
export async function readPictures(
  pictures: readonly FoundPicture[],
  page: string,
  stem: string,
): Promise<{ placed: PlacedPicture[]; files: PictureFile[] }> {
  const placed: PlacedPicture[] = []
  const files: PictureFile[] = []
  for (const { bytes: own, ...picture } of pictures) {
    const bytes = own ?? (await readBeside(picture.src, page))
    const encoded = bytes && (await encode(bytes))
    if (!encoded) continue
    // A part of the content's digest, so that no other picture has the name.
    const digest = createHash('sha256').update(encoded.content).digest('hex').slice(0, 6)
    const name = `${stem}-${digest}.${encoded.extension}`
    placed.push({ ...picture, file: name })
    if (!files.some((file) => file.name === name)) files.push({ name, content: encoded.content })
  }
  return { placed, files }
}

/** Reads a file that a page names by a relative address. It has to be in the page's folder or below it. */
async function readBeside(src: string, page: string): Promise<Uint8Array | undefined> {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src)) return undefined
  let name: string
  try {
    name = decodeURIComponent(src.replace(/[?#].*$/, ''))
  } catch {
    return undefined
  }
  const folder = path.dirname(page)
  const file = path.resolve(folder, name)
  if (path.relative(folder, file).startsWith('..')) return undefined
  const bytes = await readWholeFile(file, maxFileSize).catch(() => undefined)
  return bytes instanceof Uint8Array ? bytes : undefined
}

async function encode(bytes: Uint8Array): Promise<{ content: Uint8Array; extension: string } | undefined> {
  // Most saved pages have no picture beside them: loading sharp takes a tenth of a second of CPU.
  const { default: sharp } = await import('sharp')
  try {
    const picture = sharp(bytes, { limitInputPixels: maxPixels })
    const { format, width, height } = await picture.metadata()
    if (!formats.has(format) || width < minWidth || height < minHeight) return undefined
    const { isOpaque } = await picture.stats()
    const upright = picture.rotate().resize({ width: maxWidth, withoutEnlargement: true })
    return isOpaque
      ? { content: await upright.jpeg({ quality: 85, mozjpeg: true }).toBuffer(), extension: 'jpg' }
      : { content: await upright.png({ compressionLevel: 9 }).toBuffer(), extension: 'png' }
  } catch {
    return undefined // no picture, or a broken one
  }
}
