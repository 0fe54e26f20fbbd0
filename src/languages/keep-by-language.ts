/**
 * Returns a function that makes something for a language once, and then returns the same. Making one of the objects of `Intl`
 * takes longer than using it a hundred times.
 */
export function keepByLanguage<Made>(make: (language: string) => Made): (language: string) => Made {
  const made = new Map<string, { value: Made }>()
  return (language) => {
    const kept = made.get(language) ?? { value: make(language) }
    made.set(language, kept)
    return kept.value
  }
}
