/** How many letters have to be added, removed or changed to turn one word into another (Levenshtein distance). */
export function editDistance(first: string, second: string): number {
  const letters = [...second]
  // Distances between the letters of `first` read so far and each beginning of `second`, from one letter on.
  let distances = letters.map((_, index) => index + 1)
  let distanceToEmpty = 0
  for (const letter of first) {
    let diagonal = distanceToEmpty
    distanceToEmpty++
    let left = distanceToEmpty
    distances = distances.map((above, index) => {
      const changed = diagonal + (letter === letters[index] ? 0 : 1)
      diagonal = above
      left = Math.min(changed, above + 1, left + 1)
      return left
    })
  }
  return distances.at(-1) ?? distanceToEmpty
}
