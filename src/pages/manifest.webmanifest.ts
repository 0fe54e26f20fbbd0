import type { APIRoute } from 'astro'
import { findDirection } from '../languages/find-direction.ts'
import { getSite } from '../site/get-site.ts'
import { localPath } from '../site/local-path.ts'

/** The web app manifest: a reader who installs the site opens it like a program. */
export const GET: APIRoute = async () => {
  const { name, description, language } = await getSite()
  const manifest = {
    name,
    ...(description === undefined ? {} : { description }),
    lang: language,
    dir: findDirection(language) ?? 'ltr',
    start_url: localPath(''),
    scope: localPath(''),
    display: 'minimal-ui',
    background_color: '#fdfbf7',
    theme_color: '#fdfbf7',
    icons: [{ src: localPath('icon.svg'), sizes: 'any', type: 'image/svg+xml' }],
  }
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } })
}
