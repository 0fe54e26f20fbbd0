import { readdir } from 'node:fs/promises'
import { type ParsedSiteSettings, parseSiteSettings } from '../library/parse-site-settings.ts'
import { readUtf8File } from './read-utf8-file.ts'

/** The folder whose files a build copies into the site. */
export const publicFolder = 'public'

/**
 * Reads and checks a site's settings. A missing file is a problem: nothing else knows the name of the site.
 *
 * @param shown how messages name the file
 * @param files the folder of the icon
 */
export async function readSiteSettings(
  file: string,
  shown = file,
  files = publicFolder,
): Promise<ParsedSiteSettings> {
  const read = await readUtf8File(file)
  if (read.kind === 'text') {
    const parsed = parseSiteSettings(read.text, shown)
    return parsed.kind === 'settings' ? checkIcon(parsed, read.text, shown, files) : parsed
  }
  const { message, remedy } =
    read.kind === 'unreadable'
      ? read
      : {
          message: 'there is no such file',
          remedy: 'create it with the line `name: The name of your site`; the README lists the other fields',
        }
  return { kind: 'problems', problems: [{ file: shown, line: 1, message, remedy }] }
}

async function checkIcon(
  parsed: Extract<ParsedSiteSettings, { kind: 'settings' }>,
  source: string,
  shown: string,
  files: string,
): Promise<ParsedSiteSettings> {
  const { icon } = parsed.settings
  // Servers tell A.SVG from a.svg, some file systems do not.
  if (icon === undefined || (await readdir(files).catch((): string[] => [])).includes(icon)) return parsed
  const line = source.split('\n').findIndex((own) => /^["']?icon["']?\s*:/.test(own)) + 1
  const problem = {
    file: shown,
    line: Math.max(1, line),
    field: 'icon',
    message: `there is no file ${icon} in ${publicFolder}/`,
    remedy: 'put it there under exactly this name, or delete the field',
  }
  return { kind: 'problems', problems: [problem] }
}
