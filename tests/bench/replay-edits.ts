import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compareFolders } from './compare-folders.ts'
import { editArchive } from './edit-archive.ts'
import { makeArchiveArticle } from './make-archive.ts'

const root = path.resolve(import.meta.dirname, '../..')
const fixtures = path.join(root, 'tests/fixtures/site')

/** What a build after one or more edits has made of them. */
export interface ReplayedEdit {
  /** The names of the edits. */
  edit: string
  /** Files that a first build of the same articles writes otherwise. There should be none. */
  differences: string[]
}

/**
 * Builds an archive, then edits it again and again. After each edit, or after several, the build that goes on from the last
 * one is compared with one that starts from nothing. Some builds are on another day than the one before.
 *
 * @param folder the folder to work in; it is emptied
 * @param articles how many articles the archive begins with, besides two of the fixtures that have pictures
 * @param count how many edits are made
 * @param together how many edits are made before each build
 */
export async function* replayEdits(
  folder: string,
  articles: number,
  count: number,
  together = 1,
): AsyncGenerator<ReplayedEdit> {
  rmSync(folder, { recursive: true, force: true })
  const content = path.join(folder, 'content/articles')
  mkdirSync(content, { recursive: true })
  for (const file of ['site.yaml', 'speakers.yaml'])
    cpSync(path.join(fixtures, file), path.join(folder, 'content', file))
  for (const file of ['two-pictures.md', 'bridge-at-saltmere.md', 'quay.png', 'night.png'])
    cpSync(path.join(fixtures, file), path.join(content, file))
  for (let number = 0; number < articles; number += 1) {
    const { slug, source } = makeArchiveArticle(number)
    writeFileSync(path.join(content, `${slug}.md`), source)
  }
  const [incremental, cold, cache] = ['incremental', 'cold', 'cold-cache'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string]
  await build(content, incremental, path.join(folder, 'cache'), findDay(0))
  for (let number = 0; number < count; number += together) {
    const numbers = Array.from({ length: Math.min(together, count - number) }, (_, index) => number + index)
    const edit = numbers.map((one) => editArchive(content, one)).join(', ')
    const day = findDay(number / together + 1)
    await build(content, incremental, path.join(folder, 'cache'), day)
    rmSync(cache, { recursive: true, force: true })
    await build(content, cold, cache, day)
    yield { edit: `${edit}, on ${day}`, differences: compareFolders(incremental, cold) }
  }
}

/** The day of a build: every second one is on a new day. The first days are in December, so that months and years change. */
function findDay(build: number): string {
  const day = new Date('2032-12-29')
  day.setUTCDate(day.getUTCDate() + Math.floor(build / 2))
  return day.toISOString().slice(0, '2032-12-29'.length)
}

async function build(content: string, output: string, cache: string, day: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [path.join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        ARTICLES: path.relative(root, content),
        OUT_DIR: output,
        CACHE_DIR: cache,
        // The articles are dated 2031. Without this they would be scheduled.
        BUILD_TIME: `${day}T12:00Z`,
        // Several parts, some of which stay as they were.
        SEARCH_PART_SIZE: '8',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  )
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error('the archive could not be built')
}
