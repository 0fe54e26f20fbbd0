import type { AstroIntegration } from 'astro'
import { contentPaths } from '../site/content-paths.ts'

/**
 * Astro integration: `npm run review` as a page, while developing. It is a part of the server for development, not a page of
 * the site, so no build can have it.
 */
export function reviewWhileDeveloping(): AstroIntegration {
  let base = '/'
  return {
    name: 'fair-copy-review',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base
      },
      'astro:server:setup': async ({ server, logger }) => {
        // A build does not load it.
        const { makeReviewResponder, reviewPageName, serveReviewPage } = await import('./review-page.ts')
        const respond = makeReviewResponder({
          cwd: process.cwd(),
          articles: contentPaths.articles,
          home: base,
        })
        server.middlewares.use((request, response, next) => {
          // Vite may have taken the base path away.
          const name = (request.originalUrl ?? request.url ?? '').replace(/\?.*$/, '')
          if (name !== base + reviewPageName && name !== `/${reviewPageName}`) return next()
          serveReviewPage(request, response, respond).catch(next)
        })
        logger.info(`speakers to check are at ${base}${reviewPageName}`)
      },
    },
  }
}
