/**
 * The service worker: keeps the pages that were read and answers with them when the network does not. A page that can be
 * fetched is always fetched, so that a correction is never hidden by an old copy.
 *
 * This file is checked with the types of a worker, not of a page: see `tsconfig.json` beside it.
 */
import { findOfflinePage, nameCache } from '../kept-pages.ts'
import { fetchOrRecall, forgetPages, pageAddress, updateKept } from './page-cache.ts'

declare const self: ServiceWorkerGlobalScope

const base = new URL(self.registration.scope).pathname
const openCache = () => caches.open(nameCache(base))
const offlinePage = findOfflinePage(base)

function isOurs(url: string): boolean {
  return new URL(url).origin === self.location.origin
}

/** A reader who reads on hears of articles that were withdrawn after they were kept. Does nothing without a network. */
async function forgetWithdrawn(): Promise<void> {
  const response = await fetch(`${base}withdrawn.json`, { cache: 'no-cache' }).catch(() => undefined)
  if (response?.ok) await forgetPages(openCache, await response.json())
}

self.addEventListener('install', (event) => {
  event.waitUntil(openCache().then((cache) => cache.add(offlinePage)))
  void self.skipWaiting()
})

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const isRead = request.mode === 'navigate' || request.destination === 'image'
  if (!isOurs(request.url) || request.method !== 'GET' || !isRead) return
  event.respondWith(fetchOrRecall(openCache, request, offlinePage, (work) => event.waitUntil(work)))
})

// A page says itself that it is read: it may have been open before this worker was, or fetched ahead by the browser.
self.addEventListener('message', (event) => {
  const url = pageAddress(String(event.data))
  if (!isOurs(url)) return
  event.waitUntil(fetch(url).then((response) => updateKept(openCache, url, response, offlinePage)))
  event.waitUntil(forgetWithdrawn())
})
