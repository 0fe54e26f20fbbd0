import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { chromiumArguments } from '../../src/cli/find-chromium.ts'
import { findOrInstallChromium } from '../e2e/find-or-install-chromium.ts'

/** A browser, and the server of what it opens. */
export interface Bench {
  browser: Browser
  origin: string
  close: () => Promise<void>
}

/** Starts a server on a free port, and a browser. */
export async function openBench(respond: RequestListener): Promise<Bench> {
  const server = createServer(respond)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const executablePath = findOrInstallChromium()
  const browser = await chromium.launch({
    args: chromiumArguments,
    ...(executablePath === undefined ? {} : { executablePath }),
  })
  return {
    browser,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}

/** Slows a page down to a cheap phone: a processor four times as slow, 1.6 Mbit/s, 150 ms until an answer begins. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 93_750,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return session
}

/** Returns the median. Not a number if there are none. */
export function findMedian(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
