import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { addMissingQuotes } from '../article/add-missing-quotes.ts'
import { formatProblems, type Problem } from '../article/problem.ts'
import {
  type ListedArticles,
  listArticles,
  readArticleFile,
  readSpeakerNames,
} from '../site/read-articles.ts'
import { readSiteSettings } from '../site/read-site-settings.ts'
import { writeFileWhole } from './write-file-whole.ts'

const usage = `Checks every article, without a build.

  npm run verify                 all that is wrong with content/articles/*.md, speakers.yaml and site.yaml
  npm run verify -- FILE...      with these files, or all in these folders, only
  npm run verify -- --fix        adds the quotations that an article's frontmatter lacks, and changes nothing else
`

const articlesFolder = 'content/articles'

/** The articles in a folder; a file is itself. */
async function list(place: string): Promise<ListedArticles> {
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => place === articlesFolder,
  )
  if (!isFolder) return { files: [place], problems: [] }
  return listArticles(place)
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { fix: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  const listed = await Promise.all((positionals.length > 0 ? positionals : [articlesFolder]).map(list))
  const files = listed.flatMap((place) => place.files)
  const problems: Problem[] = listed.flatMap((place) => place.problems)
  for (const file of files) {
    let read = await readArticleFile(file)
    const fixed = values.fix && read.source !== '' ? addMissingQuotes(read.source) : undefined
    if (fixed && fixed.source !== read.source) {
      await writeFileWhole(file, fixed.source)
      process.stdout.write(`${file}: ${fixed.added} added\n`)
      read = await readArticleFile(file)
    }
    if (read.kind === 'problems') problems.push(...read.problems)
  }
  if (positionals.length === 0) {
    const names = await readSpeakerNames('content/speakers.yaml')
    if (!(names instanceof Map)) problems.push(names)
    const site = await readSiteSettings('content/site.yaml')
    if (site.kind === 'problems') problems.push(...site.problems)
  }
  if (problems.length > 0) {
    process.stderr.write(`${formatProblems(problems)}\n`)
    return 1
  }
  process.stdout.write(`${files.length} ${files.length === 1 ? 'article holds' : 'articles hold'}\n`)
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${(error as Error).message.split('\n')[0]}\n\n${usage}`)
  process.exitCode = 1
}
