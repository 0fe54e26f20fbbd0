import type { OmissionReason } from '../article/omission.ts'

/**
 * What stands between the paragraphs of a web page and is no part of the article, by how whole lines read. A line is
 * furniture only as a whole: a sentence that mentions a newsletter stays.
 */
const recognisers: readonly [OmissionReason, RegExp][] = [
  ['newsletter prompt', /^get (?:the |our )?.{0,60}\b(?:in|to|into) your inbox\b/i],
  ['newsletter prompt', /^(?:sign|signing) up (?:for|to|here|now|today|and get)\b/i],
  ['newsletter prompt', /^(?:subscribe|subscribing)\b(?! to (?:the )?(?:view|idea|theory|notion))/i],
  ['newsletter prompt', /^(?:join|enter|type) (?:our|your) (?:newsletter|mailing list|e-?mail)\b/i],
  ['newsletter prompt', /^(?:our |the )?(?:free |daily |weekly |morning |evening )*newsletters?\b.{0,80}$/i],
  ['newsletter prompt', /^(?:thank you|thanks) for (?:signing up|subscribing)\b/i],
  [
    'newsletter prompt',
    /^(?:by (?:signing up|subscribing|submitting|clicking)|this site is protected by recaptcha|please (?:enter|provide) (?:a valid|your) e-?mail)\b/i,
  ],
  ['newsletter prompt', /\bdelivered (?:straight |directly |right )?to your (?:inbox|e-?mail)\b.{0,40}$/i],
  [
    'share row',
    /^(?:share|tweet|e-?mail|print|save|copy link|comments?|pin it|send|like|follow|facebook|twitter|whatsapp|telegram|linkedin|reddit|pocket|flipboard|messenger|x|bluesky|threads|\d+|[\s|,•·/:&+-]|(?:on|via|this|article|story|to|by|with|friends?|link|copied|email))+$/i,
  ],
  ['share row', /^(?:share|follow|like|find|join) (?:this|us|me|our|the (?:article|story|post))\b.{0,80}$/i],
  [
    'share row',
    /^follow .{0,60}\bon (?:twitter|facebook|instagram|x|telegram|youtube|linkedin|threads|bluesky|tiktok|google news)\b.{0,60}$/i,
  ],
  ['share row', /^\d+(?:[.,]\d+)?k?\s+(?:shares?|comments?|likes?|retweets?|views?)$/i],
  [
    'related links',
    /^(?:read more|read also|see also|also read|related(?: (?:articles?|stories|content|coverage|topics|posts|news))?|more (?:on this(?: story)?|from|stories|news|coverage)|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested in)|don['’]t miss|trending(?: now)?|most (?:read|popular|viewed)|up next|next article|previous article|watch (?:also|more|next|now)|watch|listen|in pictures|explore more|what to read next|editors['’] picks|top stories|latest news|popular now|must read)\s*(?:[:|»→>-]|$)/i,
  ],
  [
    'related links',
    /^(?:read|see|watch|listen to) (?:more|the full|our full|also)\b.{0,120}(?:here|»|→|>|\.\.\.|…)\s*\.?$/i,
  ],
  ['related links', /^(?:click|tap) here (?:to|for)\b.{0,100}$/i],
  [
    'advertisement',
    /^(?:advertise?ment|advert|ad|ads by .{0,20}|sponsored(?: (?:content|by .{0,40}))?|promoted|paid (?:content|post|partner content)|(?:article|story) continues (?:after|below) (?:this )?(?:advertisement|ad)|scroll to continue(?: with content)?|remove ads|report this ad|skip ad(?:vertisement)?)\W*$/i,
  ],
  [
    'reading prompt',
    /^(?:(?:story|article|text) continues(?: below)?|continue reading|keep reading|read (?:the )?full (?:story|article)|show more|load more|view (?:all|more|in app)|expand|listen to (?:this )?(?:article|story)|listen \(?\d+.{0,12}|\d+ min(?:ute)?s? read|(?:estimated )?reading time\W.{0,20}|getting your .{0,30}|open in app|tap to unmute|loading\W*)\W*$/i,
  ],
  [
    'tags',
    /^(?:tags?|topics?|filed under|keywords?|categories|category|more about|in this article|labels?)\s*:.{0,300}$/i,
  ],
  ['copyright line', /^(?:©|\(c\)\s|copyright\b)/i],
  ['copyright line', /\ball rights reserved\b.{0,120}$/i],
  ['copyright line', /^this material may not be published, broadcast/i],
  [
    'comments',
    /^(?:(?:leave|post|write|add) a (?:comment|reply)|(?:show|view|hide|load|read|join) (?:the |all )?(?:\d+ )?(?:comments|conversation|discussion)|comments? (?:are )?closed|be the first to comment|log ?in to (?:comment|reply)|sign in to (?:comment|reply)|comments?(?: \(\d+\))?|view discussion)\W*$/i,
  ],
  [
    'author box',
    /^(?:about the (?:author|writer|reporter)s?|more (?:by|from) this author|view (?:all )?(?:author )?posts|see all (?:articles|posts|stories) by\b.{0,60}|(?:contact|reach|e-?mail|write to) (?:the )?(?:author|reporter|writer|editor|him|her|them|us)\b.{0,80}(?:at|@).{0,80})\W*$/i,
  ],
  [
    'navigation',
    /^(?:home|menu|search|skip to (?:main )?(?:content|navigation)|back to (?:top|homepage)|sign in|log ?in|register|my account|close|open menu|breadcrumb|section|sections|news|previous|next|accept(?: all)?(?: cookies)?|reject all|cookie (?:settings|policy)|privacy policy|terms of (?:use|service)|contact us|about us|support us|donate(?: now)?|become a (?:member|subscriber)|e-?edition)(?:\s*[|>»/·•]\s*[\p{L} ]{1,30})*\W*$/iu,
  ],
  ['navigation', /^we use cookies\b/i],
  [
    'newsletter prompt',
    /^(?:support|help us|donate|become a member|your (?:support|donation))\b.{0,120}\b(?:journalism|journalists|newsroom|independent|reporting|donat(?:e|ion)|subscri\w+|membership)\b.{0,120}$/i,
  ],
  [
    'player or embed',
    /^(?:play(?: video)?|pause|mute|unmute|video player|this video (?:file )?cannot be played|video (?:caption|unavailable)|your browser does not support .{0,60}|media caption.{0,10}|embed|embedded (?:video|tweet|post)|view (?:this )?(?:post|tweet|photo) on \w+|[\d:]+ ?\/ ?[\d:]+)\W*$/i,
  ],
]

/** Longer than this, a line that begins like a prompt is a paragraph that happens to. Characters. */
const longestFurniture = 220

/** Why a line is furniture and no part of the article; nothing where it may be part of it. */
export function findFurniture(line: string): OmissionReason | undefined {
  const text = line.replace(/\s+/g, ' ').trim()
  if (text === '' || text.length > longestFurniture) return undefined
  return recognisers.find(([, pattern]) => pattern.test(text))?.[0]
}

const creditLine =
  /^\(?(?:photo(?:graph)?s?|picture|image|illustration|graphic|file photo|credit|courtesy|source)(?: (?:by|credit|courtesy(?: of)?|from))?\s*[:/|–-]\s*\S.{0,100}$|^\(?(?:photo|image|picture|illustration)s?\s+(?:by|courtesy(?: of)?|from)\s+\S.{0,80}$|^(?:[\p{Lu}][\p{L}.’'-]+ ){1,3}?[/|]\s?(?:AP|AFP|Reuters|Getty(?: Images)?|EPA|AAP|PA|Bloomberg|Pool)\b.{0,40}$|\((?:AP|AFP|Reuters|Getty|EPA|File|Photo)[^)]{0,60}\)$/u

/** Whether a line is a picture's caption or credit by how it reads. */
export function isCaptionLine(line: string): boolean {
  const text = line.trim()
  return text.length < 300 && creditLine.test(text)
}
