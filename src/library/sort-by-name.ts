/** Sorts by name, in the alphabetical order of a language. Items of one name keep their order. */
export function sortByName<Item extends { name: string }>(items: readonly Item[], language: string): Item[] {
  const { compare } = new Intl.Collator(language)
  return items.toSorted((a, b) => compare(a.name, b.name))
}
