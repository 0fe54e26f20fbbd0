import type { APIRoute } from 'astro'
import { listSiteFeeds, type SiteFeed } from '../../site/site-feeds.ts'
import { writeAtomFeed } from '../../syndication/write-atom-feed.ts'

export async function getStaticPaths() {
  return (await listSiteFeeds()).map(({ folder, feed }) => ({ params: { folder }, props: { feed } }))
}

/** The feeds of the site as Atom. */
export const GET: APIRoute<Pick<SiteFeed, 'feed'>> = ({ props }) =>
  new Response(writeAtomFeed(props.feed), { headers: { 'content-type': 'application/atom+xml' } })
