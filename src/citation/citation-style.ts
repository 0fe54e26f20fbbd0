/** The styles of citations that are made by a CSL processor, by the id of the style. */
export const citationStyles = [
  { id: 'apa', name: 'APA' },
  { id: 'modern-language-association', name: 'MLA' },
  { id: 'chicago-note-bibliography', name: 'Chicago' },
  { id: 'bluebook-law-review', name: 'Bluebook' },
] as const

/** A style or locale as the CSL processor takes it: an element of its XML. */
export interface CslElement {
  name: string
  attrs: Record<string, string>
  children: (CslElement | string)[]
}

/** Everything that a CSL processor needs. */
export interface CitationData {
  styles: ReadonlyMap<string, CslElement>
  /** The locale by its tag: en-US. */
  locales: ReadonlyMap<string, CslElement>
}
