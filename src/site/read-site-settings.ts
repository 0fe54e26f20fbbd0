import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Problem } from '../article/problem.ts'
import { type ParsedSiteSettings, parseSiteSettings } from '../library/parse-site-settings.ts'
import { formatPath } from '../yaml/yaml-problem.ts'
import { readUtf8File, readWholeFile } from './read-utf8-file.ts'

/** The folder whose files a build copies into the site. */
export const publicFolder = process.env['PUBLIC_DIR'] ?? 'public'

/**
 * Reads and checks a site's settings. A missing file is a problem: nothing else knows the name of the site.
 *
 * @param shown how messages name the file
 * @param files the folder of the icon and the fonts
 */
export async function readSiteSettings(
  file: string,
  shown = file,
  files = publicFolder,
): Promise<ParsedSiteSettings> {
  const read = await readUtf8File(file)
  if (read.kind === 'text') {
    const parsed = parseSiteSettings(read.text, shown)
    return parsed.kind === 'settings' ? checkFiles(parsed, shown, files) : parsed
  }
  const { message, remedy } =
    read.kind === 'unreadable'
      ? read
      : {
          message: 'there is no such file',
          remedy:
            'create it with the line `name: The name of your site`; the other fields are listed in .github/docs/your-own-paper.md',
        }
  return { kind: 'problems', problems: [{ file: shown, line: 1, message, remedy }] }
}

/** A file of `public/` that the settings name. */
interface NamedFile {
  path: readonly PropertyKey[]
  file: string
}

/** Checks that the files named in the settings exist, and that fonts are WOFF2. */
async function checkFiles(
  parsed: Extract<ParsedSiteSettings, { kind: 'settings' }>,
  shown: string,
  folder: string,
): Promise<ParsedSiteSettings> {
  const { settings, lineOf } = parsed
  const fonts = (settings.fonts ?? []).flatMap(({ files }, font) =>
    files.map(({ file }, index) => ({ path: ['fonts', font, 'files', index, 'file'], file })),
  )
  const icon = settings.icon === undefined ? [] : [{ path: ['icon'], file: settings.icon }]
  // Servers distinguish A.SVG from a.svg, some file systems do not: names are compared here and not by the system.
  const present = new Set(
    (await readdir(folder, { recursive: true }).catch((): string[] => [])).map((name) =>
      name.split(path.sep).join('/'),
    ),
  )
  const report = (named: NamedFile, message: string, remedy: string): Problem => ({
    file: shown,
    line: lineOf(named.path),
    field: formatPath(named.path),
    message,
    remedy,
  })
  const problems: Problem[] = []
  for (const named of [...icon, ...fonts])
    if (!present.has(named.file))
      problems.push(
        report(
          named,
          `there is no file ${named.file} in ${publicFolder}/`,
          'put it there under exactly this name, or delete the field',
        ),
      )
  for (const named of fonts)
    if (present.has(named.file) && !(await isWoff2(path.join(folder, named.file))))
      problems.push(
        report(
          named,
          `${named.file} is not a WOFF2 font`,
          'convert it: renaming a file does not change what is in it',
        ),
      )
  return problems.length > 0 ? { kind: 'problems', problems } : parsed
}

/** @see https://www.w3.org/TR/WOFF2/#woff20Header */
async function isWoff2(file: string): Promise<boolean> {
  const bytes = await readWholeFile(file, maxFontSize).catch(() => undefined)
  return typeof bytes === 'object' && Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'wOF2'
}

/** Larger fonts are refused as not readable. In bytes. A guess: twice the largest face of Chinese characters. */
const maxFontSize = 20_000_000
