import path from 'node:path'
import type { SpeakerForms } from '../article/check-speakers.ts'
import type { Problem } from '../article/problem.ts'
import { readSpeakerNames } from '../site/read-articles.ts'
import type { CommandIo } from './command.ts'

/**
 * Finds the other spellings of speakers' names for an article: those of `speakers.yaml` beside its folder, as in a
 * build. Adds the problems of that file once.
 *
 * @param known what was read before, by the path of `speakers.yaml`; a file that is read is added
 */
export async function findSpeakerForms(
  file: string,
  known: Map<string, SpeakerForms>,
  problems: Problem[],
  { cwd }: Pick<CommandIo, 'cwd'>,
): Promise<SpeakerForms> {
  const shown = path.join(path.dirname(file), '..', 'speakers.yaml')
  const before = known.get(shown)
  if (before) return before
  const names = await readSpeakerNames(path.resolve(cwd, shown), shown)
  if (names.kind === 'problems') problems.push(...names.problems)
  const forms = names.kind === 'names' ? names.variants : new Map<string, string>()
  known.set(shown, forms)
  return forms
}
