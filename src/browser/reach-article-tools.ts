declare global {
  interface Window {
    /** The last click before the tools were there. */
    pressed?: MouseEvent
  }
}

/**
 * Loads the tools of an article's page when they are first needed: when the reader selects or presses something, and
 * at once if the address leads to a passage that is not on the page. A page that is only read stays one
 * request.
 *
 * @param address the address of the script
 */
export function reachArticleTools(address: string): void {
  let isLoading = false
  const load = (): void => {
    if (!isLoading) document.head.append(Object.assign(document.createElement('script'), { src: address }))
    isLoading = true
  }
  const checkTarget = (): void => {
    if (!document.getElementById(decodeURIComponent(location.hash.slice(1)) || 'article')) load()
  }
  addEventListener('load', checkTarget)
  addEventListener('hashchange', checkTarget)
  for (const sign of ['selectstart', 'pointerdown', 'keydown']) addEventListener(sign, load, { once: true })
  addEventListener('click', (event) => {
    window.pressed = event
  })
}
