import { h } from 'hastscript'
import type { Problem } from '../article/problem.ts'
import { writeNoticePage } from '../page/write-notice-page.ts'
import { getSite } from './get-site.ts'
import { localPath } from './local-path.ts'

/**
 * Writes the page of an article that has problems: each with file, line, field and remedy, as `verify` prints them. It is in
 * English, as all messages for writers are. Astro’s script opens the page again when the file changes.
 */
export async function respondWithProblemsPage(slug: string, problems: readonly Problem[]): Promise<Response> {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  const { name, icon } = await getSite()
  const html = writeNoticePage({
    title: `${slug}: ${count}`,
    language: 'en',
    siteName: name,
    icon,
    home: localPath(''),
    content: [
      h(
        'p',
        'Correct the file and save it: this page then shows the article. A build stops at these problems, unless the article is a draft.',
      ),
      h(
        'ol',
        problems.map(({ file, line, field, message, details = [], remedy }) =>
          h('li', [
            h('p', [h('code', `${file}:${line}`), ...(field === undefined ? [] : [' ', h('code', field)])]),
            h('p', [h('strong', message)]),
            ...(details.length > 0 ? [h('pre', { style: 'white-space:pre-wrap' }, details.join('\n'))] : []),
            h('p', `→ ${remedy}`),
          ]),
        ),
      ),
      h('script', { type: 'module', src: localPath('@vite/client') }),
    ],
  })
  return new Response(html, { status: 500, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
