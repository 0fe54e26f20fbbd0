import { createInterface } from 'node:readline'
import { findQuotes } from '../quotes/find-quotes.ts'
import type { CommandIo } from './command.ts'

/** What is wrong with a line of input, and which line it is. */
export class WrongLine extends Error {
  override name = 'WrongLine'
}

/**
 * Finds the quotations of many texts: reads a line of JSON `{id, text}` for each from standard input, writes a line
 * `{id, quotes}` for each. Blank lines are skipped.
 *
 * @throws WrongLine at the first line that is not of this shape; the lines before it have been answered
 */
export async function findQuotesInLines(language: string, { stdin, stdout }: CommandIo): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const { id, text } = parseLine(line, number)
    const quotes = findQuotes(text, language).filter(({ kind }) => kind === 'quotation')
    stdout.write(`${JSON.stringify({ id, quotes })}\n`)
  }
}

function parseLine(line: string, number: number): { id: unknown; text: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new WrongLine(`line ${number} is not JSON (${(error as Error).message})`)
  }
  const { id, text } = (value ?? {}) as { id?: unknown; text?: unknown }
  if (typeof text !== 'string') throw new WrongLine(`line ${number} has no "text"`)
  return { id, text }
}
