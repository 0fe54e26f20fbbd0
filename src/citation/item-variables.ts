import type { CslItem } from './csl-item.ts'

/** The variables of CSL that an item can have. The processor may derive others from them: `title-short`. */
const itemVariables: Readonly<Record<keyof CslItem, true>> = {
  id: true,
  type: true,
  title: true,
  author: true,
  translator: true,
  'container-title': true,
  publisher: true,
  issued: true,
  accessed: true,
  URL: true,
  language: true,
  'original-title': true,
  archive_location: true,
  note: true,
}

/** Variables that the processor sets itself. */
const derivedVariable =
  /^(?:(?:container-)?title-|year-suffix$|citation-number$|first-reference-note-number$)/

/** Whether an item of ours can have a variable of CSL. */
export function isItemVariable(name: string): boolean {
  return Object.hasOwn(itemVariables, name) || derivedVariable.test(name)
}
