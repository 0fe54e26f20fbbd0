import { localPath } from './local-path.ts'

/** The path of the service worker. It serves the pages of the folder that it is in. */
export const workerPath = localPath('service-worker.js')
