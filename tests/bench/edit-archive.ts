import { appendFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeArchiveArticle } from './make-archive.ts'

/** A small generator of numbers, so that no run differs from another. */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Replaces text in an article's file. */
function rewrite(file: string, edit: (source: string) => string): void {
  writeFileSync(file, edit(readFileSync(file, 'utf8')))
}

/** What a writer does to an archive, each with its name. */
const edits = {
  add: ({ articles, number }) => {
    const { slug, source } = makeArchiveArticle(100_000 + number)
    writeFileSync(path.join(articles, `${slug}.md`), source)
  },
  'add an old one': ({ articles, number }) => {
    const { slug, source } = makeArchiveArticle(100_000 + number)
    writeFileSync(
      path.join(articles, `${slug}-old.md`),
      source.replace(/^published: .*$/m, 'published: 2031-01-01'),
    )
  },
  'change the text': ({ file }) => appendFileSync(file, '\nThe vote is on Friday.\n'),
  'change the headline': ({ file, number }) =>
    rewrite(file, (source) =>
      source.replace(/^headline: .*$/m, `headline: Another day at the quay (${number})`),
    ),
  'change the date': ({ file, number }) =>
    rewrite(file, (source) =>
      source.replace(/^published: .*$/m, `published: 2030-12-${String(1 + (number % 28)).padStart(2, '0')}`),
    ),
  delete: ({ file }) => rmSync(file),
  rename: ({ file, number }) => renameSync(file, file.replace(/\.md$/, `-renamed-${number}.md`)),
  'name a new speaker': ({ file, number }) =>
    rewrite(file, (source) => {
      const name = /speaker: ([A-Z].*)$/m.exec(source)?.[1] ?? ''
      return source.replaceAll(name, `Nils Ardal ${'IVXL'[number % 4]}.`)
    }),
  'join two spellings': ({ articles, number }) =>
    writeFileSync(
      path.join(articles, '../speakers.yaml'),
      `Tomas Vell:\n  - Thomas Vell\n  - Nils Ardal ${'IVXL'[number % 4]}.\n`,
    ),
  'add a topic': ({ file, number }) =>
    rewrite(file, (source) => source.replace(/^topics:\n/m, `topics:\n  - Lamps ${number % 7}\n`)),
  'change the site': ({ articles, number }) =>
    rewrite(path.join(articles, '../site.yaml'), (source) =>
      source.replace(/^tagline: .*$/m, `tagline: Articles of town number ${number}.`),
    ),
} satisfies Record<string, (place: { articles: string; file: string; number: number }) => void>

/**
 * Makes one edit to an archive. The first ones are one of each kind, the others are chosen by their number.
 *
 * @param articles the folder of the articles
 * @param number counted from 0
 * @returns what was done to which file
 */
export function editArchive(articles: string, number: number): string {
  const random = makeRandom(number * 7919 + 17)
  const names = Object.keys(edits) as (keyof typeof edits)[]
  const name = names[number < names.length ? number : Math.floor(random() * names.length)] ?? 'add'
  const files = readdirSync(articles).filter((file) => /-\d+\.md$/.test(file))
  const file = path.join(articles, files[Math.floor(random() * files.length)] ?? '')
  edits[name]({ articles, file, number })
  return `${name}: ${path.basename(file)}`
}
