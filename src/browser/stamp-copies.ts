/** Writes into a printed copy when it was printed. Without this script the copy does not say so. */
export function stampCopies(): void {
  addEventListener('beforeprint', () => {
    const line = document.querySelector<HTMLElement>('[data-printed]')
    const { lang } = document.documentElement
    // Chromium does not know all languages. Swedish has the date in figures, as `2031-11-04`.
    const [known] = Intl.DateTimeFormat.supportedLocalesOf(lang)
    const now = new Date().toLocaleString([lang, 'sv'], {
      dateStyle: known ? 'long' : 'short',
      timeStyle: 'long',
    })
    if (line) line.textContent = `${line.dataset['printed']}`.replace('{date}', now)
  })
}
