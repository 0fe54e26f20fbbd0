import { h } from 'hastscript'
import { formatDate } from '../article/article-date.ts'
import { findInterface } from '../languages/find-language.ts'
import { formatMessage } from '../languages/format-message.ts'
import { writeNoticePage } from '../page/write-notice-page.ts'
import { getSite } from './get-site.ts'
import { localPath } from './local-path.ts'
import type { WithdrawnArticle } from './withdrawn-articles.ts'

/** Writes the page of a withdrawn article: when and why. */
export async function respondWithWithdrawalPage({ frontmatter }: WithdrawnArticle): Promise<Response> {
  const { headline, language, withdrawn } = frontmatter
  const { words } = findInterface(language)
  const { name, icon, path: home } = await getSite(language)
  const html = writeNoticePage({
    title: headline,
    language,
    siteName: name,
    icon,
    home: localPath(home),
    content: [
      h('p', formatMessage(words.withdrawn, { date: formatDate(withdrawn.date, language) })),
      h('p', withdrawn.reason),
    ],
  })
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
