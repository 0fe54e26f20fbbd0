import type { readingSettings } from '../languages/reading-settings.ts'

type SettingName = keyof typeof readingSettings

/** What a reader has chosen: a value for each setting that is not `auto`. */
export type ChosenSettings = { readonly [Name in SettingName]?: string | undefined }

/** The names of the settings, which are also the names of their radio buttons and of the root element's data attributes. */
export const settingNames: readonly SettingName[] = ['theme', 'face', 'size', 'measure', 'paper']

/** Whether the name is a setting's. */
export function isSettingName(name: string): name is SettingName {
  return (settingNames as readonly string[]).includes(name)
}

/**
 * Parses what was stored of a reader's choices. An older version of the site, or another site under the same origin, may
 * have written something else: other names are never read, and the style sheet has no rule for other values.
 *
 * @param stored JSON, or `null` if nothing is stored
 * @throws if it is not JSON
 */
export function parseChosenSettings(stored: string | null): ChosenSettings {
  return Object(JSON.parse(String(stored)))
}

/** The choices after a reader has chosen a value; `auto` takes the choice back. JSON leaves `undefined` out. */
export function chooseSetting(settings: ChosenSettings, name: SettingName, value: string): ChosenSettings {
  return { ...settings, [name]: value === 'auto' ? undefined : value }
}
