import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { readBasePath } from '../site/read-site-address.ts'
import { addPdfMetadata } from './add-pdf-metadata.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { chromiumArguments, findChromium } from './find-chromium.ts'
import { refuseUsage } from './refuse-usage.ts'
import { serveFolder } from './serve-folder.ts'
import { startCommand } from './start-command.ts'
import { writeAllFiles } from './write-all-files.ts'
import type { PdfMetadata } from './write-xmp.ts'

const help = `Writes a PDF of each article of a built site, beside its page: articles/<slug>/<slug>.pdf.
It is what the browser prints, with the reporters, topics and address in its metadata.

Usage
  npm run pdf                  all articles of dist/
  npm run pdf -- SLUG …        these articles

Options
  --paper NAME       A4 (default), A5, Letter or Legal
  --quotations NAME  where quotations go: margin (default), end, alone or none
  -h, --help         print this help

Needs Chromium, Chrome or Edge; CHROMIUM is the path of one. BASE_PATH must be the one that the
site was built with. With \`pdf: true\` in content/site.yaml, each article links to its PDF.

Exit codes
  0  all PDFs are written
  1  a PDF could not be written, there is no site, or there is no browser
  2  the command line is wrong
`

const papers = ['A4', 'A5', 'Letter', 'Legal'] as const
const places = ['margin', 'end', 'alone', 'none'] as const
const options = { paper: { type: 'string' }, quotations: { type: 'string' } } as const

/** Pages open at a time. On two cores, more than three are not faster (measured with 60 articles). */
const pagesAtATime = 3

/** The command `npm run pdf`: prints the articles of a built site. */
export async function writePdfs(
  argv: readonly string[],
  io: CommandIo,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ExitCode> {
  const line = startCommand({ name: 'pdf', help, options }, argv, io)
  if (line.kind === 'done') return line.code
  const { paper = 'A4', quotations = 'margin' } = line.values
  if (!includes(papers, paper)) return refuseUsage('pdf', `--paper is ${paper}: use ${papers.join(', ')}`, io)
  if (!includes(places, quotations))
    return refuseUsage('pdf', `--quotations is ${quotations}: use ${places.join(', ')}`, io)
  const folder = path.resolve(io.cwd, environment['OUT_DIR'] ?? 'dist')
  const slugs = await listSlugs(folder)
  const unknown = line.files.find((slug) => !slugs.includes(slug))
  if (slugs.length === 0 || unknown !== undefined) {
    const what = unknown === undefined ? 'there are no articles' : `there is no article ${unknown}`
    io.stderr.write(`${what} in ${path.relative(io.cwd, folder)}: run \`npm run build\` first\n`)
    return exitCodes.failed
  }
  const executablePath = findChromium(environment)
  if (executablePath === undefined) {
    io.stderr.write('no Chromium: install Chrome or Chromium, or set CHROMIUM to the path of one\n')
    return exitCodes.failed
  }
  const base = readBasePath(environment)
  const server = await serveFolder(folder, base)
  const browser = await chromium.launch({ executablePath, args: chromiumArguments })
  try {
    const job = { folder, address: `${server.origin}${base}`, paper, quotations, io }
    return await printAll(browser, line.files.length > 0 ? line.files : slugs, job)
  } finally {
    await browser.close()
    await server.close()
  }
}

interface PrintJob {
  folder: string
  /** Where the site is served while it is printed. */
  address: string
  paper: (typeof papers)[number]
  quotations: (typeof places)[number]
  io: CommandIo
}

async function printAll(browser: Browser, slugs: readonly string[], job: PrintJob): Promise<ExitCode> {
  const { stdout, stderr } = job.io
  const waiting = [...slugs]
  const start = performance.now()
  let failed = 0
  const work = async (): Promise<void> => {
    // A page that is laid out for paper at once is not laid out and painted for a window first.
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    await page.emulateMedia({ media: 'print' })
    for (let slug = waiting.shift(); slug !== undefined; slug = waiting.shift()) {
      try {
        const pdf = await printArticle(page, slug, job)
        const file = path.join(job.folder, 'articles', slug, `${slug}.pdf`)
        const unwritten = await writeAllFiles(new Map([[path.relative(job.io.cwd, file), pdf]]), job.io)
        if (unwritten.size > 0) failed += 1
        else stdout.write(`articles/${slug}/${slug}.pdf\n`)
      } catch (error) {
        failed += 1
        stderr.write(`${slug}: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}\n`)
      }
    }
    await page.close()
  }
  await Promise.all(Array.from({ length: Math.min(pagesAtATime, slugs.length) }, work))
  const written = slugs.length - failed
  const seconds = (performance.now() - start) / 1000
  const rate = `${seconds.toFixed(1)} s, ${(written / seconds).toFixed(1)} per second`
  stdout.write(
    `${written} ${written === 1 ? 'PDF' : 'PDFs'} written${failed > 0 ? `, ${failed} failed` : ''} (${rate})\n`,
  )
  return failed > 0 ? exitCodes.failed : exitCodes.ok
}

/** Prints the page of an article. Returns the PDF. */
async function printArticle(page: Page, slug: string, job: PrintJob): Promise<Uint8Array> {
  const { address, paper, quotations } = job
  const response = await page.goto(`${address}articles/${encodeURIComponent(slug)}/`)
  if (!response?.ok()) throw new Error('the page could not be opened')
  if (quotations !== 'margin')
    await page.evaluate((choice) => document.documentElement.setAttribute('data-paper', choice), quotations)
  const metadata = await readMetadata(page)
  const bytes = await page.pdf({ format: paper, tagged: true, outline: true })
  return addPdfMetadata(bytes, metadata)
}

/** Reads what the page says about itself in the tags that citation managers read. */
async function readMetadata(page: Page): Promise<PdfMetadata> {
  return page.evaluate(() => {
    const list = (name: string): string[] =>
      [...document.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"]`)].map(({ content }) => content)
    const [subject] = list('description')
    return {
      title: list('citation_title')[0] ?? document.title,
      authors: list('citation_author'),
      ...(subject === undefined ? {} : { subject }),
      keywords: [...document.querySelectorAll('.kicker a')].map(({ textContent }) => textContent),
      source: list('citation_public_url')[0] ?? location.href,
      language: document.documentElement.lang,
    }
  })
}

/** Lists the articles of a built site. A missing folder has none. */
async function listSlugs(folder: string): Promise<string[]> {
  const articles = path.join(folder, 'articles')
  const names = await readdir(articles).catch(() => [])
  const found = await Promise.all(
    names.map(async (name) => {
      const page = await stat(path.join(articles, name, 'index.html')).catch(() => undefined)
      return page?.isFile() ? [name] : []
    }),
  )
  return found.flat().sort()
}

function includes<Value extends string>(values: readonly Value[], value: string): value is Value {
  return (values as readonly string[]).includes(value)
}
