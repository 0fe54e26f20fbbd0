import { ClippingRefused } from '../clipping/clipping-refused.ts'
import { UnreadableFile } from './decode-text.ts'

/**
 * Explains in one line why a file could not be read as an article: a message that follows the file's name. Never a
 * stack trace: the error comes from the file, which the writer can change.
 */
export function explainUnreadable(error: unknown): string {
  const { message } = error as Error
  if (error instanceof ClippingRefused || error instanceof UnreadableFile) return message
  const reason =
    error instanceof RangeError && /call stack/i.test(message)
      ? 'is nested deeper than any article'
      : `cannot be read as an article (${message.split('\n')[0]})`
  return `${reason}: copy the article’s text into a .txt file`
}
