import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { siteAddress, sites, workFolder } from './sites.ts'

const root = path.resolve(import.meta.dirname, '../..')

export default defineConfig({
  testDir: '.',
  outputDir: path.join(root, 'test-results'),
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  use: {
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    contextOptions: { reducedMotion: 'reduce' },
  },
  webServer: (Object.keys(sites) as (keyof typeof sites)[]).map((name) => ({
    command: `"${process.execPath}" tests/e2e/serve.ts "${path.join(workFolder, name)}" ${sites[name].base} ${sites[name].port}`,
    cwd: root,
    url: siteAddress(name),
  })),
})
