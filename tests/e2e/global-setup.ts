import { type FolderServer, serveFolder } from '../../src/cli/serve-folder.ts'
import { buildSite, outputFolder } from './build-site.ts'
import { findOrInstallChromium } from './find-or-install-chromium.ts'
import { freeBuilds } from './one-build-at-a-time.ts'
import { addressVariable, sites } from './sites.ts'

/**
 * Finds a browser, then builds and serves the sites under test. The servers run in the process of the test runner, so
 * that they end with it however it ends. They listen before the sites are built because pages print their own address,
 * port included.
 */
export default async function buildAndServeSites(): Promise<() => Promise<void>> {
  const chromium = findOrInstallChromium()
  if (chromium === undefined) {
    throw new Error('no Chromium: install Chrome or Chromium, or set CHROMIUM to the path of one')
  }
  process.env['CHROMIUM'] = chromium
  freeBuilds()
  const servers: FolderServer[] = []
  for (const name of Object.keys(sites) as (keyof typeof sites)[]) {
    const server = await serveFolder(outputFolder(name), sites[name].base)
    servers.push(server)
    process.env[addressVariable(name)] = server.origin + sites[name].base
    await buildSite(name, server.origin)
  }
  return async () => {
    await Promise.all(servers.map((server) => server.close()))
  }
}
