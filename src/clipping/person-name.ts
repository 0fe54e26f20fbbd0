const particles = new Set(
  'de del della der den di da das dos du e el la le ten ter van von und y zu zur bin ibn al bint af av'.split(
    ' ',
  ),
)
const namePart =
  /^(?:(?:al|el|d|l|o|mc|mac|ter|van|de)[-’'])?\p{Lu}[\p{L}\p{M}.’'ʼ-]*,?$|^[\p{Lo}\p{M}·・-]+$/iu
const startsUpper = /^(?:(?:al|el|d|l|o|ter)[-’'])?[\p{Lu}\p{Lo}]/u
const notNames =
  /^(?:the|a|an|in|on|at|for|from|and|or|with|by|of|to|as|after|before|his|her|their|its|this|that|how|why|what|who|when|where|is|are|was|were|has|have|will|says?|said|new|more|read|get|sign|share|subscribe|follow|updated|published|posted)$/i
/** Longer than the longest names in bylines ("Maria del Carmen Ortega y Vaz"). */
const maxNameParts = 6

/**
 * Whether a text has the form of a person's name: two to six words with capitals (or in a script without them), with
 * particles and initials between. One word only where `single` allows it.
 */
export function isPersonName(text: string, single = false): boolean {
  const parts = text.trim().split(/\s+/)
  if (parts.length > maxNameParts || parts.length < (single ? 1 : 2)) return false
  const inside = parts.slice(1, -1)
  return (
    [parts[0], parts.at(-1)].every((part) => part !== undefined && isNamePart(part)) &&
    inside.every((part) => particles.has(part.toLowerCase()) || isNamePart(part)) &&
    !/\d/.test(text)
  )
}

function isNamePart(part: string): boolean {
  return startsUpper.test(part) && namePart.test(part) && !notNames.test(part)
}
