import type { Page } from '@playwright/test'
import type { Box } from './boxes.ts'

/** A note that is displayed, and where it is. */
export interface NotePlace extends Box {
  /** The id of its quotation. */
  id: string
  /** Whether it is a line such as “3 more”, in place of a row of notes. */
  isFolded: boolean
  /** Index of its paragraph among the parts of the body. */
  block: number
  /** How far its top is below the top of the first line of its passage. CSS px. */
  distance: number
}

/** Lists the notes that are displayed, in the order of the text. */
export function listNotePlaces(page: Page): Promise<NotePlace[]> {
  return page.locator('.body').evaluate((body) => {
    const notes = [...body.querySelectorAll<HTMLAnchorElement>('.note')]
    return notes.flatMap((note) => {
      const id = decodeURIComponent(note.hash.slice(1))
      const passage = document.getElementById(id)?.getClientRects()[0]
      const { left, right, top, bottom } = note.getBoundingClientRect()
      // Off the page: a note that is hidden from the eye and can still be reached with the Tab key.
      if (!passage || bottom - top < 2 || right - left < 2) return []
      let part: Element = note
      while (part.parentElement && part.parentElement !== body) part = part.parentElement
      return {
        id,
        isFolded: note.classList.contains('folded'),
        block: [...body.children].indexOf(part),
        distance: top - passage.top,
        left,
        right,
        top: top + scrollY,
        bottom: bottom + scrollY,
      }
    })
  })
}
