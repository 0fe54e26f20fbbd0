/**
 * Keeps a reader's theme, text size and line length on their device and puts them on the root element before the first
 * paint. Without it the choices still work, for the page they are made on.
 *
 * It runs in the head of every page and stands alone: it is written into the page as it is here.
 *
 * @param names the names of the groups of radio buttons, which are the root element's data attributes too
 * @param storageKey where in the browser's local storage the choices are kept
 */
export function keepReadingSettings(names: readonly string[], storageKey: string): void {
  const root = document.documentElement
  const read = (): Record<string, string> => {
    try {
      return Object(JSON.parse(localStorage.getItem(storageKey) ?? '{}'))
    } catch {
      return {} // no storage for this page, or not our words in it: the page reads without
    }
  }
  const apply = (settings: Record<string, string>): void => {
    for (const name of names) {
      const value = settings[name]
      if (value === undefined) delete root.dataset[name]
      else root.dataset[name] = value
    }
  }
  const colourBrowser = (): void => {
    for (const colour of document.querySelectorAll('meta[name=theme-color]')) {
      colour.setAttribute('content', getComputedStyle(root).backgroundColor)
    }
  }
  const check = (): void => {
    const settings = read()
    for (const name of names) {
      const button = document.getElementById(`${name}-${settings[name] ?? 'auto'}`)
      if (button instanceof HTMLInputElement) button.checked = true
    }
    if (root.dataset['theme'] !== undefined) colourBrowser()
  }
  apply(read())
  document.addEventListener('DOMContentLoaded', check)
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !names.includes(target.name)) return
    const { [target.name]: _, ...others } = read()
    const settings = target.value === 'auto' ? others : { ...others, [target.name]: target.value }
    try {
      localStorage.setItem(storageKey, JSON.stringify(settings))
    } catch {
      // kept for this page only
    }
    apply(settings)
    colourBrowser()
  })
  addEventListener('storage', () => {
    apply(read())
    check()
  })
}
