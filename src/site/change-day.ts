import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type AccessDay, changeDay, type DayPlace } from './access-day.ts'
import { startThreads } from './run-threads.ts'
import { writeKept } from './write-kept.ts'

/** A page that was kept on another day. */
export interface DayChange {
  /** The names of its files: as it was kept, and as it is now. */
  from: string
  to: string
  places: DayPlace[]
}

/** What the day is changed with. */
interface DayContext {
  /** Where pages are kept. */
  folder: string
  texts: AccessDay['texts']
}

/** Writes a kept page as it is on the day of this build. Returns where it shows the day. */
export function changeKeptDay({ from, to, places }: DayChange, { folder, texts }: DayContext): DayPlace[] {
  const changed = changeDay({ html: readFileSync(path.join(folder, from)), places }, { texts })
  writeKept(folder, to, changed.html)
  return changed.places
}

/** Writes kept pages as they are on the day of this build, many of them in a thread. */
export function startChangingDays(changes: readonly DayChange[], context: DayContext): Promise<DayPlace[]>[] {
  const module = new URL('./day-thread.ts', import.meta.url)
  return startThreads(changes, { module, context, run: changeKeptDay })
}
