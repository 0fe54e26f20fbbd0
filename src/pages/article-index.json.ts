import type { APIRoute } from 'astro'
import { getLibrary } from '../site/library.ts'

/** All articles by slug, headline and language: the page for unknown addresses suggests the nearest. */
export const GET: APIRoute = async () => {
  const { articles } = await getLibrary()
  return Response.json(
    articles.map(({ slug, frontmatter: { headline, language } }) => [slug, headline, language]),
  )
}
