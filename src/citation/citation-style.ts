/** The styles of citations that are made by a CSL processor, by the id of the style. */
export const citationStyles = [
  { id: 'apa', name: 'APA' },
  { id: 'modern-language-association', name: 'MLA' },
  { id: 'chicago-note-bibliography', name: 'Chicago' },
  { id: 'bluebook-law-review', name: 'Bluebook' },
] as const

/** A style's id. */
export type CitationStyleId = (typeof citationStyles)[number]['id']

/** A style or locale as the CSL processor takes it: an element of its XML. */
export interface CslElement {
  name: string
  attrs: Record<string, string>
  children: (CslElement | string)[]
}

/** Whether a part of a style is an element, of a name if one is given, and not text. */
export function isElement(part: CslElement | string, name?: string): part is CslElement {
  return typeof part !== 'string' && (name === undefined || part.name === name)
}

/** Everything that a CSL processor needs. */
export interface CitationData {
  styles: ReadonlyMap<string, CslElement>
  /** The locale by its tag: en-US. */
  locales: ReadonlyMap<string, CslElement>
}
