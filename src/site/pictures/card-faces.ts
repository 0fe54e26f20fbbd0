import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import sharp from 'sharp'
import { unpackWoff } from './unpack-woff.ts'

/** Faces of the pictures, as the names that fonts have and as lists for scripts that the first one lacks. */
export const cardFaces = {
  words: 'Source Serif 4, Noto Serif Armenian, Noto Naskh Arabic',
  facts: 'Source Sans 3, Noto Serif Armenian, Noto Naskh Arabic',
} as const

const files = [
  ...['latin', 'latin-ext', 'cyrillic'].map(
    (script) => `source-serif-4/files/source-serif-4-${script}-400-normal.woff`,
  ),
  ...['latin', 'latin-ext', 'cyrillic'].map(
    (script) => `source-sans-3/files/source-sans-3-${script}-400-normal.woff`,
  ),
  'noto-serif-armenian/files/noto-serif-armenian-armenian-400-normal.woff',
  'noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff',
]

let loaded: Promise<void> | undefined

/**
 * Gives the renderer of pictures its fonts, once, so that a picture does not depend on the machine's own.
 *
 * @param folder where the unpacked fonts are kept between builds
 */
export function loadCardFaces(folder: string): Promise<void> {
  loaded ??= loadFaces(folder)
  return loaded
}

async function loadFaces(folder: string): Promise<void> {
  const { resolve } = createRequire(import.meta.url)
  await mkdir(folder, { recursive: true })
  for (const file of files) {
    const fontfile = path.resolve(folder, path.basename(file).replace(/woff$/, 'ttf'))
    await replaceFile(fontfile, unpackWoff(await readFile(resolve(`@fontsource/${file}`))))
    // A font is known to the renderer for good once it has drawn something with it.
    await sharp({ text: { text: 'a', fontfile } })
      .raw()
      .toBuffer()
  }
}

/** Writes a file unless it is there. Another thread may be reading it, so it is replaced whole. */
async function replaceFile(file: string, bytes: Buffer): Promise<void> {
  const before = await readFile(file).catch(() => undefined)
  if (before?.equals(bytes)) return
  const temporary = `${file}.${randomUUID()}.part`
  await writeFile(temporary, bytes)
  await rename(temporary, file)
}
