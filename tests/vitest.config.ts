import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    include: ['tests/unit/**/*.test.ts'],
    setupFiles: ['tests/fix-seed.ts'],
    // No test measures time. The limit only ends a test that hangs, also on a busy machine.
    testTimeout: 120_000,
    // Modules are pure, so files can share them: half the CPU time.
    isolate: false,
    // `npm run test:coverage` fails below the thresholds. They are for the pure core: Astro's templates and the command
    // line are covered by tests that start a browser or a process, which are not counted here.
    coverage: {
      provider: 'v8',
      include: ['src/{languages,markdown,quotes,article,review,clipping,intake,library,page}/**/*.ts'],
      reporter: [['text', { skipFull: true, maxCols: 110 }]],
      thresholds: { lines: 95, branches: 90 },
    },
  },
})
