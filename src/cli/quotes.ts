import { findFinderWords } from '../languages/find-language.ts'
import { parseLanguageTag } from '../languages/language-tag.ts'
import { findQuotes } from '../quotes/find-quotes.ts'
import { hasQuotationMarks } from '../quotes/has-quotation-marks.ts'
import { keepSpokenBlockquotes } from '../quotes/unmarked/find-block-quotations.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { explainUnreadable } from './explain-unreadable.ts'
import { findQuotesInLines, WrongLine } from './find-quotes-in-lines.ts'
import { formatFoundQuotes } from './format-found-quotes.ts'
import { readRunningText } from './read-running-text.ts'
import { nameInput } from './read-text-file.ts'
import { refuseUsage } from './refuse-usage.ts'
import { startCommand } from './start-command.ts'

const help = `Finds the quotations in a text and who said them. Changes nothing.

Usage
  npm run quotes -- FILE [options]      text, Markdown or a saved page
  npm run quotes -- - [options]         reads standard input
  npm run quotes -- --jsonl [options]   reads many texts from standard input
  The first -- is needed: without it npm takes the options for its own.

Options
  --json             print JSON: each pair of quotation marks, with its offsets in the text
  --jsonl            read lines of JSON {"id", "text"}, print a line {"id", "quotes"} for each
  --language TAG     en, hy, en-GB (default: as the file states, else detected, else en)
  -h, --help         print this help

Exit codes
  0  the text was searched, whether or not it has quotations
  1  the file or a line cannot be read
  2  the command line is wrong; nothing was read
`

const options = {
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  language: { type: 'string' },
} as const

/** The command `npm run quotes`: shows the quotations of a text, their speakers and how they were found. */
export async function quotes(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const line = startCommand({ name: 'quotes', help, options }, argv, io)
  if (line.kind === 'done') return line.code
  const { json = false, jsonl = false, language } = line.values
  const [file, ...others] = line.files
  if (language !== undefined && parseLanguageTag(language) === undefined) {
    const message = `--language ${language} is not a language tag: write it as en, hy or en-GB`
    return refuseUsage('quotes', message, io)
  }
  if (jsonl) {
    if (file !== undefined) return refuseUsage('quotes', '--jsonl reads standard input: leave out FILE', io)
    return findInLines(language ?? 'en', io)
  }
  if (file === undefined) return refuseUsage('quotes', 'no file was named', io)
  if (others.length > 0)
    return refuseUsage('quotes', 'several files are named: use one, or --jsonl for many texts', io)
  try {
    const { text, language: stated, blockquotes } = await readRunningText(file, io)
    const tag = language ?? stated ?? (await detect(text)) ?? 'en'
    const found = findQuotes(
      text,
      tag,
      blockquotes && keepSpokenBlockquotes(text, blockquotes, findFinderWords(tag)),
    )
    io.stdout.write(`${json ? JSON.stringify(found, undefined, 2) : formatFoundQuotes(found)}\n`)
    if (!json && hasQuotationMarks(text) && found.every(({ kind }) => kind === 'notQuotation'))
      io.stdout.write(
        'The text has quotation marks, but no quotation was found in them. Is --language right?\n',
      )
    return exitCodes.ok
  } catch (error) {
    io.stderr.write(`${nameInput(file)}: ${explainUnreadable(error)}\n`)
    return exitCodes.failed
  }
}

async function findInLines(language: string, io: CommandIo): Promise<ExitCode> {
  try {
    await findQuotesInLines(language, io)
    return exitCodes.ok
  } catch (error) {
    if (!(error instanceof WrongLine)) throw error
    io.stderr.write(`standard input: ${error.message}\n`)
    return exitCodes.failed
  }
}

/** Detects the language of a text. The detector is loaded only here, because that takes longer than finding the quotations. */
async function detect(text: string): Promise<string | undefined> {
  const { detectLanguage } = await import('../clipping/detect-language.ts')
  return detectLanguage(text)
}
