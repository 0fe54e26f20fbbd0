import { localPath } from './local-path.ts'

/** The service worker's path. It controls the pages of the folder that it is in. */
export const workerPath = localPath('service-worker.js')

/** The page that is shown offline in place of a page that was not saved. */
export const offlinePath = localPath('offline/')

/** The name of the browser's cache for pages that were read. It has the base path in it: one origin can have several sites. */
export const readPages = `read-pages ${localPath('')}`

/** How many pages are saved at most. A guess: at 15 kB each they take about 3 MB. */
export const mostReadPages = 200
