/** Events that show that reading has begun. */
const signs = ['wheel', 'touchstart', 'pointerdown', 'keydown']

/**
 * Registers the service worker, which keeps pages for reading offline, and tells it that this page is being read. Waits
 * until the reader has begun to read, so that a page that is only opened stays one request.
 *
 * @param worker the address of the service worker
 */
export function readOffline(worker: string): void {
  const begin = async (): Promise<void> => {
    for (const sign of signs) removeEventListener(sign, begin)
    try {
      await navigator.serviceWorker.register(worker)
      const { active } = await navigator.serviceWorker.ready
      active?.postMessage(location.href)
    } catch {
      // A page saved to a file, or a browser that has or allows no service workers: nothing is kept.
    }
  }
  for (const sign of signs) addEventListener(sign, begin, { passive: true })
}
