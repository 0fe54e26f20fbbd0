/** A service worker for a site that is not kept for reading offline any more: deletes what was kept, and itself. */
import { nameCache } from '../kept-pages.ts'

declare const self: ServiceWorkerGlobalScope

async function removeAll(): Promise<void> {
  const base = new URL(self.registration.scope).pathname
  await caches.delete(nameCache(base))
  await self.registration.unregister()
}

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(removeAll()))
