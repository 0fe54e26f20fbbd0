import type { APIRoute } from 'astro'
import { listSiteFeeds, type SiteFeed } from '../../site/site-feeds.ts'
import { writeJsonFeed } from '../../syndication/write-json-feed.ts'

export async function getStaticPaths() {
  return (await listSiteFeeds()).map(({ folder, feed }) => ({ params: { folder }, props: { feed } }))
}

/** The feeds of the site as JSON Feed. */
export const GET: APIRoute<Pick<SiteFeed, 'feed'>> = ({ props }) =>
  new Response(writeJsonFeed(props.feed), { headers: { 'content-type': 'application/feed+json' } })
