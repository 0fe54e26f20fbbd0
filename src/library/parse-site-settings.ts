import type { Problem } from '../article/problem.ts'
import { explainSchemaIssue } from '../yaml/explain-schema-issue.ts'
import { toFieldSchema } from '../yaml/field-schema.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import type { YamlProblem } from '../yaml/yaml-problem.ts'
import { type SiteSettings, siteSettingsSchema } from './site-settings.ts'

/** Valid settings, or everything that is wrong with them. */
export type ParsedSiteSettings =
  | {
      kind: 'settings'
      settings: SiteSettings
      /** The line of a field. */
      lineOf: (path: readonly PropertyKey[]) => number
    }
  | { kind: 'problems'; problems: Problem[] }

const fieldSchema = toFieldSchema(siteSettingsSchema)

/**
 * Parses and checks the text of content/site.yaml. Fills in defaults.
 *
 * @param file the name of the file, for messages
 */
export function parseSiteSettings(source: string, file: string): ParsedSiteSettings {
  const fail = (problems: readonly YamlProblem[]): ParsedSiteSettings => ({
    kind: 'problems',
    problems: problems.map((problem) => ({ file, ...problem })),
  })
  const parsed = parseYaml(source, 'the file')
  if (parsed.kind === 'problems') return fail(parsed.problems)
  const { value, lineOf } = parsed
  const result = siteSettingsSchema.safeParse(value ?? {})
  if (!result.success) {
    const checked = { value, lineOf, schema: fieldSchema, owner: 'the site settings' }
    return fail(result.error.issues.flatMap((issue) => explainSchemaIssue(issue, checked)))
  }
  const { description = result.data.tagline } = result.data
  return { kind: 'settings', settings: { ...result.data, ...(description && { description }) }, lineOf }
}
