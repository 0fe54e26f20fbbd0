import { formatProblems, type Problem } from '../article/problem.ts'

/** An error for the person who writes the articles or settings. It has no stack trace, which would only show our code. */
export class WriterError extends Error {
  override name = 'WriterError'

  constructor(summary: string, problems: readonly Problem[]) {
    super(`${summary}\n\n${formatProblems(problems)}`)
    this.stack = ''
  }

  /** Astro looks for words such as “window” in this text, and would print a hint about browsers below our message. */
  override toString(): string {
    return this.name
  }
}
