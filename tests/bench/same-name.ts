/** Words before a name that are not part of it. */
const titles = new Set('the a an of mr mrs ms dr sir sen rep president minister prime professor'.split(' '))

/** Whether two names mean the same person: one has all words of the other, or both have the same first and last word. */
export function isSameName(one: string, other: string): boolean {
  const first = splitName(one)
  const second = splitName(other)
  if (first.length === 0 || second.length === 0) return false
  return (
    first.every((word) => second.includes(word)) ||
    second.every((word) => first.includes(word)) ||
    (first[0] === second[0] && first.at(-1) === second.at(-1))
  )
}

function splitName(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !titles.has(word))
}
