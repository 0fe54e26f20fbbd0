/** The script of the page that checks printed copies. Its element's `data-settings` is `CheckSettings` as JSON. */
import { checkCopies } from './check/check-copies.ts'

const settings = document.currentScript?.dataset['settings']
if (settings !== undefined) checkCopies(JSON.parse(settings))
