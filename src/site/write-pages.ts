import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type AccessDay, type DayPlace, fillMarks } from './access-day.ts'
import type { PolicyOptions } from './content-security-policy.ts'
import { finishPage } from './finish-page.ts'

/** A page that Astro has drawn. It can be sent to a thread. */
export interface DrawnPage {
  /** Where it is written. */
  file: string
  /** UTF-8. */
  html: Uint8Array<ArrayBuffer>
}

/** What pages are finished with. It survives a copy to a thread. */
export interface FinishingContext {
  policy: PolicyOptions
  /** The day that is filled in where a page has a mark. `undefined` if pages have none. */
  day: AccessDay | undefined
}

/** The file of a page that shows the day of the build, and where. */
export type DatedFile = readonly [file: string, places: DayPlace[]]

/** Finishes pages and writes them. Returns those that show the day of the build. */
export function writePages(pages: readonly DrawnPage[], { policy, day }: FinishingContext): DatedFile[] {
  const dated: DatedFile[] = []
  for (const { file, html } of pages) {
    const finished = finishPage(Buffer.from(html).toString(), policy)
    mkdirSync(path.dirname(file), { recursive: true })
    if (day && finished.includes(day.mark)) {
      const filled = fillMarks(finished, day)
      writeFileSync(file, filled.html)
      dated.push([file, filled.places])
    } else writeFileSync(file, finished)
  }
  return dated
}
