/** Writes into a printed copy when it was printed. Without this script the copy does not say so. */
export function stampCopies(): void {
  addEventListener('beforeprint', () => {
    const line = document.querySelector<HTMLElement>('[data-printed]')
    const now = new Date().toLocaleString(document.documentElement.lang, {
      dateStyle: 'long',
      timeStyle: 'long',
    })
    if (line) line.textContent = `${line.dataset['printed']}`.replace('{date}', now)
  })
}
