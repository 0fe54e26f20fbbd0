import { type ParsedSiteSettings, parseSiteSettings } from '../library/parse-site-settings.ts'
import { readUtf8File } from './read-utf8-file.ts'

/**
 * Reads and checks a site's settings. A missing file is a problem: nothing else knows the name of the site.
 *
 * @param shown how messages name the file
 */
export async function readSiteSettings(file: string, shown = file): Promise<ParsedSiteSettings> {
  const read = await readUtf8File(file)
  if (read.kind === 'text') return parseSiteSettings(read.text, shown)
  const { message, remedy } =
    read.kind === 'unreadable'
      ? read
      : {
          message: 'there is no such file',
          remedy: 'create it with the line `name: The name of your site`; the README lists the other fields',
        }
  return { kind: 'problems', problems: [{ file: shown, line: 1, message, remedy }] }
}
