import type { readingSettings } from '../languages/reading-settings.ts'

type SettingName = keyof typeof readingSettings

/** What a reader has chosen: a value for each setting that is not `auto`. */
export type ChosenSettings = { readonly [Name in SettingName]?: string }

/** The names of the settings, which are also the names of their radio buttons and of the root element's data attributes. */
export const settingNames: readonly SettingName[] = ['theme', 'face', 'size', 'measure', 'paper']

/** Whether the name is a setting's. */
export function isSettingName(name: string): name is SettingName {
  return (settingNames as readonly string[]).includes(name)
}

/**
 * Parses what was stored of a reader's choices. An older version of the site, or another site under the same origin, may
 * have written something else: names that are not settings are left out, and the style sheet has no rule for other values.
 *
 * @param stored JSON, or `null` if nothing is stored
 * @throws if it is not JSON
 */
export function parseChosenSettings(stored: string | null): ChosenSettings {
  const values = Object.entries(Object(JSON.parse(stored ?? '{}')))
  return Object.fromEntries(values.filter(([name, value]) => isSettingName(name) && value !== 'auto'))
}

/** The choices after a reader has chosen a value; `auto` takes the choice back. */
export function chooseSetting(settings: ChosenSettings, name: SettingName, value: string): ChosenSettings {
  const { [name]: _, ...others } = settings
  return value === 'auto' ? others : { ...others, [name]: value }
}
