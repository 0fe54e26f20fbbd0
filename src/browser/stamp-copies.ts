/** Writes into a printed copy when it was printed. Without this script the copy does not say so. */
export function stampCopies(): void {
  addEventListener('beforeprint', () => {
    const line = document.querySelector<HTMLElement>('[data-printed]')
    // In figures, as `2031-11-04 09:15:00 UTC`, which Swedish has: browsers do not know all languages.
    const now = new Date().toLocaleString('sv', { dateStyle: 'short', timeStyle: 'long' })
    if (line) line.textContent = `${line.dataset['printed']}`.replace('{date}', now)
  })
}
