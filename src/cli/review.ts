import path from 'node:path'
import type { SpeakerForms } from '../article/check-speakers.ts'
import { formatProblems, type Problem } from '../article/problem.ts'
import { describeDoubts, listUnsure } from '../review/find-doubts.ts'
import {
  leaveOutFile,
  pressKey,
  type ReviewedFile,
  type ReviewSession,
  startReview,
} from '../review/review-session.ts'
import { readSpeakerNames } from '../site/read-articles.ts'
import { readUtf8File } from '../site/read-utf8-file.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { explainUnwritable } from './explain-unwritable.ts'
import { colorStyle, formatDoubt, formatQuestion, formatTally, plainStyle } from './format-review.ts'
import { articlesFolder, listPlace } from './list-place.ts'
import { readKeys } from './read-keys.ts'
import { refuseUsage } from './refuse-usage.ts'
import { startCommand } from './start-command.ts'
import { writeFileWhole } from './write-file-whole.ts'

const help = `Walks through the quotations whose speakers a person has to check: “confirmed: false”, and
“# unsure” in older files. Shows the passage, the guess, how likely it is, and why it is unsure.

Usage
  npm run review                             all articles of content/articles
  npm run review -- FILE|FOLDER... [options] only these
  The first -- is needed: without it npm takes the options for its own.

Keys
  r  right: writes confirmed: true
  w  wrong: choose a speaker of the article by its number, or type “Name” or “Name, role” and Enter
  n  the article does not name the speaker: the guess is deleted
  x  not a quotation: the words move to notQuotes
  s  skip    u  undo    q  quit
  Each decision is written at once, and changes only the entry of its quotation.
  Keys can come from a pipe: printf 'rrs' | npm run --silent review

Options
  --list             list the quotations, ask nothing
  --json             the same as JSON
  -h, --help         print this help

Exit codes
  0  reviewed, listed, or left with q
  1  an article has problems in its frontmatter, or cannot be read or written
  2  the command line is wrong; nothing was read
`

const options = { list: { type: 'boolean' }, json: { type: 'boolean' } } as const

/** The command `npm run review`: a person decides about quotations whose speakers are unsure. */
export async function review(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const line = startCommand({ name: 'review', help, options }, argv, io)
  if (line.kind === 'done') return line.code
  const { list = false, json = false } = line.values
  if (list && json) return refuseUsage('review', '--list and --json are both given: use one', io)
  const { files, marks, problems } = await readFiles(line.files, io)
  const report = (): ExitCode => {
    if (problems.length === 0) return exitCodes.ok
    io.stderr.write(`${formatProblems(problems)}\n`)
    return exitCodes.failed
  }
  if (list || json) {
    const doubts = [...files].flatMap(([file, { source }]) =>
      describeDoubts(source, listUnsure(source) ?? []).map((doubt) => ({ file, ...doubt })),
    )
    io.stdout.write(
      json
        ? `${JSON.stringify(doubts, undefined, 2)}\n`
        : `${[...doubts.map(({ file, ...doubt }) => formatDoubt(file, doubt)), `${doubts.length} to review`].join('\n\n')}\n`,
    )
    return report()
  }
  const start = startReview(files)
  if (start.isOver) {
    io.stdout.write('There is nothing to review.\n')
    return report()
  }
  const end = await ask(start, marks, problems, io)
  io.stdout.write(`\n${formatTally(end.tally, countLeft(end))}\n`)
  return report()
}

interface ReadFiles {
  files: Map<string, ReviewedFile>
  /** Files that begin with a byte order mark. */
  marks: ReadonlySet<string>
  problems: Problem[]
}

/** Reads the articles that have something to review. */
async function readFiles(places: readonly string[], io: CommandIo): Promise<ReadFiles> {
  const read: ReadFiles & { marks: Set<string> } = { files: new Map(), marks: new Set(), problems: [] }
  const known = new Map<string, SpeakerForms>()
  for (const place of places.length > 0 ? places : [articlesFolder]) {
    const listed = await listPlace(place, io)
    read.problems.push(...listed.problems)
    for (const file of listed.files) {
      const content = await readUtf8File(path.resolve(io.cwd, file))
      const problem = (message: string, remedy: string): void => {
        read.problems.push({ file, line: 1, message, remedy })
      }
      if (content.kind === 'missing') problem('there is no such file', 'check its name')
      else if (content.kind === 'unreadable') problem(content.message, content.remedy)
      else {
        const unsure = listUnsure(content.text)
        if (!unsure)
          problem('its frontmatter has problems, so it is left out', 'run `npm run verify` and correct them')
        else if (unsure.length > 0) {
          const forms = await findForms(file, known, io)
          read.files.set(file, { source: content.text, forms })
          if (content.hasByteOrderMark) read.marks.add(file)
        }
      }
    }
  }
  return read
}

/** The spellings in the `speakers.yaml` beside an article's folder. Problems of that file are for `verify`. */
async function findForms(
  file: string,
  known: Map<string, SpeakerForms>,
  { cwd }: CommandIo,
): Promise<SpeakerForms> {
  const place = path.join(path.dirname(file), '..', 'speakers.yaml')
  const before = known.get(place)
  if (before) return before
  const names = await readSpeakerNames(path.resolve(cwd, place), place)
  const forms = names.kind === 'names' ? names.variants : new Map<string, string>()
  known.set(place, forms)
  return forms
}

/** Asks about each quotation, and writes each decision before the next question. */
async function ask(
  start: ReviewSession,
  marks: ReadonlySet<string>,
  problems: Problem[],
  io: CommandIo,
): Promise<ReviewSession> {
  const isTerminal = 'isTTY' in io.stdout && io.stdout.isTTY === true
  const style = isTerminal && process.env['NO_COLOR'] === undefined ? colorStyle : plainStyle
  // A terminal shows one question at a time. In a pipe the questions follow each other.
  let shown = ''
  const show = (session: ReviewSession): void => {
    const isTyping = session.input.kind === 'name' && session.input.typed !== ''
    if (isTyping && !isTerminal) return
    const question = formatQuestion(session, style)
    if (question === shown) return
    shown = question
    io.stdout.write(`${isTerminal ? '\x1b[2J\x1b[H' : '\n'}${question}\n`)
  }
  let session = start
  show(session)
  for await (const key of readKeys(io.stdin)) {
    session = await writeChanges(session, pressKey(session, key), marks, problems, io)
    if (session.isOver) break
    show(session)
  }
  return session
}

/** Writes the files that a key has changed. If one cannot be written, its decision does not count. */
async function writeChanges(
  before: ReviewSession,
  after: ReviewSession,
  marks: ReadonlySet<string>,
  problems: Problem[],
  { cwd }: CommandIo,
): Promise<ReviewSession> {
  for (const [file, { source }] of after.files) {
    const old = before.files.get(file)?.source
    if (source === old) continue
    const absolute = path.resolve(cwd, file)
    const now = await readUtf8File(absolute)
    if (now.kind !== 'text' || now.text !== old) {
      const message = 'was changed by another program, so its other quotations are left out'
      problems.push({ file, line: 1, message, remedy: 'run `npm run review` again' })
      return leaveOutFile(before, file, `${file} ${message}`)
    }
    try {
      await writeFileWhole(absolute, `${marks.has(file) ? '\ufeff' : ''}${source}`)
    } catch (error) {
      const { message, remedy } = explainUnwritable(error)
      problems.push({ file, line: 1, message, remedy })
      return leaveOutFile(before, file, `${file} ${message}: ${remedy}`)
    }
  }
  return after
}

function countLeft({ items, tally }: ReviewSession): number {
  return items.length - (tally.right + tally.named + tally.unnamed + tally.notQuotation)
}
