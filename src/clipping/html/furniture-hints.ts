import type { FurnitureRule } from '../../languages/clipping-words.ts'
import type { OmissionReason } from '../../languages/omission-reasons.ts'

/**
 * Words that many publishers use in class names, ids and roles, and why a part with such a name is not the article. The
 * first rule that matches gives the reason. The rows are those of the furniture words: a form, a name that it fits, and one
 * close to it that it does not fit. A test checks all examples.
 */
export const furnitureNames: readonly FurnitureRule[] = [
  [
    'navigation',
    /\b(?:bread ?crumbs?|nav|navbar|navigation|menu|submenu|skip link|pagination|pager|cookie|gdpr|consent|site ?header|masthead|toolbar|jump ?links?|toc|navbox|(?:prev|previous) (?:and )?next|next (?:and )?prev(?:ious)?|popup (?:alert|layer|form|report)|(?:alert|layer|form) popup|print (?:header|footer|date|page link|is hidden))\b/,
    'site-header main-nav',
    'navy-blue',
  ],
  [
    'comments',
    /\b(?:comments?|disqus|respond|comment list|discussion|ratingblock|ratingtext|ratingmulti|hreview aggregate|post ratings?)\b/,
    'comments-area',
    'commentary',
  ],
  [
    'newsletter prompt',
    /\b(?:newsletters?|sign ?up|subscribe|subscription|mailing ?list|mc embed signup|optin|opt in)\b/,
    'newsletter-box',
    'news-letterbox',
  ],
  [
    'share row',
    /\b(?:share|sharing|sharedaddy|social|addthis|addtoany|share ?bar|share ?tools|shareaholic|follow us|networks btns)\b/,
    'share-bar',
    'shareholders',
  ],
  [
    'author box',
    /\b(?:author (?:bio|box|info|card|profile|details|content|block|gear|description)|about (?:the )?author|(?:post|article) author|bio|contributor box|authorbox|author bio container|author (?:role|func|function|job|title)|profession|job ?title)\b/,
    'author-bio',
    'biography',
  ],
  [
    'related links',
    /\b(?:related(?: ?links?)?|recommended|recommendations?|recirc|more (?:stories|from|news|on|coverage)|most (?:read|popular|viewed|recent)|popular|trending|read ?(?:more|next|also)|see also|outbrain|taboola|latest|yarpp|zergnet|suggested|similar|around the web|up next|you may|teasers?|next (?:post|article|story)|prev(?:ious)? (?:post|article|story))\b/,
    'related-posts',
    'unrelated',
  ],
  [
    'advertisement',
    /\b(?:ad|ads|advert|adverts|advertisement|advertising|adsense|dfp|sponsor|sponsored|promo|promos|promotion|promoted|ad (?:slot|container|wrapper|unit|block)|code block|donate|donation|spenden(?:aufruf|banner|box|formular|hinweis|modul|summe)|cta|affiliate(?! (?:networks?|members?|partners?|organi[sz]ations?|programs?)\b)|commerce disclaimer|buy ?button|product ?box)\b/,
    'ad-slot',
    'adapted-story',
  ],
  [
    'reading prompt',
    /\b(?:read(?:ing)? ?time|time to read|paywall|login|log ?in|register|regwall|sign ?in (?:group|wall|prompt|gate|box)|identity (?:intro|screen)|(?:subscribe|access|registration|subscription) ?wall)\b/,
    'reading-time',
    'readings',
  ],
  [
    'tags',
    /\b(?:tags|tag ?list|tag ?cloud|tagcloud|keywords|post tags|entry tags|article tags|topics|filed under|tags links|cat links|postinfo)\b/,
    'post-tags',
    'vintage',
  ],
  ['copyright line', /\b(?:copyright|legal|all rights)\b/, 'copyright', 'copywriters'],
  [
    'caption without picture',
    /\b(?:captions?|(?:media|image|photo|picture|img) (?:legends?|descriptions?)|credits?|photo ?credits?|image ?credits?|caption ?text|gallery|slideshow|slide|slide count|photo ?credit|news caption|img ?caption|story ?image|inline ?image|image ?container|photo change space|thumbnail credit|lightbox)\b/,
    'photo-credit',
    'accredited',
  ],
  [
    'player or embed',
    /\b(?:player|video ?player|jwplayer|brightcove|audio ?player|media player|podcast player|video (?:embed|container|headline|title|caption|wrapper)|embed headline|embed (?:type )?video|is video|read ?aloud|listen)\b/,
    'video-player',
    'players-list',
  ],
  [
    'author box',
    /\b(?:by ?line|author|authors|post ?meta|entry ?meta|article ?meta|meta|timestamp|publish ?date|date ?published|dateline|publish ?info|pub ?date|article ?date|posted on|entry ?date|post ?date|dates|date ?time|article ?info|submitted|story ?date|date modified|content meta|statement meta|byline section|edition)\b/,
    'post-meta',
    'metal',
  ],
]

/** "ads-top-after", "before-ad": not the advertisement, but what an advertisement is put before or after. */
const besideAds =
  /(?<![^\s])(?:(?:before|after)[-_]+ads?|ads?[-_]+(?:(?:top|bottom|middle|inline)[-_]+)?(?:before|after))(?![^\s])/g

/** Letters after a digit are the rest of a number, such as "orgd7109ad". Gmail calls each message "adn ads". */
const notWords = /\d[a-z\d]+|\badn ads\b/g

/**
 * Finds why a part of a page is not the article, by its names. Returns `undefined` if they do not show it.
 *
 * @param hints `hints` of a page element: class names and the like in lower case
 */
export function findHint(hints: string): OmissionReason | undefined {
  if (hints === '') return undefined
  const words = hints
    .replace(besideAds, ' ')
    .replace(/(?:has|no|with|without|hide|non|js|(?<![a-z])uses?)[-_]+[a-z]+/g, ' ')
    .replace(notWords, ' ')
    .replace(/[^a-z]+/g, ' ')
  return furnitureNames.find(([, pattern]) => pattern.test(words))?.[0]
}
