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
  applySettings(readStored())
  document.addEventListener('DOMContentLoaded', () => checkButtons(readStored()))
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !isSettingName(target.name)) return
    const settings = chooseSetting(readStored(), target.name, target.value)
    store(settings)
    applySettings(settings)
    colorBrowser()
  })
  // Chosen in another tab.
  addEventListener('storage', () => {
    applySettings(readStored())
    checkButtons(readStored())
  })
}

function readStored(): ChosenSettings {
  try {
    return parseChosenSettings(localStorage.getItem(storageKey))
  } catch {
    return {} // the browser allows this page no storage
  }
}

function store(settings: ChosenSettings): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(settings))
  } catch {
    // The choice holds for this page only.
  }
}

function applySettings(settings: ChosenSettings): void {
  const { dataset } = document.documentElement
  for (const name of settingNames) {
    const value = settings[name]
    if (value === undefined) delete dataset[name]
    else dataset[name] = value
  }
}

function checkButtons(settings: ChosenSettings): void {
  for (const name of settingNames) {
    const button = document.getElementById(`${name}-${settings[name] ?? 'auto'}`)
    if (button instanceof HTMLInputElement) button.checked = true
  }
  if (settings.theme !== undefined) colorBrowser()
}

/** Gives the browser's own frame the color of the page. */
function colorBrowser(): void {
  const { backgroundColor } = getComputedStyle(document.documentElement)
  for (const meta of document.querySelectorAll('meta[name=theme-color]'))
    meta.setAttribute('content', backgroundColor)
}
