import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro'
import { listAllowedSources } from '../library/site-policy.ts'
import { contentPaths } from './content-paths.ts'
import type { PolicyOptions } from './content-security-policy.ts'
import { finishPage } from './finish-page.ts'
import { readSiteSettings } from './read-site-settings.ts'
import { findAccessDay, keepDayPlaces } from './reuse-pages.ts'
import { openThread } from './run-threads.ts'
import { type DrawnPage, type FinishingContext, writePages } from './write-pages.ts'

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]

/** A guess: starting a thread takes as long as finishing some 100 pages. */
const minPagesForThread = 200
/** Pages that the thread is given at a time: each message costs both threads some time. */
const batchSize = 10
/** Batches that wait for the thread. More would fill the memory. */
const maxWaiting = 10

/**
 * Astro integration: finishes each page that Astro has drawn, and writes those of which there may be thousands. Astro can draw
 * pages in one thread only, and takes as long to write a page as to draw it: another thread does the rest. Astro can write a
 * content security policy too, but it would also allow scripts that these pages do not have.
 */
export function drawPages(): AstroIntegration {
  let config: AstroConfig
  return {
    name: 'fair-copy-drawing',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config
      },
      'astro:build:start': async ({ setPrerenderer, logger }) => {
        const policy = await readPolicy(config.site)
        setPrerenderer((astro) => ({
          name: 'fair-copy',
          setup: async () => astro.setup?.(),
          getStaticPaths: async () => {
            const paths = await astro.getStaticPaths()
            const isOwn = ({ route }: PathWithRoute): boolean =>
              route.type === 'page' && route.params.length > 0
            const own = paths.filter(isOwn)
            await drawAll(own, astro, config, { policy, day: findAccessDay() })
            logger.info(`${own.length} pages are drawn`)
            return paths.filter((page) => !isOwn(page))
          },
          render: async (request, options) =>
            finishResponse(await render(astro, request, options.routeData), {
              ...policy,
              searches: options.routeData.route.endsWith('/search'),
            }),
          teardown: async () => astro.teardown?.(),
        }))
      },
    },
  }
}

async function readPolicy(site = 'http://localhost'): Promise<PolicyOptions> {
  const read = await readSiteSettings(contentPaths.settings)
  // `checkSiteSettings` has stopped the build if the settings have problems.
  const sources = read.kind === 'settings' ? read.settings.policy : undefined
  return { site, allowed: listAllowedSources(sources) }
}

/** Draws pages one after the other, and finishes and writes them in another thread, or in this one if they are few. */
async function drawAll(
  pages: readonly PathWithRoute[],
  astro: AstroPrerenderer,
  { base, outDir, site }: AstroConfig,
  context: FinishingContext,
): Promise<void> {
  const work = { module: new URL('./page-thread.ts', import.meta.url), context, run: writePages }
  const thread = pages.length < minPagesForThread ? undefined : openThread(work)
  const waiting: Promise<void>[] = []
  const draw = async ({ pathname, route }: PathWithRoute): Promise<DrawnPage> => {
    const address = path.posix.join(base, encodeURI(pathname), '/')
    const response = await render(astro, new Request(new URL(address, site ?? context.policy.site)), route)
    const html = new Uint8Array(await response.arrayBuffer())
    return { file: path.join(fileURLToPath(outDir), pathname, 'index.html'), html }
  }
  try {
    for (let start = 0; start < pages.length; start += batchSize) {
      const drawn: DrawnPage[] = []
      for (const page of pages.slice(start, start + batchSize)) drawn.push(await draw(page))
      if (thread) {
        const buffers = drawn.map(({ html }) => html.buffer)
        waiting.push(thread.run(drawn, buffers).then(keepDayPlaces))
      } else keepDayPlaces(writePages(drawn, context))
      if (waiting.length > maxWaiting) await waiting.shift()
    }
    await Promise.all(waiting)
  } finally {
    await thread?.close()
  }
}

async function render(
  astro: AstroPrerenderer,
  request: Request,
  routeData: PathWithRoute['route'],
): Promise<Response> {
  const rendered = await astro.render(request, { routeData })
  return rendered instanceof Response ? rendered : rendered.response
}

/** Finishes a response if it is a page. */
async function finishResponse(response: Response, policy: PolicyOptions): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response
  const html = Buffer.from(await response.arrayBuffer()).toString()
  // As bytes: of a text `Response` would make two more copies.
  return new Response(Buffer.from(finishPage(html, policy)), response)
}
