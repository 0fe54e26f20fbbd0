/**
 * Gives the note and the passages of a quotation the class `lit` while one of them is pointed at, reached by keyboard,
 * linked to, or open in the sheet. They share a number and may be far apart: the note of a table is in the paragraph before
 * it. Without this script the style sheet lights up a note and the passage right after it.
 *
 * @param body the text of the article
 * @returns a function that looks again, for when a quotation was opened or closed
 */
export function lightUpPassages(body: HTMLElement): () => void {
  const parts = body.querySelectorAll<HTMLElement>('[data-number]')
  const light = (): void => {
    const lit = [...parts]
      .filter((part) => part.matches(':hover, :focus-visible, :target, :has(:target), [aria-expanded]'))
      .map(({ dataset }) => dataset['number'])
    for (const { classList, dataset } of parts) classList.toggle('lit', lit.includes(dataset['number']))
  }
  for (const change of ['mouseover', 'focusin', 'focusout', 'hashchange', 'load'])
    addEventListener(change, light)
  return light
}
