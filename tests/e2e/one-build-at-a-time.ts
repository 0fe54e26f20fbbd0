import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const lock = path.resolve(import.meta.dirname, '../../.astro/e2e-build')

/** Frees the lock that a run which was stopped has left behind. */
export function freeBuilds(): void {
  rmSync(lock, { recursive: true, force: true })
}

/** Runs a build when no other test builds. Astro writes some files of every build into one folder. */
export async function buildAlone<Result>(build: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      mkdirSync(path.dirname(lock), { recursive: true })
      mkdirSync(lock)
      break
    } catch {
      await wait(200)
    }
  }
  try {
    return await build()
  } finally {
    freeBuilds()
  }
}
