import path from 'node:path'

/** The name of an article in a command: its slug, or its file with or without the folder. Returns the slug. */
export function readSlug(name: string): string {
  return path.basename(name).replace(/\.md$/, '')
}

/**
 * Finds the file of an article among those of a folder. Composed and decomposed letters (macOS) are the same.
 *
 * @returns `undefined` if there is none
 */
export function findArticleFile(files: readonly string[], slug: string): string | undefined {
  return files.find((file) => readSlug(file).normalize() === slug.normalize())
}
