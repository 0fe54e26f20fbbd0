/** What a reader can choose, in the order of the menu. `auto` is the page's own choice. */
export const readingSettings = {
  theme: ['auto', 'light', 'sepia', 'dark'],
  face: ['auto', 'plain'],
  size: ['small', 'auto', 'large', 'huge'],
  measure: ['short', 'auto', 'long'],
  /** Where an article's quotations are printed. */
  paper: ['auto', 'end', 'alone', 'none'],
} as const

type SettingName = keyof typeof readingSettings

/** The names of the settings and their values in one language. */
export type SettingWords = {
  [Name in SettingName]: { name: string; values: Record<(typeof readingSettings)[Name][number], string> }
}

/** A setting with its name and the names of its values, for the menu. */
export interface NamedSetting {
  id: SettingName
  name: string
  values: { id: string; name: string }[]
}

/** Returns the settings in the order of the menu, with their names in a language. */
export function nameSettings(words: SettingWords): NamedSetting[] {
  return (Object.keys(readingSettings) as SettingName[]).map((id) => {
    const names: Record<string, string> = words[id].values
    return {
      id,
      name: words[id].name,
      values: readingSettings[id].map((value) => ({ id: value, name: names[value] ?? value })),
    }
  })
}
