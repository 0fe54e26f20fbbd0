/** Runs the browser tests: finds a Chromium, builds the sites that the tests read, starts Playwright. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from './find-chromium.ts'
import { makeStressArticle } from './make-stress-article.ts'
import { sites, workFolder } from './sites.ts'

const root = path.resolve(import.meta.dirname, '../..')

function run(command: string, args: string[], env: Record<string, string>): number {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  return result.status ?? 1
}

const chromium = findChromium()
if (chromium === undefined) {
  process.stderr.write(
    'No Chromium: install Chrome or Chromium, or name one in the environment variable CHROMIUM.\n',
  )
  process.exit(1)
}

const articles = path.join(root, workFolder, 'articles')
rmSync(path.join(root, workFolder), { recursive: true, force: true })
mkdirSync(articles, { recursive: true })
cpSync(path.join(root, 'tests/fixtures/site'), articles, { recursive: true })
writeFileSync(path.join(articles, 'everybody-has-something-to-say.md'), makeStressArticle())

const astro = path.join(root, 'node_modules/astro/bin/astro.mjs')
for (const [name, { base, port }] of Object.entries(sites)) {
  const status = run(process.execPath, [astro, 'build', '--silent'], {
    ARTICLES: name === 'shipped' ? 'content/articles' : path.join(workFolder, 'articles'),
    OUT_DIR: path.join(workFolder, name),
    CACHE_DIR: path.join(workFolder, `cache-${name}`),
    BASE_PATH: base,
    SITE_URL: `http://localhost:${port}`,
  })
  if (status !== 0) process.exit(status)
}

const playwright = path.join(root, 'node_modules/@playwright/test/cli.js')
const config = path.join(root, 'tests/e2e/playwright.config.ts')
process.exit(
  run(process.execPath, [playwright, 'test', '--config', config, ...process.argv.slice(2)], {
    CHROMIUM: chromium,
  }),
)
