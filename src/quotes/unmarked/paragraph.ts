/** A paragraph of a text, by its offsets. */
export interface Paragraph {
  start: number
  end: number
}
