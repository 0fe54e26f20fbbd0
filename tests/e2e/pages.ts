/** One page of each kind in the site under test, by its path from the front page. Together they contain every hard case. */
export const pages = {
  'a long article': 'articles/gull-point-loses-its-ferry/',
  'a crowded article': 'articles/everybody-has-something-to-say/',
  'an article with every field': 'articles/bridge-at-saltmere/',
  'an article without quotations': 'articles/nothing-was-said/',
  'an article with quotations in every kind of block': 'articles/quoted-everywhere/',
  'an article in Armenian': 'articles/kamurje-kbacvi/',
  'an article in Arabic': 'articles/jisr-saltmir/',
  'an article with pictures and unconfirmed speakers': 'articles/two-pictures/',
  'an article with very long words': 'articles/everything-is-long/',
  'how to cite an article': 'articles/bridge-at-saltmere/cite/',
  'how to cite an article in Arabic': 'articles/jisr-saltmir/cite/',
  'one quotation': 'articles/bridge-at-saltmere/quotes/a-gamble/',
  'the front page': '',
  'the speakers': 'speakers/',
  'one speaker': 'speakers/tomas-vell/',
  'the topics': 'topics/',
  'one topic': 'topics/bridges/',
  'the search': 'search/',
  'the check of a copy': 'check/',
  'a page of the paper’s own': 'about/',
  'the offline page': 'offline/',
  'the page for missing pages': 'no-such-page/',
} as const

/** Windows that the tests open. */
export const wide = { width: 1440, height: 1000 }
export const phone = { width: 390, height: 844 }
