/**
 * The script in the head of every page. Its element's `data-worker` is the address of the service worker; without it
 * nothing is kept for reading offline. `data-tools` is the address of the tools of an article's page.
 */

import { keepReadingSettings } from './keep-reading-settings.ts'
import { reachArticleTools } from './reach-article-tools.ts'
import { reachSearch } from './reach-search.ts'
import { readOffline } from './read-offline.ts'

const { worker, tools } = document.currentScript?.dataset ?? {}
keepReadingSettings()
reachSearch()
if (worker !== undefined) readOffline(worker)
if (tools !== undefined) reachArticleTools(tools)
