import { styleText } from 'node:util'
import type { Doubt } from '../review/find-doubts.ts'
import {
  findCurrentDoubt,
  type ReviewSession,
  type ReviewTally,
  reviewKeys,
} from '../review/review-session.ts'

/** How the parts of a question look in the terminal. */
export type ReviewStyle = (part: 'words' | 'context' | 'guess' | 'notice', text: string) => string

export const plainStyle: ReviewStyle = (_part, text) => text

/** Bold for what counts, dim for what is around it. */
export const colorStyle: ReviewStyle = (part, text) =>
  styleText(({ words: 'bold', context: 'dim', guess: 'cyan', notice: 'yellow' } as const)[part], text, {
    validateStream: false,
  })

/** Formats what the terminal shows: the quotation that is asked about, and what the keys do. */
export function formatQuestion(session: ReviewSession, style: ReviewStyle): string {
  const notice = session.notice === undefined ? [] : [style('notice', toLine(session.notice)), '']
  const item = session.items[session.at]
  const doubt = findCurrentDoubt(session)
  if (!item || !doubt) return [...notice, 'All are reviewed.  u undo · q quit'].join('\n')
  const place = `${session.at + 1}/${session.items.length}  ${item.file}:${doubt.lineOfWords ?? doubt.line}`
  return [
    ...notice,
    place,
    '',
    formatPassage(doubt, style),
    '',
    `  ${style('guess', formatGuess(doubt))}`,
    `  ${formatLikelihood(doubt)}${toLine(doubt.reason)}`,
    '',
    ...(session.input.kind === 'name' ? askForName(doubt, session.input.typed) : [formatKeys()]),
  ].join('\n')
}

function formatPassage({ passage, text }: Doubt, style: ReviewStyle): string {
  if (!passage) return style('words', toLine(text))
  const before = toLines(passage.before).map((line) => style('context', line))
  const [firstAfter = '', ...after] = toLines(passage.after)
  const last = before.pop() ?? ''
  return [
    ...before,
    `${last}${style('words', toLine(passage.words))}${style('context', firstAfter)}`,
    ...after.map((line) => style('context', line)),
  ].join('\n')
}

/** Formats the speaker and role that the file gives, on one line. */
export function formatGuess({ speaker, role }: Doubt): string {
  return toLine([speaker, role].filter(Boolean).join(', ') || 'no speaker is named')
}

/** Formats how likely the guess is, before the reason. Empty if there is no guess. */
export function formatLikelihood({ likelihood, speaker }: Doubt): string {
  if (speaker === undefined) return ''
  return likelihood === undefined ? 'likelihood not known: ' : `${Math.round(likelihood * 100)} % likely: `
}

function askForName({ candidates }: Doubt, typed: string): string[] {
  return [
    ...candidates.map(
      ({ speaker, role }, index) => `  ${index + 1}  ${toLine([speaker, role].filter(Boolean).join(', '))}`,
    ),
    'A number, or a name (“Name, role”) and Enter; Esc goes back.',
    `Speaker: ${typed}`,
  ]
}

function formatKeys(): string {
  return reviewKeys.map(({ key, label }) => `${key} ${label.replace(/:.*/, '')}`).join(' · ')
}

/** Formats what was decided: “5 right, 1 corrected, 2 skipped; 3 left”. */
export function formatTally(tally: ReviewTally, left: number): string {
  const labels: Record<keyof ReviewTally, string> = {
    right: 'right',
    named: 'corrected',
    unnamed: 'not named',
    notQuotation: 'not a quotation',
    skipped: 'skipped',
  }
  const parts = Object.entries(labels).flatMap(([kind, label]) => {
    const count = tally[kind as keyof ReviewTally]
    return count > 0 ? [`${count} ${label}`] : []
  })
  return `${parts.length > 0 ? parts.join(', ') : 'nothing decided'}; ${left} left`
}

/** Formats a doubt on three lines, for `--list`. */
export function formatDoubt(file: string, doubt: Doubt): string {
  return [
    `${file}:${doubt.line}`,
    `  “${toLine(doubt.text)}”`,
    `  ${formatGuess(doubt)}; ${formatLikelihood(doubt)}${toLine(doubt.reason)}`,
  ].join('\n')
}

function toLines(text: string): string[] {
  return text.split(/\n+/).map(toLine)
}

/** One line without control characters: text of an article must not move the cursor. */
function toLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ')
}
