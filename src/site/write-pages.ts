import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PolicyOptions } from './content-security-policy.ts'
import { finishPage } from './finish-page.ts'

/** A page that Astro has drawn. It can be sent to a thread. */
export interface DrawnPage {
  /** Where it is written. */
  file: string
  /** UTF-8. */
  html: Uint8Array<ArrayBuffer>
}

/** Finishes pages and writes them. */
export function writePages(pages: readonly DrawnPage[], policy: PolicyOptions): void {
  for (const { file, html } of pages) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, finishPage(Buffer.from(html).toString(), policy))
  }
}
