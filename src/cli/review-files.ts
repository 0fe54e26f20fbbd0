import path from 'node:path'
import type { SpeakerForms } from '../article/check-speakers.ts'
import type { Problem } from '../article/problem.ts'
import { listUnsure } from '../review/find-doubts.ts'
import { leaveOutFile, type ReviewedFile, type ReviewSession } from '../review/review-session.ts'
import { explainUnread } from '../site/read-articles.ts'
import { readUtf8File } from '../site/read-utf8-file.ts'
import type { CommandIo } from './command.ts'
import { articlesFolder } from './content-files.ts'
import { explainUnwritable } from './explain-unwritable.ts'
import { findSpeakerForms } from './find-speaker-forms.ts'
import { listPlace } from './list-place.ts'
import { writeFileWhole } from './write-file-whole.ts'

/** Articles that have something to review. */
export interface ReviewFiles {
  files: Map<string, ReviewedFile>
  /** Files that begin with a byte order mark. */
  marks: ReadonlySet<string>
  problems: Problem[]
}

/** Reads the articles that have something to review. */
export async function readReviewFiles(
  places: readonly string[],
  io: Pick<CommandIo, 'cwd'>,
): Promise<ReviewFiles> {
  const read: ReviewFiles & { marks: Set<string> } = { files: new Map(), marks: new Set(), problems: [] }
  const known = new Map<string, SpeakerForms>()
  for (const place of places.length > 0 ? places : [articlesFolder]) {
    const listed = await listPlace(place, io)
    read.problems.push(...listed.problems)
    for (const file of listed.files) {
      const content = await readUtf8File(path.resolve(io.cwd, file))
      if (content.kind !== 'text') {
        read.problems.push({ file, line: 1, ...explainUnread(content) })
        continue
      }
      const unsure = listUnsure(content.text)
      if (!unsure) {
        const message = 'its frontmatter has problems, so it is left out'
        read.problems.push({ file, line: 1, message, remedy: 'run `npm run verify` and correct them' })
      } else if (unsure.length > 0) {
        // Problems of `speakers.yaml` are for `verify`.
        const forms = await findSpeakerForms(file, known, [], io)
        read.files.set(file, { source: content.text, forms })
        if (content.hasByteOrderMark) read.marks.add(file)
      }
    }
  }
  return read
}

/** Writes the files that a key has changed. If one cannot be written, its decision does not count. */
export async function writeReviewChanges(
  before: ReviewSession,
  after: ReviewSession,
  marks: ReadonlySet<string>,
  problems: Problem[],
  { cwd }: Pick<CommandIo, 'cwd'>,
): Promise<ReviewSession> {
  for (const [file, { source }] of after.files) {
    const old = before.files.get(file)?.source
    if (source === old) continue
    const absolute = path.resolve(cwd, file)
    const now = await readUtf8File(absolute)
    if (now.kind !== 'text' || now.text !== old) {
      const message = 'was changed by another program, so its other quotations are left out'
      problems.push({ file, line: 1, message, remedy: 'run `npm run review` again' })
      return leaveOutFile(before, file, `${file} ${message}`)
    }
    try {
      await writeFileWhole(absolute, `${marks.has(file) ? '\ufeff' : ''}${source}`)
    } catch (error) {
      const { message, remedy } = explainUnwritable(error)
      problems.push({ file, line: 1, message, remedy })
      return leaveOutFile(before, file, `${file} ${message}: ${remedy}`)
    }
  }
  return after
}
