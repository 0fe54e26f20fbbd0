import type { APIRoute } from 'astro'
import { findDirection } from '../languages/find-direction.ts'
import { findPaperColors } from '../library/site-colors.ts'
import { findIcon } from '../page/find-icon.ts'
import { getSiteOfRoute } from '../site/get-site.ts'
import { localPath } from '../site/local-path.ts'

/** The web app manifest of a language: a reader who installs the site opens it like a program, on the front page in it. */
export const GET: APIRoute = async ({ routePattern }) => {
  const { name, description, language, path, colors, icon } = await getSiteOfRoute(routePattern)
  const paper = findPaperColors(colors).light
  const { href, type } = findIcon(icon, localPath(''))
  const manifest = {
    name,
    ...(description === undefined ? {} : { description }),
    lang: language,
    dir: findDirection(language) ?? 'ltr',
    start_url: localPath(path),
    // Articles are in no folder of a language.
    scope: localPath(''),
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [{ src: href, sizes: 'any', type }],
  }
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } })
}
