/** The folder of the site that contains the search indexes, each in a subfolder named after its language. */
export const searchIndexFolder = 'pagefind'
