import type { Problem } from '../article/problem.ts'
import { findHiddenCharacters } from '../markdown/hidden-characters.ts'
import { findLookAlikeName } from '../markdown/look-alike-letters.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import type { NameVariants } from './collect-speakers.ts'

/** The other spellings of speakers' names, or everything that is wrong with the file. */
export type ParsedSpeakerNames =
  | { kind: 'names'; variants: NameVariants }
  | { kind: 'problems'; problems: Problem[] }

/**
 * Parses and checks `speakers.yaml`: under each name a list of its other spellings. A spelling may be listed once, and a
 * name may not be a spelling of another one.
 *
 * @param file how messages name the file
 */
export function parseSpeakerNames(source: string, file: string): ParsedSpeakerNames {
  const parsed = parseYaml(source, 'the list of speakers')
  if (parsed.kind === 'problems')
    return { kind: 'problems', problems: parsed.problems.map((problem) => ({ file, ...problem })) }
  const { value, lineOf } = parsed
  const problems: Problem[] = []
  const report = (path: readonly PropertyKey[], message: string, remedy: string): void => {
    problems.push({ file, line: lineOf(path), message, remedy })
  }
  const variants = new Map<string, string>()
  if (value !== null && (typeof value !== 'object' || Array.isArray(value)))
    report([], 'must be names, each with a list of its other spellings', example)
  const names =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
  for (const [name, spellings] of names) {
    checkLetters(name, [name], report)
    if (!Array.isArray(spellings) || spellings.length === 0) {
      report([name], `“${name}” has no list of other spellings`, example)
      continue
    }
    for (const [index, spelling] of spellings.entries()) {
      const path = [name, index]
      if (typeof spelling !== 'string' || spelling.trim() === '') {
        const what = spelling === null || spelling === '' ? 'an empty entry' : 'an entry that is no text'
        report(
          path,
          `“${name}” has ${what}`,
          'write a name after the dash, in "double quotes" if it has a colon',
        )
        continue
      }
      const other = variants.get(spelling)
      checkLetters(spelling, path, report)
      if (spelling === name) report(path, `“${name}” is listed under itself`, 'delete this line')
      else if (other === name) report(path, `“${spelling}” is listed twice`, 'delete one of the two')
      else if (other !== undefined)
        report(path, `“${spelling}” is a spelling of “${other}” and of “${name}”`, 'delete one of the two')
      else variants.set(spelling, name)
    }
  }
  for (const [name] of names) {
    const other = variants.get(name)
    if (other !== undefined)
      report(
        [name],
        `“${name}” has spellings, and is itself a spelling of “${other}”`,
        'list all spellings under one name',
      )
  }
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'names', variants }
}

const example = 'write the other spellings below the name, each after a dash'

function checkLetters(
  name: string,
  path: readonly PropertyKey[],
  report: (path: readonly PropertyKey[], message: string, remedy: string) => void,
): void {
  const [hidden] = findHiddenCharacters(name, false)
  if (hidden) report(path, `there is ${hidden.name}, which a reader cannot see`, 'write the name again')
  const word = findLookAlikeName(name)
  if (word !== undefined)
    report(path, `“${word}” has letters of another alphabet that look like its own`, 'write the name again')
}
