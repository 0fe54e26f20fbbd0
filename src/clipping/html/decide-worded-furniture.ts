import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { findFurniture } from '../find-furniture.ts'
import { dropped, type HtmlPass } from './survey-blocks.ts'

/** Forms that are furniture on a page, where elements part the lines; in copied text they might be the article's. */
const moreFurniture: readonly [OmissionReason, RegExp][] = [
  [
    'related links',
    /^\W*(?:related|more|read more|see more|see also|also read|don['’]?t miss|watch|must read|related coverage|more:?|recommended|sponsored)\b.{0,60}:\W*$/iu,
  ],
  ['related links', /^(?:see|read|watch|check out|find) (?:more|also|our)\b.{0,80}:\s/iu],
  ['related links', /^don['’]?t miss\W*$/iu],
  ['advertisement', /\baffiliate (?:links?|commission)|\baffiliate and\/or\b/iu],
  ['player or embed', /^this (?:slideshow|video|site|page|content) requires javascript\W*$/iu],
  ['player or embed', /^(?:image|photo|slide|picture)?\s*\d+ (?:of|\/)(?: \/)? \d+$/iu],
  [
    'player or embed',
    /^(?:caption|close|hide caption|toggle caption|enlarge(?: this image)?|view (?:gallery|image|photos?)|play|pause|fullscreen)\W*$/iu,
  ],
  [
    'newsletter prompt',
    /^(?:follow|like|find|join) .{2,60} on (?:twitter|facebook|instagram|youtube|linkedin|google news)\b.{0,80}$/iu,
  ],
  ['newsletter prompt', /^subscribe to .{2,60} (?:on youtube|for)\b.{0,60}$/iu],
  [
    'comments',
    /^(?:tell us )?what (?:do )?you think\W*$|^tell us what you think\W*$|^leave a (?:comment|reply)\W*$/iu,
  ],
  ['advertisement', /^(?:advert|iklan|publicidad|publicité|anuncio|reklama)\W*$/iu],
  ['author box', /^(?:from )?(?:staff|wire|news) (?:reports?|writers?|services?)\W*$/iu],
  ['author box', /^sources?\s*[:：]\s*.{0,60}$/iu],
  ['newsletter prompt', /^(?:have|got) a (?:news |story )?tip\?/iu],
  ['related links', /^you (?:may|might) (?:also )?(?:like|be interested in|enjoy)\W*$/iu],
  [
    'related links',
    /^(?:follow|see|read|find) (?:all )?(?:of )?.{0,30}\b(?:full|complete|more) coverage\b.{0,160}$/iu,
  ],
  ['related links', /^(?:click here|read more on|get .{2,30} on the go)\b.{0,80}\bclick(?:ing)? here\W*$/iu],
  ['reading prompt', /^(?:story|article) continues (?:below|after)\b.{0,40}$/iu],
  ['share row', /click to tweet$/iu],
  ['player or embed', /^(?:enlarge(?: image| photo)?|loading content|click to enlarge)\W*$/iu],
  ['advertisement', /^\[(\w+)[^\]]*\].*\[\/\1\]$/iu],
  ['copyright line', /^this (?:document|article|content|work) is (?:subject to|protected by) copyright\b/iu],
  ['copyright line', /^citation:\s/iu],
  ['navigation', /^(?:this (?:web)?site uses cookies|we use cookies)\b/iu],
  [
    'navigation',
    /^(?:skip to content|breaking news|latest news|sign in|log in|subscribe|print|email|comments?)$/iu,
  ],
]

/** What a line says shows that it is no part of the article. */
export const wordedFurniture: HtmlPass = (block) => {
  const reason = findFurniture(block.text)
  if (reason) return dropped(reason)
  if (block.text.length > 300) return undefined
  const more = moreFurniture.find(([, pattern]) => pattern.test(block.text))
  return more && dropped(more[0])
}
