import type { APIRoute } from 'astro'
import { listFeedPages, type SiteFeed } from '../../site/site-feeds.ts'
import { writeJsonFeed } from '../../syndication/write-json-feed.ts'

export const getStaticPaths = () => listFeedPages('feed.json')

/** The feeds of the site as JSON Feed. */
export const GET: APIRoute<Pick<SiteFeed, 'make'>> = ({ props }) =>
  new Response(writeJsonFeed(props.make()), { headers: { 'content-type': 'application/feed+json' } })
