import type { FurnitureRule } from '../clipping-words.ts'

/**
 * Forms of page furniture in English. Each form is shared by many newspapers, and none names a newspaper. A form has to
 * match the whole line, so that no sentence of an article is taken for furniture.
 */
export const enFurniture: readonly FurnitureRule[] = [
  [
    'newsletter prompt',
    /^(?:get|receive|have)\b.{1,80}\b(?:in|to|into)\s+(?:your|my)\s+(?:in-?box|e-?mail|mailbox)\b.{0,40}$/iu,
  ],
  [
    'newsletter prompt',
    /^(?:please |click here to |tap here to )?(?:sign[ -]?up|subscribe|register)\b.{0,80}\b(?:newsletters?|in-?box|e-?mails?|mailing list|updates|alerts|briefings?|digest|bulletin|channel|podcast)\b.{0,60}$/iu,
  ],
  [
    'newsletter prompt',
    /^(?:subscribe|sign[ -]?up|register)(?:\s+(?:now|today|here|free|for free|to continue|with us))*\s*[:.!»›>→]*$/iu,
  ],
  ['newsletter prompt', /^(?:subscribe|sign up) (?:to|for) (?:our|the|us|this)\b.{0,60}$/iu],
  ['newsletter prompt', /^(?:enter |type )?your e-?mail(?: address)?\s*[:*.]*$|^e-?mail address\s*[:*]*$/iu],
  [
    'newsletter prompt',
    /^join (?:our|the) .{0,40}\b(?:newsletter|mailing list|subscribers|readers)\b.{0,40}$/iu,
  ],
  [
    'newsletter prompt',
    /^(?:(?:our|the|daily|weekly|morning|free|e-?mail)\s+){0,3}newsletters?(?: sign[ -]?up)?:?$/iu,
  ],
  [
    'newsletter prompt',
    /^by (?:signing up|subscribing|clicking|providing|submitting)\b.{0,120}\b(?:agree|terms|privacy|consent)\b.{0,120}$/iu,
  ],
  ['newsletter prompt', /^(?:want|like)\b.{1,70}\bin your inbox\?.{0,60}$/iu],
  [
    'advertisement',
    /^\W*(?:ad|ads|advert|advertisement|advertising|sponsored(?: content| by .{1,40})?|paid content|promoted(?: content)?)(?:\s*[-–—|:]?\s*(?:continue reading below|scroll to continue|skip advertisement))?\W*$/iu,
  ],
  [
    'advertisement',
    /^(?:article|story|content|text) continues? (?:below|after)\s+(?:this |the |an? )?(?:ad|advert|advertisement)s?\W*$/iu,
  ],
  ['advertisement', /^(?:skip|close|remove|report this) (?:ad|ads|advertisement)\W*$|^remove ads\W*$/iu],
  ['advertisement', /^(?:download|get|install) (?:our|the) (?:free |new |mobile )*app\b.{0,50}$/iu],
  [
    'advertisement',
    /^(?:please )?(?:support|help fund|donate to|contribute to) (?:our|independent|free|quality|this)\b.{0,40}\b(?:journalism|newsroom|reporting|work|site|newspaper)\b.{0,40}$/iu,
  ],
  ['advertisement', /^(?:donate|become a (?:member|supporter))(?:\s+(?:now|today|here))?\W*$/iu],
  [
    'reading prompt',
    /^(?:\W*)(?:(?:the )?(?:story|article|text) continues(?: below| after .{1,30})?|continue reading(?: .{1,40})?|keep reading|scroll (?:down )?(?:to|for) .{1,30}|click (?:here )?to (?:read|expand|continue).{0,30}|read (?:the )?(?:full|whole|entire) (?:story|article)(?: here)?|show more|load more|expand|read more|more)\W*$/iu,
  ],
  [
    'reading prompt',
    /^(?:reading time\s*[:–-]?\s*)?\d{1,3}[ -]?min(?:ute)?s?\.?(?:[ -](?:read|to read))?$|^reading time\b.{0,20}$/iu,
  ],
  [
    'reading prompt',
    /^(?:this (?:article|story) is (?:for|available to) (?:subscribers|members)\b.{0,40}|(?:log|sign) in to (?:read|continue)\b.{0,40}|already a (?:subscriber|member)\?.{0,40})$/iu,
  ],
  [
    'reading prompt',
    /^(?:have|got) (?:a |any )?(?:news )?(?:tips?|story|correction)\b[^.!]{0,40}\?.{0,80}$/iu,
  ],
  [
    'player or embed',
    /^(?:listen(?: to)?(?: this)?(?: article| story| podcast)?(?:\s*[-–—(:]?\s*\d{1,2}(?::\d{2}| min(?:utes?)?)\)?)?|(?:play|watch)(?: the)?(?: video| now)?|video player(?: is loading)?\.?|your browser does not support .{1,50}|(?:watch|listen|video|podcast)\s*[:|]\s*.{3,120}|this (?:video|content) (?:is not|cannot be|could not be) .{1,50}|loading(?:…|\.\.\.)?)$/iu,
  ],
  [
    'share row',
    /^(?:please )?share\b(?:\s+(?:this|the|it|via|on|by|with|article|story|post|page|link|your|friends))*\s*[:.!]*$/iu,
  ],
  ['share row', /^(?:follow|find|like|join) (?:us|me|our .{1,30}) on\b.{1,80}$/iu],
  [
    'share row',
    /^(?:copy link|link copied!?|copied!?|print(?: this)?(?: page| article)?|e-?mail this(?: article| story| page)?|save (?:for later|this)|gift this article|tweet this|bookmark)\W*$/iu,
  ],
  [
    'related links',
    /^\W*(?:(?:read|see)(?: more| also| next)|also read|also see|related(?: (?:articles?|stor(?:y|ies)|news|content|coverage|posts?|topics?|links?|reading))?|more (?:on this(?: topic| story)?|stories|news|coverage)|recommended(?: (?:for you|reading|stories))?|(?:don.t|do not) miss|you may (?:also )?(?:like|be interested in)|most (?:read|popular|viewed)|trending(?: now)?|editor.?s.? (?:picks?|choice)|up next|what to read next|latest (?:news|stories)|further reading)\s*(?:[:：|»>→]\s*\S.{0,160}|[:：]?)$/iu,
  ],
  ['related links', /^\W*(?:READ (?:MORE|ALSO)|ALSO READ|SEE ALSO|RELATED|MORE)\s*[-–—]\s*\S.{0,160}$/u],
  ['related links', /^more from .{2,50}:?$/iu],
  ['tags', /^(?:tags?|topics?|keywords?|filed under|categories|posted in|labels?)\s*[:：]\s*\S.{0,200}$/iu],
  ['tags', /^(?:#[\p{L}\p{N}_]+[\s,]*){2,}$/u],
  ['copyright line', /^(?:©|\(c\)\s|copyright\b)(?=.*(?:\d{4}|©|rights|\(c\))).{0,240}$/iu],
  ['copyright line', /^(?:.{0,60}[.,–—-]\s*)?all rights reserved\W*$/iu],
  [
    'copyright line',
    /^(?:this|our) (?:material|content|article|story) (?:may|must|cannot) not? ?be\b.{0,60}\b(?:published|reproduced|rewritten|redistributed|copied)\b.{0,80}$/iu,
  ],
  ['copyright line', /^(?:reprinted|republished|reproduced) (?:here )?with (?:the )?permission\b.{0,80}$/iu],
  [
    'comments',
    /^(?:(?:show|view|see|read|post|add|leave|write) (?:a |an |all |the )?)?(?:\d{1,5}\s+|no )?(?:comments?|reply|replies|responses)(?:\s*\(\d{1,5}\)|\s*:\s*\d{1,5})?\W*$/iu,
  ],
  [
    'comments',
    /^(?:join|start) the (?:conversation|discussion|debate)\W*$|^what do you think\?.{0,60}\bcomments?\b.{0,40}$/iu,
  ],
  ['author box', /^about (?:the )?(?:authors?|writers?|reporters?)\W*$/iu],
  ['navigation', /^(?:home|start)(?:\s*[>›»/|]\s*[\p{L}\p{N}&’' -]{1,40}){1,5}$/iu],
  [
    'navigation',
    /^(?:skip to (?:main )?content|back to (?:top|home|.{1,20} page)|menu|main menu|search|log ?in|sign in|my account|close|previous(?: article| post)?|next(?: article| post)?|home(?:page)?|accept (?:all )?cookies|cookie settings|privacy policy|terms of (?:use|service)|contact us)\W*$/iu,
  ],

  // On saved pages, elements separate the lines. In copied text these forms might be the article’s.
  [
    'related links',
    /^\W*(?:related|more|read more|see more|see also|also read|don['’]?t miss|watch|must read|related coverage|more:?|recommended|sponsored)\b.{0,60}:\W*$/iu,
    'page',
  ],
  ['related links', /^(?:see|read|watch|check out|find) (?:more|also|our)\b.{0,80}:\s/iu, 'page'],
  ['related links', /^don['’]?t miss\W*$/iu, 'page'],
  ['advertisement', /\baffiliate (?:links?|commission)|\baffiliate and\/or\b/iu, 'page'],
  ['player or embed', /^this (?:slideshow|video|site|page|content) requires javascript\W*$/iu, 'page'],
  ['player or embed', /^(?:image|photo|slide|picture)?\s*\d+ (?:of|\/)(?: \/)? \d+$/iu, 'page'],
  [
    'player or embed',
    /^(?:caption|close|hide caption|toggle caption|enlarge(?: this image)?|view (?:gallery|image|photos?)|play|pause|fullscreen)\W*$/iu,
    'page',
  ],
  [
    'newsletter prompt',
    /^(?:follow|like|find|join) .{2,60} on (?:twitter|facebook|instagram|youtube|linkedin|google news)\b.{0,80}$/iu,
    'page',
  ],
  ['newsletter prompt', /^subscribe to .{2,60} (?:on youtube|for)\b.{0,60}$/iu, 'page'],
  [
    'comments',
    /^(?:tell us )?what (?:do )?you think\W*$|^tell us what you think\W*$|^leave a (?:comment|reply)\W*$/iu,
    'page',
  ],
  ['author box', /^(?:from )?(?:staff|wire|news) (?:reports?|writers?|services?)\W*$/iu, 'page'],
  ['author box', /^sources?\s*[:：]\s*.{0,60}$/iu, 'page'],
  ['newsletter prompt', /^(?:have|got) a (?:news |story )?tip\?/iu, 'page'],
  ['related links', /^you (?:may|might) (?:also )?(?:like|be interested in|enjoy)\W*$/iu, 'page'],
  [
    'related links',
    /^(?:follow|see|read|find) (?:all )?(?:of )?.{0,30}\b(?:full|complete|more) coverage\b.{0,160}$/iu,
    'page',
  ],
  [
    'related links',
    /^(?:click here|read more on|get .{2,30} on the go)\b.{0,80}\bclick(?:ing)? here\W*$/iu,
    'page',
  ],
  ['reading prompt', /^(?:story|article) continues (?:below|after)\b.{0,40}$/iu, 'page'],
  ['share row', /click to tweet$/iu, 'page'],
  ['player or embed', /^(?:enlarge(?: image| photo)?|loading content|click to enlarge)\W*$/iu, 'page'],
  ['advertisement', /^\[(\w+)[^\]]*\].*\[\/\1\]$/iu, 'page'],
  [
    'copyright line',
    /^this (?:document|article|content|work) is (?:subject to|protected by) copyright\b/iu,
    'page',
  ],
  ['copyright line', /^citation:\s/iu, 'page'],
  ['navigation', /^(?:this (?:web)?site uses cookies|we use cookies)\b/iu, 'page'],
  [
    'navigation',
    /^(?:skip to content|breaking news|latest news|sign in|log in|subscribe|print|email|comments?)$/iu,
    'page',
  ],
]
