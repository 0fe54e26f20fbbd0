/** Where the search indexes are, each in a folder named after its language. */
export const indexFolder = 'pagefind'
