import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PolicyOptions } from './content-security-policy.ts'
import { finishPage } from './finish-page.ts'

/** A page that Astro has drawn. It can be sent to a thread. */
export interface DrawnPage {
  /** Where it is written. */
  file: string
  /** UTF-8. */
  html: Uint8Array
}

/** Finishes a page and writes it. */
export function writePage({ file, html }: DrawnPage, policy: PolicyOptions): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, finishPage(Buffer.from(html).toString(), policy))
}
