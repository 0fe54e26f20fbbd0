/** An article with two quotations whose speakers a person has to check. */
export const pierArticle = `---
headline: The Pier Opens
language: en
published: 2031-11-04
authors: []
source:
  name: The Harbour Ledger
  relation: reprint
quotes:
  - text: The pier is open
    speaker: Tomas Vell
    role: harbour master
  - text: It is cold
    speaker: Tomas Vell
    confirmed: false # “he” could be Tomas Vell or Ivo Sand
  - text: We leave at six
    speaker: Ivo Sand
    confirmed: false # someone else could have said this
---

“The pier is open,” said Tomas Vell, the harbour master.

Ivo Sand came by boat. “It is cold,” he said.

“We leave at six,” said a man beside Ivo Sand.
`
