import { localPath } from './local-path.ts'

/** Where the service worker is found; it reaches as far as the folder it is in. */
export const workerPath = localPath('service-worker.js')

/** The page that is shown offline for those that were not kept. */
export const offlinePath = localPath('offline/')

/** The browser's cache that holds the pages that were read; several sites may stand under one origin. */
export const readPages = `read-pages ${localPath('')}`

/** How many pages are kept: some 15 kB each as they come, so a few megabytes at most. */
export const mostReadPages = 200
