import { formatProblems, type Problem } from '../article/problem.ts'
import { describeDoubts, listUnsure } from '../review/find-doubts.ts'
import { countLeft, pressKey, type ReviewSession, startReview } from '../review/review-session.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { colorStyle, formatDoubt, formatQuestion, formatTally, plainStyle } from './format-review.ts'
import { readKeys } from './read-keys.ts'
import { refuseUsage } from './refuse-usage.ts'
import { readReviewFiles, writeReviewChanges } from './review-files.ts'
import { startCommand } from './start-command.ts'

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
  const { files, marks, problems } = await readReviewFiles(line.files, io)
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
    session = await writeReviewChanges(session, pressKey(session, key), marks, problems, io)
    if (session.isOver) break
    show(session)
  }
  return session
}
