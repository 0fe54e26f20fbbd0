import type { SpeakerForms } from '../article/check-speakers.ts'
import { editQuote, type QuoteDecision } from '../article/edit-quote.ts'
import { parseArticle } from '../article/parse-article.ts'
import type { Candidate, Doubt } from './find-doubts.ts'
import { describeDoubts, listUnsure } from './find-doubts.ts'

/** A key that was pressed. */
export type ReviewKey = { kind: 'text'; text: string } | { kind: 'enter' | 'escape' | 'backspace' | 'end' }

/** An article's file under review. */
export interface ReviewedFile {
  source: string
  /** Other spellings of speakers' names. */
  forms: SpeakerForms
}

/** A quotation to review. */
export interface ReviewItem {
  file: string
  /** Its place in `quotes` as the file is now. */
  index: number
}

/** How many quotations were decided in which way. */
export type ReviewTally = Record<QuoteDecision['kind'] | 'skipped', number>

/** The state of a review. It is never changed: each key makes a new one. */
export interface ReviewSession {
  files: ReadonlyMap<string, ReviewedFile>
  items: readonly ReviewItem[]
  /** The item that is asked about; the number of items after the last one. */
  at: number
  /** What keys mean: a decision, or letters of a name. */
  input: { kind: 'decision' } | { kind: 'name'; typed: string }
  tally: ReviewTally
  /** What to say about the last key. */
  notice: string | undefined
  isOver: boolean
  /** The session before the last decision. */
  before: ReviewSession | undefined
}

/** Starts a review of all unsure quotations. Files with problems in their frontmatter have none. */
export function startReview(files: ReadonlyMap<string, ReviewedFile>): ReviewSession {
  const items = [...files].flatMap(([file, { source }]) =>
    (listUnsure(source) ?? []).map((index) => ({ file, index })),
  )
  return {
    files,
    items,
    at: 0,
    input: { kind: 'decision' },
    tally: { right: 0, named: 0, unnamed: 0, notQuotation: 0, skipped: 0 },
    notice: undefined,
    isOver: items.length === 0,
    before: undefined,
  }
}

/** Returns how many quotations are not decided yet; those that were skipped are among them. */
export function countLeft({ items, tally }: ReviewSession): number {
  return items.length - (tally.right + tally.named + tally.unnamed + tally.notQuotation)
}

/** Doubts that were described already: a name that is typed shows the same one at each letter. */
const described = new WeakMap<ReviewedFile, Map<number, Doubt | undefined>>()

/** The quotation that is asked about. `undefined` after the last one. */
export function findCurrentDoubt(session: ReviewSession): Doubt | undefined {
  const item = session.items[session.at]
  const file = item && session.files.get(item.file)
  if (!item || !file) return undefined
  const known = described.get(file) ?? new Map<number, Doubt | undefined>()
  described.set(file, known)
  if (!known.has(item.index)) known.set(item.index, describeDoubts(file.source, [item.index])[0])
  return known.get(item.index)
}

/** What each key does when a decision is asked for, in the order of the help. */
export const reviewKeys = [
  { key: 'r', label: 'right' },
  { key: 'w', label: 'wrong: choose or type the speaker' },
  { key: 'n', label: 'not named by the article' },
  { key: 'x', label: 'not a quotation' },
  { key: 's', label: 'skip' },
  { key: 'u', label: 'undo' },
  { key: 'q', label: 'quit' },
] as const

/** Returns the session after a key. */
export function pressKey(session: ReviewSession, key: ReviewKey): ReviewSession {
  if (key.kind === 'end') return { ...session, isOver: true }
  const quiet = { ...session, notice: undefined }
  return session.input.kind === 'name' ? typeName(quiet, session.input.typed, key) : choose(quiet, key)
}

function choose(session: ReviewSession, key: ReviewKey): ReviewSession {
  if (key.kind === 'escape') return { ...session, isOver: true }
  if (key.kind !== 'text' || key.text.trim() === '') return session
  const text = key.text.toLowerCase()
  if (text === 'q') return { ...session, isOver: true }
  if (text === 'u') return undo(session)
  if (!session.items[session.at])
    return { ...session, notice: 'all are reviewed: u undoes the last, q quits' }
  if (text === 'r') return decide(session, { kind: 'right' })
  if (text === 'n') return decide(session, { kind: 'unnamed' })
  if (text === 'x') return decide(session, { kind: 'notQuotation' })
  if (text === 's') return step(session, 'skipped')
  if (text === 'w') return { ...session, input: { kind: 'name', typed: '' } }
  return { ...session, notice: `“${key.text}” is not one of the keys` }
}

function undo({ before, ...session }: ReviewSession): ReviewSession {
  return before
    ? { ...before, input: { kind: 'decision' }, notice: 'undone' }
    : { ...session, before, notice: 'there is nothing to undo' }
}

/** Goes on to the next item. */
function step(session: ReviewSession, counted: keyof ReviewTally): ReviewSession {
  const tally = { ...session.tally, [counted]: session.tally[counted] + 1 }
  return { ...session, tally, at: session.at + 1, input: { kind: 'decision' }, before: session }
}

function typeName(session: ReviewSession, typed: string, key: ReviewKey): ReviewSession {
  const setTyped = (text: string): ReviewSession => ({ ...session, input: { kind: 'name', typed: text } })
  if (key.kind === 'escape') return { ...session, input: { kind: 'decision' } }
  if (key.kind === 'backspace') return setTyped([...typed].slice(0, -1).join(''))
  if (key.kind === 'enter') {
    const candidate = parseCandidate(typed, session)
    return candidate ? decide(session, toDecision(candidate)) : { ...session, input: { kind: 'decision' } }
  }
  if (key.kind !== 'text') return session
  const chosen = typed === '' ? findCurrentDoubt(session)?.candidates[Number(key.text) - 1] : undefined
  return chosen ? decide(session, toDecision(chosen)) : setTyped(typed + key.text)
}

function toDecision({ speaker, role }: Candidate): QuoteDecision {
  return { kind: 'named', speaker, ...(role === undefined ? {} : { role }) }
}

/** Reads “Name” or “Name, role”. A speaker of the article that is written without a role keeps the known one. */
function parseCandidate(typed: string, session: ReviewSession): Candidate | undefined {
  const [name = '', ...rest] = typed.split(',')
  const speaker = name.replace(/\s+/g, ' ').trim()
  const role = rest.join(',').replace(/\s+/g, ' ').trim()
  if (speaker === '') return undefined
  if (role !== '') return { speaker, role }
  return findCurrentDoubt(session)?.candidates.find((one) => one.speaker === speaker) ?? { speaker }
}

/** Writes a decision into the file, unless the article would have a new problem with it. */
function decide(session: ReviewSession, decision: QuoteDecision): ReviewSession {
  const item = session.items[session.at]
  const file = item && session.files.get(item.file)
  if (!item || !file) return session
  const refuse = (notice: string): ReviewSession => ({
    ...session,
    input: { kind: 'decision' },
    notice,
  })
  const edited = editQuote(file.source, item.index, decision)
  if (edited.kind === 'unsafe') {
    const { message, remedy } = edited.problem
    return refuse(`${message}: ${remedy}`)
  }
  const [problem] = findNewProblems(file, edited.source, item.file)
  if (problem) return refuse(`${problem.message}: ${problem.remedy}`)
  const files = new Map(session.files).set(item.file, { ...file, source: edited.source })
  return { ...step(session, decision.kind), files, items: shiftItems(session, item, decision) }
}

function findNewProblems(
  { source, forms }: ReviewedFile,
  edited: string,
  file: string,
): { message: string; remedy: string }[] {
  const after = parseArticle(edited, file, forms)
  if (after.kind === 'article') return []
  const before = parseArticle(source, file, forms)
  const known = new Set(before.kind === 'problems' ? before.problems.map(({ message }) => message) : [])
  return after.problems.filter(({ message }) => !known.has(message))
}

/** The entries after one that was moved away have other places. */
function shiftItems(
  { items }: ReviewSession,
  gone: ReviewItem,
  { kind }: QuoteDecision,
): readonly ReviewItem[] {
  if (kind !== 'notQuotation') return items
  return items.map((item) =>
    item.file === gone.file && item.index > gone.index ? { ...item, index: item.index - 1 } : item,
  )
}

/** Leaves out the items of a file that are still to come, because another program has changed it. */
export function leaveOutFile(session: ReviewSession, file: string, notice: string): ReviewSession {
  const items = session.items.filter((item, index) => index < session.at || item.file !== file)
  return { ...session, items, notice, input: { kind: 'decision' }, before: undefined }
}
