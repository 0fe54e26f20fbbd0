import { mostKeptPages } from '../kept-pages.ts'

/** The address that a page is kept under: without the query, so that a reader's searches are not kept. */
export function pageAddress(url: string): string {
  return url.replace(/[?#].*$/, '')
}

/** Keeps a page as the newest, and drops the oldest ones beyond `most`. The offline page always stays. */
export async function keepPage(
  openCache: () => Promise<Cache>,
  url: string,
  response: Response,
  offlinePage: string,
  most: number = mostKeptPages,
): Promise<void> {
  const cache = await openCache()
  await cache.put(url, response)
  const kept = (await cache.keys()).filter((request) => !request.url.endsWith(offlinePage))
  const dropped = kept.slice(0, Math.max(0, kept.length - most))
  await Promise.all(dropped.map((request) => cache.delete(request)))
}

/** How long the network may take before a kept copy is shown, in milliseconds. A guess: readers wait no longer. */
const patience = 4000

/** What every page of this site begins with, and no page of a hotel's or a train's network. */
const signOfOurs = '<meta http-equiv="content-security-policy" content="default-src \'none\''

/**
 * Deletes the kept copies of withdrawn articles.
 *
 * @param paths as the site lists them
 */
export async function forgetPages(openCache: () => Promise<Cache>, paths: readonly string[]): Promise<void> {
  const cache = await openCache()
  await Promise.all(paths.map((path) => cache.delete(path)))
}

/**
 * What an answer of the network is: a page or picture of this site, the news that there is none any more, or something
 * else: an error of the server, or the page of a network that wants the reader to sign in.
 */
export async function judgeAnswer(response: Response): Promise<'ours' | 'withdrawn' | 'foreign'> {
  if (response.ok && response.headers.get('content-type')?.startsWith('image/')) return 'ours'
  if (response.status === 410) return 'withdrawn'
  if (!response.ok && response.status !== 404) return 'foreign'
  if (!(await response.clone().text()).includes(signOfOurs)) return 'foreign'
  return response.ok ? 'ours' : 'withdrawn'
}

/**
 * Fetches a page or picture and keeps it. If the network does not answer in time, or answers with something that is not
 * this site's, returns the kept copy; for a page that was not kept, what the network says, or the offline page. A page that
 * the site has withdrawn is kept no longer.
 *
 * @param finishLater keeps the worker alive until the work is done
 * @throws the network's error if there is nothing to answer with
 */
export async function fetchOrRecall(
  openCache: () => Promise<Cache>,
  request: Request,
  offlinePage: string,
  finishLater: (work: Promise<void>) => void,
): Promise<Response> {
  const url = pageAddress(request.url)
  const recall = async (): Promise<Response | undefined> => (await openCache()).match(url)
  const answer = fetch(request)
  finishLater(
    answer.then((response) => keepOrForget(openCache, request, response.clone(), offlinePage), ignore),
  )
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, patience, 'late'))
  try {
    const first = await Promise.race([answer, late])
    if (first === 'late') return (await recall()) ?? (await answer)
    // A redirect is the browser's to follow. What is kept is looked for only if the answer may not be ours.
    if (first.type === 'opaqueredirect' || (await judgeAnswer(first.clone())) !== 'foreign') return first
    return (await recall()) ?? first
  } catch (error) {
    const kept =
      (await recall()) ?? (request.mode === 'navigate' && (await (await openCache()).match(offlinePage)))
    if (kept) return kept
    throw error
  }
}

function ignore(): void {}

/** Keeps a page that was fetched, or drops it if the site has withdrawn it. */
async function keepOrForget(
  openCache: () => Promise<Cache>,
  request: Request,
  response: Response,
  offlinePage: string,
): Promise<void> {
  // What the browser fetches ahead is not read yet.
  if (response.type === 'opaqueredirect' || request.headers.has('sec-purpose')) return
  await updateKept(openCache, pageAddress(request.url), response, offlinePage)
}

/** Keeps a page of this site as it is now, or drops it if the site has withdrawn it. Other answers change nothing. */
export async function updateKept(
  openCache: () => Promise<Cache>,
  url: string,
  response: Response,
  offlinePage: string,
): Promise<void> {
  const kind = await judgeAnswer(response.clone())
  if (kind === 'ours') await keepPage(openCache, url, response, offlinePage)
  if (kind === 'withdrawn') await (await openCache()).delete(url)
}
