import { toXml } from 'xast-util-to-xml'
import type { x } from 'xastscript'

/** Writes an XML document: the declaration, and the element that contains everything. */
export function writeXml(root: ReturnType<typeof x>): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(root)}\n`
}
