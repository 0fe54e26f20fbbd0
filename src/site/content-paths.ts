import path from 'node:path'

/** Where the articles are, from the folder that the command runs in. The tests build sites from other folders. */
const articles = process.env['ARTICLES'] ?? 'content/articles'

/**
 * The files that a site is made of: its articles, its settings, the spellings of its speakers' names, the ledgers of its
 * addresses, and the paper’s own pages. All others are beside the folder of the articles, so that one variable names another site.
 */
export const contentPaths = {
  articles,
  settings: path.join(path.dirname(articles), 'site.yaml'),
  speakers: path.join(path.dirname(articles), 'speakers.yaml'),
  permalinks: path.join(path.dirname(articles), 'permalinks'),
  pages: path.join(path.dirname(articles), 'pages'),
} as const
