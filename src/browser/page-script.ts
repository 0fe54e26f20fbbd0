/**
 * The script in the head of every page. Its element's `data-worker` is the address of the service worker; without it
 * nothing is kept for reading offline.
 */
import { keepReadingSettings } from './keep-reading-settings.ts'
import { reachSearch } from './reach-search.ts'
import { readOffline } from './read-offline.ts'

const worker = document.currentScript?.dataset['worker']
keepReadingSettings()
reachSearch()
if (worker !== undefined) readOffline(worker)
