import { execFile } from 'node:child_process'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { Document } from 'yaml'
import { interfaceLanguages } from '../languages/find-language.ts'
import { parseSiteSettings } from '../library/parse-site-settings.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { articlesFolder, ledgersFolder, pagesFolder, siteFile, speakersFile } from './content-files.ts'
import { explainUnwritable } from './explain-unwritable.ts'
import { readKeys } from './read-keys.ts'
import { refuseUsage } from './refuse-usage.ts'
import { startCommand } from './start-command.ts'
import { makeFolder, writeFileWhole } from './write-file-whole.ts'

const help = `Turns a copy of this project into an empty paper: removes its articles, their addresses, its own
pages and its speakers, and writes content/site.yaml.

Usage
  npm run new-paper -- "NAME" --language TAG [options]
  The first -- is needed: without it npm takes the options for its own.

Options
  --language TAG     the language of front page, lists and search: ${interfaceLanguages.join(', ')}
  --yes              do not ask before files are removed
  --dirty            go on although git has changes that are not committed, or there is no git
  -h, --help         print this help

Exit codes
  0  the paper is ready
  1  nothing was changed: the answer was no, or git has changes; or a file cannot be written
  2  the command line is wrong; nothing was read
`

const options = {
  language: { type: 'string' },
  yes: { type: 'boolean' },
  dirty: { type: 'boolean' },
} as const

/** Folders whose files belong to the paper that is there. */
const folders = [articlesFolder, ledgersFolder, pagesFolder] as const
/** Version control keeps no empty folders. */
const placeholder = '.gitkeep'

/** The command `npm run new-paper`: an empty paper with a name and a language. */
export async function newPaper(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const line = startCommand({ name: 'new-paper', help, options }, argv, io)
  if (line.kind === 'done') return line.code
  const { language, yes = false, dirty = false } = line.values
  const [name = '', ...others] = line.files
  if (name.trim() === '')
    return refuseUsage('new-paper', 'no name was given: write it in "quotation marks"', io)
  if (others.length > 0)
    return refuseUsage('new-paper', `the name has several parts: write "${line.files.join(' ')}"`, io)
  if (language === undefined) {
    const all = interfaceLanguages.join(', ')
    return refuseUsage(
      'new-paper',
      `--language is missing: add the language of the paper (${all}), as --language en`,
      io,
    )
  }
  const settings = writeSettings(name, language)
  const parsed = parseSiteSettings(settings, siteFile)
  if (parsed.kind === 'problems') {
    const [problem] = parsed.problems
    return refuseUsage('new-paper', `--${problem?.field ?? 'language'} ${problem?.message}`, io)
  }
  const changes = dirty ? undefined : await findChanges(io)
  if (changes !== undefined) {
    io.stderr.write(`${changes}\n`)
    return exitCodes.failed
  }
  const files = await listFiles(io)
  if (!yes && files.length > 0 && !(await confirm(files, io))) return exitCodes.failed
  try {
    for (const file of files) await rm(path.resolve(io.cwd, file), { recursive: true })
    for (const folder of folders) {
      await makeFolder(path.resolve(io.cwd, folder))
      await writeFileWhole(path.resolve(io.cwd, folder, placeholder), '')
    }
    await writeFileWhole(path.resolve(io.cwd, speakersFile), emptySpeakers)
    await writeFileWhole(path.resolve(io.cwd, siteFile), settings)
  } catch (error) {
    const { message, remedy } = explainUnwritable(error)
    io.stderr.write(`a file of content ${message}: ${remedy}, then run the command again with --dirty\n`)
    return exitCodes.failed
  }
  io.stdout.write(nextSteps(name))
  return exitCodes.ok
}

const emptySpeakers = `# Gives a speaker one page: the main name, and below it the other ways in which articles spell it.
# Nikol Pashinyan:
#   - Nikol Pashinian
`

function writeSettings(name: string, language: string): string {
  const document = new Document({ name: name.replace(/\s+/g, ' ').trim(), language })
  document.commentBefore =
    ' The site: its name and language. All fields: .github/docs/your-own-paper.md\n `npm run verify` and every build check this file.'
  return document.toString({ lineWidth: 0 })
}

/** What git says about the folder, if that is a reason to stop: files that are removed could not be brought back. */
async function findChanges({ cwd }: CommandIo): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', ['status', '--porcelain', '--', '.'], { cwd })
    if (stdout.trim() === '') return undefined
    const files = stdout.trimEnd().split('\n')
    const more = files.length > 10 ? `\n  … and ${files.length - 10} more` : ''
    return `git has changes that are not committed: commit them first, or give --dirty\n${files
      .slice(0, 10)
      .map((file) => `  ${file}`)
      .join('\n')}${more}`
  } catch {
    return 'this folder is not in git, so removed files could not be brought back: give --dirty to go on'
  }
}

/** The files that are removed, each by its path. */
async function listFiles({ cwd }: CommandIo): Promise<string[]> {
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(path.resolve(cwd, folder)).catch(() => [])
      return names.filter((name) => name !== placeholder).map((name) => path.join(folder, name))
    }),
  )
  return lists.flat().sort()
}

async function confirm(files: readonly string[], io: CommandIo): Promise<boolean> {
  const shown = files.slice(0, 10).map((file) => `  ${file}\n`)
  const more = files.length > 10 ? `  … and ${files.length - 10} more\n` : ''
  if (!('isTTY' in io.stdin && io.stdin.isTTY === true)) {
    io.stderr.write(
      `${files.length} files would be removed:\n${shown.join('')}${more}give --yes to remove them\n`,
    )
    return false
  }
  io.stdout.write(
    `These files are removed, ${siteFile} and ${speakersFile} are replaced:\n${shown.join('')}${more}Go on? y/n `,
  )
  for await (const key of readKeys(io.stdin)) {
    if (key.kind === 'text' && /^[yn]$/i.test(key.text)) {
      io.stdout.write(`${key.text}\n`)
      return /y/i.test(key.text)
    }
    if (key.kind === 'escape' || key.kind === 'end') break
  }
  io.stdout.write('\n')
  return false
}

function nextSteps(name: string): string {
  return `“${name}” is empty and ready: content/site.yaml has its name and language.

Next
  npm start                                   builds and shows it
  npm run clip -- FOLDER                      takes in clippings (npm run clip -- --help)
  git remote rename origin upstream           so that later versions can be merged (README)
  git add -A && git commit -m "New paper"
`
}
