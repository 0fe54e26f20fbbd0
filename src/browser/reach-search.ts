/** The key `/` leads to the search: into its box where the page has one, else to the page that has. */
export function reachSearch(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return
    const search =
      document.querySelector<HTMLElement>('input[data-search]') ??
      document.querySelector<HTMLElement>('a[data-search]')
    if (!search) return
    event.preventDefault()
    if (search instanceof HTMLInputElement) search.focus()
    else search.click()
  })
}
