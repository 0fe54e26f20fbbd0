/** The sites under test. The second one differs by its base path, and its articles were edited since they were published. */
export const sites = {
  root: { base: '/' },
  subPath: { base: '/papers/fair-copy/' },
} as const

/** Without a page and a picture for each quotation, which would take minutes to draw. */
const plain = 'quotationPages: false\npreviewPictures: false\n'

/** Sites of generated articles, which only the tests of lists build. */
export const archives = {
  single: { base: '/', count: 1, settings: `name: The Saltmere Reader\n${plain}` },
  arabic: { base: '/', count: 12, settings: `name: قارئ سالتمير\nlanguage: ar\n${plain}` },
  archive: {
    base: '/',
    count: 600,
    settings: `name: The Saltmere Archive\ntagline: Every day since the lamps were lit.\n${plain}`,
  },
} as const

export type SiteName = keyof typeof sites | keyof typeof archives

/** The environment variable that passes a site's address from the global setup to the tests. */
export function addressVariable(name: keyof typeof sites): string {
  return `E2E_ADDRESS_OF_${name.toUpperCase()}`
}

/** Returns the address of a site under test, ending in a slash. It is known only while the tests run. */
export function siteAddress(name: keyof typeof sites): string {
  return process.env[addressVariable(name)] ?? ''
}
