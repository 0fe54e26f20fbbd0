/** The origin of the site, for code that runs before there is a page: `Astro.site` is known only in pages. */
export const siteOrigin = new URL(import.meta.env.SITE)
