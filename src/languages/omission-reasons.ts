/** Why a line of a clipping is not in the article, as the loss account and the page say it. */
export const omissionReasons = [
  'newsletter prompt',
  'share row',
  'related links',
  'advertisement',
  'caption without picture',
  'duplicate headline',
  'other headline',
  'kicker',
  'repeated text',
  'tags',
  'copyright line',
  'comments',
  'author box',
  'navigation',
  'player or embed',
  'reading prompt',
  'time without date',
  'replaced by the writer',
  'outside the article',
  'note to editors',
  'running head',
  'picture',
] as const

/** One of the reasons above. */
export type OmissionReason = (typeof omissionReasons)[number]
