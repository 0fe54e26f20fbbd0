import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { makeArchiveArticle } from './make-archive.ts'
import { measureScript, type Usage } from './measure-command.ts'
import { replayEdits } from './replay-edits.ts'

/*
 * `npm run bench:build -- 100 1000 10000`: builds archives of our own texts and prints CPU, time, memory and size, for a
 * first build, one without changes, one on a new day, one after an article was added, and one after an article was changed. With --compare,
 * Eleventy and bare Astro build the same texts in the same run. They are installed into the work folder. With --quotations,
 * each quotation has a page and a picture.
 *
 * `npm run bench:build -- --replay 100` measures nothing: it edits a small archive 100 times, and after each edit compares the
 * build that goes on from the last one with one that starts from nothing.
 */

const root = path.resolve(import.meta.dirname, '../..')
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    compare: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    /** With a page and a picture for each quotation, which are off by default above 1,000 articles. */
    quotations: { type: 'boolean', default: false },
    replay: { type: 'string' },
  },
})
const sizes = positionals.length > 0 ? positionals.map(Number) : [100, 1000]
if (sizes.some((size) => !Number.isInteger(size) || size < 2))
  throw new Error('give numbers of articles: 100 1000')
const work = path.join(root, '.astro/bench')

interface Row extends Usage {
  generator: string
  articles: number
  build: string
  /** MB. */
  size: number
}

const rows: Row[] = []

function record(row: Row): void {
  rows.push(row)
  process.stdout.write(
    `${row.generator.padEnd(24)} ${String(row.articles).padStart(6)}  ${row.build.padEnd(12)} ${row.cpu.toFixed(1).padStart(7)} s CPU ${row.wall.toFixed(1).padStart(7)} s ${row.memory.toFixed(0).padStart(6)} MB memory ${row.size.toFixed(0).padStart(5)} MB written\n`,
  )
}

/** The size of a folder in MB. */
function measureFolder(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return files.reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0) / 1e6
}

if (values.replay !== undefined) {
  await replay(Number(values.replay))
  process.exit()
}
for (const articles of sizes) {
  await measureFairCopy(articles)
  if (values.compare) {
    await measureBareAstro(articles)
    await measureEleventy(articles)
  }
}
process.stdout.write(`\n${writeTable(rows)}`)
writeFileSync(path.join(work, 'build.svg'), drawChart(rows))
process.stdout.write(`\nchart: ${path.relative(root, path.join(work, 'build.svg'))}\n`)
if (!values.keep)
  for (const articles of sizes) rmSync(path.join(work, String(articles)), { recursive: true, force: true })

/** Prints what each edit of an archive made different. Fails if anything is. */
async function replay(count: number): Promise<void> {
  for await (const { edit, differences } of replayEdits(path.join(work, 'replay'), 40, count)) {
    process.stdout.write(`${differences.length === 0 ? 'same' : 'DIFFERENT'}  ${edit}\n`)
    for (const difference of differences) process.stdout.write(`  ${difference}\n`)
    if (differences.length > 0) process.exitCode = 1
  }
}

async function measureFairCopy(articles: number): Promise<void> {
  const folder = path.join(work, String(articles))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'content/articles'), { recursive: true })
  for (const file of ['site.yaml', 'speakers.yaml'])
    cpSync(path.join(root, 'tests/fixtures/site', file), path.join(folder, 'content', file))
  appendFileSync(
    path.join(folder, 'content/site.yaml'),
    `\nquotationPages: ${values.quotations}\npreviewPictures: ${values.quotations}\n`,
  )
  for (let number = 0; number < articles; number += 1) writeArticle(folder, number)
  const environment: Record<string, string> & { ARTICLES: string; OUT_DIR: string } = {
    ARTICLES: path.relative(root, path.join(folder, 'content/articles')),
    OUT_DIR: path.join(folder, 'dist'),
    CACHE_DIR: path.join(folder, 'cache'),
    // The articles are dated 2031. Without this they would be scheduled.
    BUILD_TIME: '2032-12-24T12:00Z',
    ASTRO_TELEMETRY_DISABLED: '1',
  }
  const build = async (name: string): Promise<void> => {
    const usage = await measureScript(['src/cli/bin/build.ts'], root, environment)
    record({
      generator: 'Fair Copy',
      articles,
      build: name,
      ...usage,
      size: measureFolder(environment.OUT_DIR),
    })
    // A process removes the old site after a build has ended. At 10,000 articles it takes 3 s.
    while (readdirSync(folder).some((name) => name.endsWith('.old'))) await setTimeout(100)
  }
  await build('cold')
  await build('unchanged')
  environment['BUILD_TIME'] = '2032-12-25T12:00Z'
  await build('a new day')
  writeArticle(folder, articles)
  await build('one added')
  appendFileSync(
    path.join(folder, 'content/articles', `${makeArchiveArticle(0).slug}.md`),
    '\nThe vote is on Friday.\n',
  )
  await build('one changed')
  for (const name of ['verify', 'verify again']) {
    const usage = await measureScript(['src/cli/bin/verify.ts', environment.ARTICLES], root)
    record({ generator: 'Fair Copy', articles, build: name, ...usage, size: 0 })
  }
}

function writeArticle(folder: string, number: number): void {
  const { slug, source } = makeArchiveArticle(number)
  writeFileSync(path.join(folder, 'content/articles', `${slug}.md`), source)
}

/** Astro with its own loader, remark and one layout: what we would have without everything that we add. */
async function measureBareAstro(articles: number): Promise<void> {
  const folder = path.join(work, String(articles), 'bare-astro')
  mkdirSync(path.join(folder, 'src/content'), { recursive: true })
  mkdirSync(path.join(folder, 'src/pages/articles'), { recursive: true })
  writePlainArticles(path.join(folder, 'src/content'), articles)
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(
    path.join(folder, 'astro.config.mjs'),
    `import { unified } from '@astrojs/markdown-remark'
export default { markdown: { syntaxHighlight: false, processor: unified({ smartypants: false }) } }`,
  )
  writeFileSync(
    path.join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
export const collections = { articles: defineCollection({ loader: glob({ pattern: '*.md', base: 'src/content' }) }) }`,
  )
  writeFileSync(
    path.join(folder, 'src/pages/articles/[slug].astro'),
    `---
import { getCollection, render } from 'astro:content'
export async function getStaticPaths() {
  return (await getCollection('articles')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }))
}
const { Content } = await render(Astro.props.entry)
---
<html lang="en"><head><meta charset="utf-8"><title>{Astro.props.entry.data.title}</title></head>
<body><h1>{Astro.props.entry.data.title}</h1><Content /></body></html>`,
  )
  const usage = await measureScript(
    [path.join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    folder,
    {
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  )
  record({
    generator: 'bare Astro (remark)',
    articles,
    build: 'cold',
    ...usage,
    size: measureFolder(path.join(folder, 'dist')),
  })
}

/** Eleventy 3 with one layout. It is installed into the work folder once. */
async function measureEleventy(articles: number): Promise<void> {
  const home = path.join(work, 'eleventy')
  const entry = path.join(home, 'node_modules/@11ty/eleventy/cmd.cjs')
  if (!statSync(entry, { throwIfNoEntry: false })) {
    mkdirSync(home, { recursive: true })
    writeFileSync(path.join(home, 'package.json'), '{"private":true}')
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '@11ty/eleventy@3'], {
      cwd: home,
      stdio: 'ignore',
    })
  }
  const folder = path.join(work, String(articles), 'eleventy')
  mkdirSync(path.join(folder, 'articles'), { recursive: true })
  mkdirSync(path.join(folder, '_includes'))
  writePlainArticles(path.join(folder, 'articles'), articles)
  writeFileSync(path.join(folder, 'articles/articles.json'), '{"layout":"page.liquid"}')
  writeFileSync(
    path.join(folder, '_includes/page.liquid'),
    '<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><h1>{{ title }}</h1>{{ content }}</body></html>',
  )
  const usage = await measureScript([entry, '--quiet'], folder)
  record({
    generator: 'Eleventy 3',
    articles,
    build: 'cold',
    ...usage,
    size: measureFolder(path.join(folder, '_site')),
  })
}

function writePlainArticles(folder: string, articles: number): void {
  for (let number = 0; number < articles; number += 1) {
    const { slug, headline, body } = makeArchiveArticle(number)
    writeFileSync(path.join(folder, `${slug}.md`), `---\ntitle: "${headline}"\n---\n\n${body}`)
  }
}

function writeTable(all: readonly Row[]): string {
  const lines = all.map(
    ({ generator, articles, build, cpu, wall, memory, size }) =>
      `| ${generator} | ${articles} | ${build} | ${cpu.toFixed(1)} | ${wall.toFixed(1)} | ${memory.toFixed(0)} | ${size.toFixed(0)} |`,
  )
  return `${['| generator | articles | build | CPU s | wall s | memory MB | size MB |', '|---|---|---|---|---|---|---|', ...lines].join('\n')}\n`
}

/** Draws CPU seconds as bars, one row each. */
function drawChart(all: readonly Row[]): string {
  const longest = Math.max(...all.map(({ cpu }) => cpu))
  const bars = all.map(({ generator, articles, build, cpu }, index) => {
    const y = 10 + index * 22
    const width = (cpu / longest) * 500
    return `<text x="250" y="${y + 12}" text-anchor="end">${generator}, ${articles}, ${build}</text><rect x="260" y="${y}" width="${width.toFixed(1)}" height="16" fill="#7d1a15"/><text x="${(266 + width).toFixed(1)}" y="${y + 12}">${cpu.toFixed(1)} s</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 840 ${20 + all.length * 22}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>${bars.join('')}</svg>`
}
