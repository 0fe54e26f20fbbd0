import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromiumArguments } from '../../src/cli/find-chromium.ts'
import { siteAddress } from './sites.ts'

export default defineConfig({
  testDir: '.',
  outputDir: path.resolve(import.meta.dirname, '../../test-results'),
  globalSetup: './global-setup.ts',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A test takes about a second. These limits only have to end one that hangs, on a machine that is busy as well.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  use: {
    baseURL: siteAddress('root'),
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '',
      args: chromiumArguments,
    },
    contextOptions: { reducedMotion: 'reduce' },
  },
})
