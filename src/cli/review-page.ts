import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isIP } from 'node:net'
import type { Problem } from '../article/problem.ts'
import { pressKey, type ReviewKey, type ReviewSession, startReview } from '../review/review-session.ts'
import { addContentSecurityPolicy } from '../site/content-security-policy.ts'
import { readReviewFiles, writeReviewChanges } from './review-files.ts'
import { nameQuestion, writeReviewPage } from './write-review-page.ts'

/** The part of the page’s path after the front page. No page of the paper’s own can have it. */
export const reviewPageName = '_review/'

/** Where a review reads and writes. */
export interface ReviewPlace {
  cwd: string
  /** The folder of the articles. */
  articles: string
  /** The path of the front page. */
  home: string
}

/** A request for the page. */
export interface ReviewRequest {
  method: string
  host: string
  origin: string | undefined
  form: URLSearchParams
}

/** A page, or the address to go to. */
export type ReviewResponse = { status: number; html: string } | { status: 303; location: string }

/**
 * Returns a function that responds to requests for the page of the review. It keeps the review between them. A decision is
 * taken only from a form of the page itself, and only for the question that is asked.
 */
export function makeReviewResponder({
  cwd,
  articles,
  home,
}: ReviewPlace): (request: ReviewRequest) => Promise<ReviewResponse> {
  const place = home + reviewPageName
  const token = randomUUID()
  let session: ReviewSession | undefined
  let marks: ReadonlySet<string> = new Set()
  let problems: Problem[] = []

  const start = async (): Promise<ReviewSession> => {
    const read = await readReviewFiles([articles], { cwd })
    marks = read.marks
    problems = read.problems
    return startReview(read.files)
  }
  const decide = async (before: ReviewSession, form: URLSearchParams): Promise<ReviewSession> => {
    if (form.has('again')) return start()
    if (form.get('question') !== nameQuestion(before))
      return { ...before, notice: 'this question was answered already' }
    const after = listKeys(form).reduce(pressKey, before)
    return writeReviewChanges(before, after, marks, problems, { cwd })
  }
  return async ({ method, host, origin, form }) => {
    if (!isOwnHost(host)) return refuse('this page is for the computer that it runs on')
    session ??= await start()
    if (method !== 'POST')
      return { status: 200, html: writeReviewPage({ session, problems, place, home, token }) }
    if (form.get('token') !== token || (origin !== undefined && URL.parse(origin)?.host !== host))
      return refuse('this form is not from this page: open the page again')
    session = await decide(session, form)
    return { status: 303, location: place }
  }
}

function refuse(reason: string): ReviewResponse {
  return { status: 403, html: `<!doctype html><meta charset="utf-8"><title>Review</title><p>${reason}` }
}

/** The keys that do in the terminal what a form asks for. */
function listKeys(form: URLSearchParams): ReviewKey[] {
  const text = (key: string): ReviewKey => ({ kind: 'text', text: key })
  const [key, candidate, name] = ['key', 'candidate', 'name'].map((field) => form.get(field)?.trim())
  if (key) return [text(key)]
  if (candidate) return [text('w'), text(candidate)]
  return name ? [text('w'), text(name), { kind: 'enter' }] : []
}

/** Another site can make its own name lead to this computer. Only names that cannot be another site’s are taken. */
function isOwnHost(host: string): boolean {
  const name = URL.parse(`http://${host}`)?.hostname.replace(/^\[|\]$/g, '') ?? ''
  return name === 'localhost' || name.endsWith('.localhost') || isIP(name) > 0
}

/** Longer forms are cut off. In characters. No name is as long. */
const maxFormLength = 10_000

/** Responds to a request of the server for development. */
export async function serveReviewPage(
  request: IncomingMessage,
  response: ServerResponse,
  respond: (request: ReviewRequest) => Promise<ReviewResponse>,
): Promise<void> {
  let body = ''
  for await (const part of request.setEncoding('utf8')) if (body.length < maxFormLength) body += part
  const { method = 'GET', headers } = request
  const result = await respond({
    method,
    host: headers.host ?? '',
    origin: headers.origin,
    form: new URLSearchParams(body),
  })
  response.statusCode = result.status
  if ('location' in result) response.setHeader('location', result.location)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.end('html' in result ? addContentSecurityPolicy(result.html, { site: 'http://localhost' }) : '')
}
