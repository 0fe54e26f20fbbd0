import type { APIRoute } from 'astro'
import { listFeedPages, type SiteFeed } from '../../site/site-feeds.ts'
import { writeAtomFeed } from '../../syndication/write-atom-feed.ts'

export const getStaticPaths = () => listFeedPages('feed.xml')

/** The feeds of the site as Atom. */
export const GET: APIRoute<Pick<SiteFeed, 'make'>> = ({ props }) =>
  new Response(writeAtomFeed(props.make()), { headers: { 'content-type': 'application/atom+xml' } })
