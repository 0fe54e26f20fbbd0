import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { addMissingQuotes } from '../article/add-missing-quotes.ts'
import { parseArticle } from '../article/parse-article.ts'
import { formatProblems, type Problem } from '../article/problem.ts'
import { writeFileWhole } from './write-file-whole.ts'

const usage = `Checks every article, without a build.

  npm run verify                 all that is wrong with content/articles/*.md
  npm run verify -- FILE...      with these files, or all in these folders, only
  npm run verify -- --fix        adds the quotations that an article's frontmatter lacks, and changes nothing else
`

/** The articles in a folder; a file is itself. */
async function listArticles(place: string): Promise<string[]> {
  const names = await readdir(place).catch((error: NodeJS.ErrnoException) => error.code)
  if (names === 'ENOTDIR' || (names === 'ENOENT' && place.endsWith('.md'))) return [place]
  if (!Array.isArray(names)) throw new Error(`${place} cannot be read (${names})`)
  return names
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .map((name) => path.join(place, name))
}

async function readArticle(file: string): Promise<string | Problem> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return missing
      ? { file, line: 1, message: 'there is no such file', remedy: 'check its name' }
      : { file, line: 1, message: 'the file cannot be read as UTF-8', remedy: 'save it as UTF-8 text' }
  }
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
  const files = (
    await Promise.all((positionals.length > 0 ? positionals : ['content/articles']).map(listArticles))
  ).flat()
  const problems: Problem[] = []
  for (const file of files.sort()) {
    let source = await readArticle(file)
    if (typeof source === 'string' && values.fix) {
      const fixed = addMissingQuotes(source)
      if (fixed && fixed.source !== source) {
        await writeFileWhole(file, fixed.source)
        process.stdout.write(`${file}: ${fixed.added} added\n`)
        source = fixed.source
      }
    }
    if (typeof source !== 'string') problems.push(source)
    else {
      const parsed = parseArticle(source, file)
      if (parsed.kind === 'problems') problems.push(...parsed.problems)
    }
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
