import type { FieldValue } from './parsed-clipping.ts'

/** "© 2031 The Harbour Ledger. All rights reserved." */
const holder =
  /^\W*(?:©|\(c\)|copyright)[\s©]*(?:(?:\(c\)\s*)?\d{4}(?:\s*[–-]\s*\d{4})?)?[\s,:–-]*(?:by\s+)?(?<name>\p{Lu}(?:[^.,;|•·©:\d/]|(?<=(?:^|\s)\p{L}{1,2})\.){2,40}?)(?=(?<!\s\p{L}{1,2})[.,;|•·©]|\s+(?:[–—-]\s|all rights|alle rechte|tous droits|todos los|\d{4})|$)/iu

/** In lines. A guess: a copyright line further up is that of a picture. */
const lastLines = 30
/** What is no name of a publisher: a note on rights, the theme of a content system. */
const notHolder =
  /^(?:all rights|by|theme|designed|powered|content|policy|notice|photo|images?|bild|foto|copyright|redaktion)(?!\p{L})/iu

/** Reads whose clipping it is from its last copyright line; `undefined` if it has none. For clippings that state no name. */
export function readCopyrightHolder(blocks: readonly { text: string }[]): FieldValue<string> | undefined {
  for (const { text } of blocks.slice(-lastLines).toReversed()) {
    const name = holder
      .exec(text.slice(0, 200))
      ?.groups?.['name']?.replace(/[\s–—-]+$/u, '')
      .trim()
    if (name !== undefined && !notHolder.test(name)) return { value: name, from: 'the copyright line' }
  }
  return undefined
}
