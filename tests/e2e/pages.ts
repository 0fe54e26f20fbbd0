import { readShippedArticle } from './read-shipped-article.ts'
import { siteAddress } from './sites.ts'

const traps = siteAddress('traps')

/** One address for each kind of page, with every trap that an article can hold. */
export const pages = {
  shipped: `${siteAddress('shipped')}articles/${readShippedArticle().slug}/`,
  crowded: `${traps}articles/everybody-has-something-to-say/`,
  'with every field': `${traps}articles/bridge-at-saltmere/`,
  'without a quotation': `${traps}articles/nothing-was-said/`,
  'in Armenian': `${traps}articles/kamurje-kbacvi/`,
  'in Arabic': `${traps}articles/jisr-saltmir/`,
  'with pictures and doubts': `${traps}articles/two-pictures/`,
  'with everything long': `${traps}articles/everything-is-long/`,
  'the front page': traps,
  'the speakers': `${traps}speakers/`,
  'one speaker': `${traps}speakers/tomas-vell/`,
  'the topics': `${traps}topics/`,
  'one topic': `${traps}topics/bridges/`,
  'the search': `${traps}search/`,
  'the offline page': `${traps}offline/`,
  'the page that is not there': `${traps}no-such-page/`,
} as const

/** Windows that the tests open. */
export const wide = { width: 1440, height: 1000 }
export const phone = { width: 390, height: 844 }
