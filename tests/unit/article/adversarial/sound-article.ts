/** A true article with nearly every field. The articles of the second author are edits of it. */
export const soundArticle = `---
headline: Ferry Stays in Port After Storm
dek: The harbour master finds the hull too weak
language: en
topics:
  - Ferries
published: 2031-03-04
updated: 2031-03-06
authors:
  - name: Ines Halloway
    role: reporting
dateline:
  text: PENNHOLM, March 3, 2031 —
  place: Pennholm
  date: 2031-03-03
source:
  name: The Marlow Post
  url: https://post.example/ferry
  published: 2031-03-04
  retrieved: 2031-03-05
  relation: reprint
image:
  src: ferry.jpg
  alt: The ferry at its pier
  caption: The ferry on Monday
  credit: Ines Halloway
quotes:
  - text: The ferry is not safe
    speaker: Greta Vance
    role: harbour master
  - text: We were told of two cracks, and we saw twelve
    speaker: Owen Pell
notQuotes:
  - Old Lady
corrections:
  - date: 2031-03-06
    text: The number of cracks has been corrected.
---

“The ferry is not safe,” said Greta Vance, the harbour master. The islanders call the boat the “Old Lady.”

“We were told of two cracks,” said Owen Pell, “and we saw twelve.”

## The storm

The wind reached Pennholm at dawn. [The report](https://post.example/report) is public.
`

/** The old words, which must be in the article, and the new ones. */
export type Edit = [old: string, replacement: string]

/** Returns the true article with the edits made, each at the first place of its old words. */
export function editSoundArticle(edits: readonly Edit[]): string {
  return edits.reduce((source, [old, replacement]) => {
    const start = source.indexOf(old)
    if (start === -1) throw new Error(`no such words to edit: ${old}`)
    return source.slice(0, start) + replacement + source.slice(start + old.length)
  }, soundArticle)
}
