import {
  type ChosenSettings,
  chooseSetting,
  isSettingName,
  parseChosenSettings,
  settingNames,
} from './chosen-settings.ts'

/** Where the choices are in the browser's local storage. */
const storageKey = 'fair-copy'

/**
 * Stores what a reader chooses in the reading settings on their device, and puts it on the root element. Run in the head
 * of the page, it does so before the first paint. Without this script the choices work through the style sheet alone,
 * until the page is left.
 */
export function keepReadingSettings(): void {
  apply(readStored())
  document.addEventListener('DOMContentLoaded', applyStored)
  // Chosen in another tab.
  addEventListener('storage', applyStored)
  document.addEventListener('change', ({ target }) => {
    // The id of a button is its setting and its value: `theme-dark`.
    const [name = '', value = ''] = (target as Element).id.split('-')
    if (!isSettingName(name)) return
    const settings = chooseSetting(readStored(), name, value)
    try {
      localStorage.setItem(storageKey, JSON.stringify(settings))
    } catch {
      // The choice applies to this page only.
    }
    apply(settings)
    colorBrowser()
  })
}

function readStored(): ChosenSettings {
  try {
    return parseChosenSettings(localStorage.getItem(storageKey))
  } catch {
    return {} // not JSON, or the browser allows this page no storage
  }
}

function applyStored(): void {
  const settings = readStored()
  apply(settings)
  if (settings.theme) colorBrowser()
}

/** Puts the choices on the root element, and checks their buttons if the page has come so far. */
function apply(settings: ChosenSettings): void {
  const { dataset } = document.documentElement
  for (const name of settingNames) {
    const value = settings[name]
    if (value) dataset[name] = value
    else delete dataset[name]
    const button = document.getElementById(`${name}-${value ?? 'auto'}`)
    if (button) (button as HTMLInputElement).checked = true
  }
}

/** Gives the browser's own frame the color of the page. */
function colorBrowser(): void {
  const { backgroundColor } = getComputedStyle(document.documentElement)
  for (const meta of document.querySelectorAll('meta[name=theme-color]'))
    meta.setAttribute('content', backgroundColor)
}
