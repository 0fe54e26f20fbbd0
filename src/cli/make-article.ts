import path from 'node:path'
import { formatProblems } from '../article/problem.ts'
import { formatSlug } from '../article/slug.ts'
import { clipArticle } from '../clipping/clip-article.ts'
import type { ClipOptions } from '../clipping/clip-fields.ts'
import { parseDateOption, stateFields } from '../clipping/clip-options.ts'
import type { ParsedClipping } from '../clipping/parsed-clipping.ts'
import { sumUpAccount, type WrittenReport } from './clip-report.ts'
import { explainLosses } from './explain-losses.ts'
import { explainUnreadable } from './explain-unreadable.ts'
import { loadParser } from './load-parser.ts'
import { readClipping } from './read-clipping.ts'
import type { FoundPicture, PictureFile } from './read-pictures.ts'
import { nameInput } from './read-text-file.ts'

/** How to clip: the fields that the writer gives, and whether to refuse a clipping that lost much. */
export interface ClipSettings {
  fields: ClipOptions
  isStrict: boolean
  /** Whether pictures that were saved with a page are placed beside the article. */
  hasPictures: boolean
}

/** The bytes of a clipping, and how to clip it. */
export interface ClippingToMake extends ClipSettings {
  /** The file as the writer named it; `-` is standard input. */
  file: string
  /** The folder that `file` starts from. */
  cwd: string
  bytes: Uint8Array
}

/** An article that is not written yet, or why there is none. */
export type MadeArticle =
  | { kind: 'article'; slug: string; source: string; report: WrittenReport; pictures: PictureFile[] }
  | { kind: 'refused'; problems: string[] }

/** Makes an article from one clipping and writes nothing. Reads the pictures beside a page, if they are asked for. */
export async function makeArticle(clipping: ClippingToMake): Promise<MadeArticle> {
  try {
    return await parseAndClip(clipping)
  } catch (error) {
    return { kind: 'refused', problems: [explainUnreadable(error)] }
  }
}

async function parseAndClip({
  file,
  cwd,
  bytes,
  fields: options,
  isStrict,
  hasPictures,
}: ClippingToMake): Promise<MadeArticle> {
  const { kind, content } = readClipping(file, bytes)
  const parse = await loadParser(kind)
  const { pictures: saved = [], ...clipping } = await parse(content, stateFields(options))
  const { parsed, pictures } =
    hasPictures && saved.length > 0 && file !== '-'
      ? await placeFound(clipping, saved, path.resolve(cwd, file))
      : { parsed: clipping, pictures: [] }
  const clipped = clipArticle(parsed, options)
  if (clipped.kind === 'incomplete') return { kind: 'refused', problems: clipped.problems }
  if (clipped.kind === 'refused') {
    const problem = `the article would not pass \`npm run verify\`:\n${formatProblems(clipped.problems)}`
    return { kind: 'refused', problems: [problem] }
  }
  const { slug, source, found, quotes, unsupported, leftOut, doubts } = clipped
  const account = sumUpAccount(parsed)
  const losses = explainLosses(parsed.account, account.words)
  const bad = losses.filter(({ isBad }) => isBad)
  const cautions = parsed.cautions ?? []
  const problems = [...cautions, ...bad.map(({ message }) => message)]
  if (isStrict && problems.length > 0)
    return { kind: 'refused', problems: problems.map((message) => `${message} (--strict)`) }
  const warnings = [
    ...cautions,
    ...doubts,
    ...losses.map(({ message }) => message),
    ...explainHidden(parsed),
    ...leftOut,
    ...compareDates(parsed, options),
  ]
  const report = { outcome: 'written' as const, found, quotes, unsupported, ...account, warnings }
  const names = pictures.map(({ name }) => name)
  const shown = names.length > 0 ? { ...report, pictures: names } : report
  return { kind: 'article', slug, source, pictures, report: { file: nameInput(file), ...shown } }
}

/** Warns of paragraphs that a saved page hides: they may be the story’s, behind a click. */
function explainHidden({ hiddenWords }: ParsedClipping): string[] {
  if (hiddenWords === undefined) return []
  return [
    `the page hides ${hiddenWords} words of running text, which were not read: open them before you save the page`,
  ]
}

/** Warns if the clipping gives another day than the writer, or than the name of its file. */
function compareDates({ published }: ParsedClipping, { date }: ClipOptions): string[] {
  const given = date === undefined ? undefined : parseDateOption(date)?.slice(0, '2031-11-04'.length)
  if (!published || given === undefined || published.value.startsWith(given)) return []
  return [`the clipping gives ${published.value} as its date (${published.from}), but ${given} was used`]
}

/** Reads the pictures of a saved page, and places those of the article. */
async function placeFound(
  clipping: ParsedClipping,
  found: readonly FoundPicture[],
  page: string,
): Promise<{ parsed: ParsedClipping; pictures: PictureFile[] }> {
  const { readPictures } = await import('./read-pictures.ts')
  const stem = formatSlug(path.basename(page).replace(/\.\w+$/, '')) ?? 'picture'
  const { placed, files } = await readPictures(found, page, stem)
  if (placed.length === 0) return { parsed: clipping, pictures: [] }
  const { placePictures } = await import('../intake/saved-pictures.ts')
  const { clipping: parsed, files: used } = placePictures(clipping, placed)
  return { parsed, pictures: files.filter(({ name }) => used.includes(name)) }
}
