/**
 * Keeps what is read for reading offline. The service worker is asked for only when the reader has begun to read, so
 * that a page that is merely opened stays one request.
 *
 * @param worker the service worker's address, which also says how far it reaches
 */
export function readOffline(worker: string): void {
  const signs = ['wheel', 'touchstart', 'pointerdown', 'keydown']
  const begin = async (): Promise<void> => {
    for (const sign of signs) removeEventListener(sign, begin)
    try {
      await navigator.serviceWorker.register(worker)
      const { active } = await navigator.serviceWorker.ready
      active?.postMessage(location.href)
    } catch {
      // a saved page, a browser without service workers, or one that refuses them: there is nothing to keep
    }
  }
  for (const sign of signs) addEventListener(sign, begin, { passive: true })
}
