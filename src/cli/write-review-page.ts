import path from 'node:path'
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Problem } from '../article/problem.ts'
import { drawSmallPage } from '../page/draw-small-page.ts'
import type { Doubt } from '../review/find-doubts.ts'
import { countLeft, findCurrentDoubt, type ReviewSession } from '../review/review-session.ts'
import { formatGuess, formatLikelihood, formatTally } from './format-review.ts'

/** What the page of a review shows. */
export interface ReviewPage {
  session: ReviewSession
  problems: readonly Problem[]
  /** The path of the page. */
  place: string
  /** The path of the front page of the site. */
  home: string
  /** Only a form with it is accepted: another page that the browser shows cannot know it. */
  token: string
}

const style = `:root{color-scheme:light dark}
body{font:1.0625rem/1.5 system-ui,sans-serif;max-width:44rem;margin:1.5rem auto;padding:0 1.25rem;overflow-wrap:anywhere}
h1{font-size:1.25rem}
blockquote{margin:1rem 0;padding:0 1rem;border-inline-start:3px solid #888;font-family:Georgia,serif;white-space:pre-line}
mark{font-weight:700}
form{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0;align-items:end}
button,input{font:inherit;padding:.375rem .75rem}
input{display:block;min-width:16rem}
.notice{padding:.5rem 1rem;border:1px solid #888}
.guess{font-weight:700}`

/** Writes the page of a review. It works without a script, and asks the same questions as the terminal. */
export function writeReviewPage(page: ReviewPage): string {
  const { session, problems, home } = page
  const doubt = findCurrentDoubt(session)
  const content = [
    h('p', h('a', { href: home }, 'The site')),
    h('h1', doubt ? 'Who said this?' : 'All are reviewed'),
    ...(session.notice === undefined
      ? []
      : [h('p', { className: ['notice'], role: 'status' }, session.notice)]),
    ...(doubt ? writeQuestion(page, doubt) : []),
    writeActions(page, doubt !== undefined),
    h('p', formatTally(session.tally, countLeft(session))),
    ...(problems.length > 0
      ? [
          h('h2', 'Left out'),
          h(
            'ul',
            problems.map(({ file, message, remedy }) => h('li', `${file}: ${message}. → ${remedy}`)),
          ),
        ]
      : []),
  ]
  const head = [h('link', { rel: 'icon', href: `${home}icon.svg` }), h('style', style)]
  return toHtml(drawSmallPage({ language: 'en', title: 'Review', head, body: h('main', content) }))
}

function writeQuestion(page: ReviewPage, doubt: Doubt): ElementContent[] {
  const { session, home } = page
  const file = session.items[session.at]?.file ?? ''
  const article = `${home}articles/${encodeURIComponent(path.basename(file, '.md'))}/`
  const { before, words, after } = doubt.passage ?? { before: '', words: doubt.text, after: '' }
  return [
    h('p', [
      `${session.at + 1} of ${session.items.length} · `,
      h('a', { href: article }, file),
      `, line ${doubt.lineOfWords ?? doubt.line}`,
    ]),
    h('blockquote', { dir: 'auto', translate: 'no' }, [before, h('mark', words), after]),
    h('p', { className: ['guess'], dir: 'auto' }, formatGuess(doubt)),
    h('p', `${formatLikelihood(doubt)}${doubt.reason}`),
    writeForm(page, [
      writeButton('r', 'Right'),
      writeButton('n', 'Not named by the article'),
      writeButton('x', 'Not a quotation'),
      writeButton('s', 'Skip'),
    ]),
    ...(doubt.candidates.length > 0
      ? [
          h('p', { id: 'others' }, 'Or one of these said it:'),
          writeForm(
            page,
            doubt.candidates.map(({ speaker, role }, index) =>
              h(
                'button',
                { name: 'candidate', value: String(index + 1), dir: 'auto' },
                [speaker, role].filter(Boolean).join(', '),
              ),
            ),
          ),
        ]
      : []),
    // In a form of its own: Enter in a field presses the first button of its form.
    writeForm(page, [
      h('label', [
        'Someone else: “Name” or “Name, role”',
        h('input', { name: 'name', required: true, dir: 'auto' }),
      ]),
      h('button', 'Save'),
    ]),
  ]
}

function writeActions(page: ReviewPage, isAsking: boolean): ElementContent {
  return writeForm(page, [
    ...(page.session.before ? [writeButton('u', 'Undo the last decision')] : []),
    h('button', { name: 'again', value: '1' }, isAsking ? 'Read the articles again' : 'Look for more'),
  ])
}

function writeButton(key: string, label: string): ElementContent {
  return h('button', { name: 'key', value: key }, label)
}

/** A form for the question that is asked now. If another one is asked when it arrives, it does nothing. */
function writeForm({ place, token, session }: ReviewPage, content: ElementContent[]): ElementContent {
  return h('form', { method: 'post', action: place }, [
    h('input', { type: 'hidden', name: 'token', value: token }),
    h('input', { type: 'hidden', name: 'question', value: nameQuestion(session) }),
    ...content,
  ])
}

/** Names the question that is asked: it is another one after each decision. */
export function nameQuestion({ at, items }: ReviewSession): string {
  const item = items[at]
  return item ? `${at}:${item.index}:${item.file}` : `${at}`
}
