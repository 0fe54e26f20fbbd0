/** The name of the site, in the masthead and in what it tells citation managers. */
export const siteName = 'Fair Copy'
