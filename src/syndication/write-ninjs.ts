import type { Root } from 'mdast'
import type { Article } from '../article/article.ts'
import { findDay } from '../article/article-date.ts'
import { findInterface } from '../languages/find-language.ts'
import { formatByline, formatBylineText } from '../page/format-byline.ts'
import { listSpeakers } from '../page/list-speakers.ts'
import { formatInstant } from './instant.ts'
import { writeArticleHtml } from './write-article-html.ts'

/**
 * Writes an article as ninjs, the format that news agencies exchange articles in. Quotations are associated items of their
 * own, each with its speaker.
 *
 * @param address the article's permalink
 * @param plain what `makePlainBody` returns for the article, if it was made before; it is not changed
 * @see https://iptc.org/standards/ninjs/
 */
export function writeNinjs(article: Article, address: string, siteName: string, plain?: Root): string {
  const { frontmatter, quotes, short } = article
  const { headline, dek, language, published, updated = published, source, dateline, image } = frontmatter
  const { words } = findInterface(language)
  const byline = formatBylineText(formatByline(frontmatter, words))
  const html = writeArticleHtml(article, address, words, plain)
  const text = article.blocks.map((block) => block.text).join('\n\n')
  const item = {
    uri: address,
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
    type: 'text',
    representationType: 'full',
    version: updated,
    ...(source.published === undefined ? {} : { contentCreated: formatInstant(source.published) }),
    firstCreated: formatInstant(published),
    versionCreated: formatInstant(updated),
    pubStatus: 'usable',
    language,
    headlines: [{ role: 'main', contentType: 'text/plain', value: headline }],
    ...(dek === undefined
      ? {}
      : { descriptions: [{ role: 'summary', contentType: 'text/plain', value: dek }] }),
    bodies: [
      { role: 'main', contentType: 'text/html', value: html },
      { role: 'main', contentType: 'text/plain', charCount: text.length, value: text },
    ],
    ...(byline === '' ? {} : { by: byline }),
    ...(dateline === undefined
      ? {}
      : { located: dateline.place, places: [{ name: dateline.place, rel: 'dateline' }] }),
    people: [
      ...frontmatter.authors.map(({ name, role = 'reporting' }) => ({ name, rel: role })),
      ...listSpeakers(quotes).map((name) => ({ name, rel: 'speaker' })),
    ],
    subjects: (frontmatter.topics ?? []).map((name) => ({ name })),
    infoSources: [
      { name: source.name, role: 'source', ...(source.url === undefined ? {} : { uri: source.url }) },
      ...(source.agency === undefined ? [] : [{ name: source.agency, role: 'agency' }]),
      { name: siteName, role: 'publisher' },
    ],
    ...(source.rights === undefined ? {} : { copyrightNotice: source.rights }),
    ...(short === undefined ? {} : { altIds: [{ role: 'short address', value: short }] }),
    ...(frontmatter.corrections === undefined
      ? {}
      : {
          edNote: frontmatter.corrections
            .map(({ date, text: note }) => `${findDay(date)}: ${note}`)
            .join('\n'),
        }),
    associations: [
      ...(image === undefined
        ? []
        : [
            {
              name: 'picture',
              uri: `${address}#picture`,
              type: 'picture',
              descriptions: [{ role: 'alternative text', value: image.alt }],
            },
          ]),
      ...quotes.map(({ id, text: quotation, speaker, language: spoken }) => ({
        name: id,
        uri: `${address}#${id}`,
        type: 'text',
        representationType: 'partial',
        profile: 'quotation',
        language: spoken ?? language,
        bodies: [{ role: 'quotation', contentType: 'text/plain', value: quotation }],
        people: speaker === undefined ? [] : [{ name: speaker, rel: 'speaker' }],
      })),
    ],
  }
  return `${JSON.stringify(item, undefined, 1)}\n`
}
