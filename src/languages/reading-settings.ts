/** What a reader may choose, in the order it is offered; `auto` is what the page does by itself. */
export const readingSettings = {
  theme: ['auto', 'light', 'sepia', 'dark'],
  face: ['auto', 'plain'],
  size: ['small', 'auto', 'large', 'huge'],
  measure: ['short', 'auto', 'long'],
} as const

type SettingName = keyof typeof readingSettings

/** The names of the settings and of their values. */
export type SettingWords = {
  [Name in SettingName]: { name: string; values: Record<(typeof readingSettings)[Name][number], string> }
}

/** A setting as a reader sees it: its name, and its values with theirs. */
export interface NamedSetting {
  id: SettingName
  name: string
  values: { id: string; name: string }[]
}

/** The settings with their names in a language. */
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
