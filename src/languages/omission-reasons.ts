/** Why a line of a clipping is not part of the article: the reasons that the loss account and the page give. */
export const omissionReasons = [
  'newsletter prompt',
  'share row',
  'related links',
  'advertisement',
  'caption without picture',
  'duplicate headline',
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
] as const

/** One of the reasons above. */
export type OmissionReason = (typeof omissionReasons)[number]
