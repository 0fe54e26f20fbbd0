import { readingSettings } from '../languages/reading-settings.ts'

type SettingName = keyof typeof readingSettings

/** What a reader has chosen: a value for each setting that is not `auto`. */
export type ChosenSettings = { readonly [Name in SettingName]?: string }

/** The names of the settings, which are also the names of their radio buttons and of the root element's data attributes. */
export const settingNames = Object.keys(readingSettings) as SettingName[]

/** Whether the name is a setting's. */
export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(readingSettings, name)
}

/**
 * Parses what was stored of a reader's choices. Leaves out what the site does not offer, because an older version of the
 * site or another site under the same origin may have written it.
 *
 * @param stored JSON, or `null` if nothing is stored
 */
export function parseChosenSettings(stored: string | null): ChosenSettings {
  const values = new Map(Object.entries(Object(parseJson(stored ?? '{}'))))
  const chosen = settingNames.flatMap((name) => {
    const value = values.get(name)
    const offered: readonly unknown[] = readingSettings[name]
    return value !== 'auto' && offered.includes(value) ? [[name, value]] : []
  })
  return Object.fromEntries(chosen)
}

/** The choices after a reader has chosen a value; `auto` takes the choice back. */
export function chooseSetting(settings: ChosenSettings, name: SettingName, value: string): ChosenSettings {
  const { [name]: _, ...others } = settings
  return value === 'auto' ? others : { ...others, [name]: value }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
