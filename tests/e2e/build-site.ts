import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeArchive } from './make-archive.ts'
import { makeStressArticle, stressSlug } from './make-stress-article.ts'
import { archives, type SiteName, sites } from './sites.ts'
import { recordContent, writeEditedSite } from './write-edited-site.ts'

const root = path.resolve(import.meta.dirname, '../..')
const fixtures = path.join(root, 'tests/fixtures/site')
const pageFixtures = path.join(root, 'tests/fixtures/site-pages')

/** What the site under a sub-path is made of, besides the articles with a history. */
const subPathArticles = ['bridge-at-saltmere.md']

/** The folder that a site under test is built in. */
export function outputFolder(name: SiteName): string {
  return path.join(workFolder(name), 'dist')
}

function workFolder(name: SiteName): string {
  return path.join(root, '.astro/e2e', name)
}

/** Writes the content of a site under test: `articles/` and, beside it, the files that describe the site. */
function writeContent(name: SiteName): string {
  const content = path.join(workFolder(name), 'content')
  const articles = path.join(content, 'articles')
  rmSync(content, { recursive: true, force: true })
  mkdirSync(articles, { recursive: true })
  if (name === 'arabic' || name === 'archive' || name === 'single') {
    const { settings, count } = archives[name]
    writeFileSync(path.join(content, 'site.yaml'), settings)
    for (const [file, data] of Object.entries(makeArchive(count)))
      writeFileSync(path.join(articles, file), data)
    return articles
  }
  cpSync(pageFixtures, path.join(content, 'pages'), { recursive: true })
  for (const file of readdirSync(fixtures)) {
    const isSettings = file.endsWith('.yaml')
    if (name === 'subPath' && !isSettings && !subPathArticles.includes(file)) continue
    cpSync(path.join(fixtures, file), path.join(isSettings ? content : articles, file))
  }
  if (name === 'root') {
    writeFileSync(path.join(articles, `${stressSlug}.md`), makeStressArticle())
    recordContent(content)
  } else writeEditedSite(content)
  return articles
}

/**
 * Builds a site under test from fixtures. Nothing in `content/` is read.
 *
 * @param origin where the site will be served; pages print their own address
 * @throws if the build fails; Astro has then said why
 */
export function buildSite(name: SiteName, origin: string): Promise<void> {
  const folder = workFolder(name)
  return buildContent(writeContent(name), {
    folder,
    origin,
    base: { ...sites, ...archives }[name].base,
    ...(name === 'root' ? { searchPartSize: 2 } : {}),
  })
}

/** Where a site is built, and where it will be served. */
interface BuildPlace {
  /** Has the site in its folder `dist`. */
  folder: string
  origin: string
  base: string
  /** Files to be copied into the site, instead of those of the project. */
  publicFolder?: string
  /** How many articles a part of the search index has, about. */
  searchPartSize?: number
}

/**
 * Builds a site from a folder of articles, with the files that describe it beside it.
 *
 * @throws if the build fails; Astro has then said why
 */
export async function buildContent(
  articles: string,
  { folder, origin, base, publicFolder, searchPartSize }: BuildPlace,
): Promise<void> {
  const astro = path.join(root, 'node_modules/astro/bin/astro.mjs')
  const build = spawn(process.execPath, [astro, 'build', '--silent'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ARTICLES: path.relative(root, articles),
      OUT_DIR: path.join(folder, 'dist'),
      CACHE_DIR: path.join(folder, 'cache'),
      ...(publicFolder === undefined ? {} : { PUBLIC_DIR: path.relative(root, publicFolder) }),
      ...(searchPartSize === undefined ? {} : { SEARCH_PART_SIZE: String(searchPartSize) }),
      BASE_PATH: base,
      SITE_URL: origin,
      // The articles are dated 2031. Without this they would be scheduled.
      BUILD_TIME: '2031-12-24T12:00Z',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  })
  const code = await new Promise((resolve) => build.once('close', resolve))
  if (code !== 0) throw new Error(`the site under test in ${folder} could not be built`)
}
