import type { FieldValue } from './parsed-clipping.ts'

/** "© 2031 The Harbour Ledger. All rights reserved." */
const holder =
  /^\W*(?:©|\(c\)|copyright)[\s©]*(?:(?:\(c\)\s*)?\d{4}(?:\s*[–-]\s*\d{4})?)?[\s,:–-]*(?:by\s+)?(?<name>\p{Lu}[^.,;|©:\d]{2,40}?)(?=[.,;|©]|\s+(?:all rights|alle rechte|tous droits|todos los|\d{4})|$)/iu

/** Reads whose clipping it is from its last copyright line; `undefined` if it has none. For clippings that state no name. */
export function readCopyrightHolder(blocks: readonly { text: string }[]): FieldValue<string> | undefined {
  for (const { text } of blocks.toReversed()) {
    const name = holder.exec(text.slice(0, 200))?.groups?.['name']?.trim()
    if (name !== undefined && !/^(?:all rights|by)$/i.test(name))
      return { value: name, from: 'the copyright line' }
  }
  return undefined
}
