/*
 * Where the files of the paper are, from the folder that a command runs in. Builds read `contentPaths` instead: the tests
 * build sites from other folders.
 */

/** The folder of articles that commands read if none is named. */
export const articlesFolder = 'content/articles'
export const ledgersFolder = 'content/permalinks'
export const pagesFolder = 'content/pages'
export const siteFile = 'content/site.yaml'
export const speakersFile = 'content/speakers.yaml'
