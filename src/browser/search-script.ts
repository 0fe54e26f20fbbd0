/** The script of the search page. Its element's `data-settings` is `SearchSettings` as JSON. */
import { searchSite } from './search/search-site.ts'

const settings = document.currentScript?.dataset['settings']
if (settings !== undefined) searchSite(JSON.parse(settings))
