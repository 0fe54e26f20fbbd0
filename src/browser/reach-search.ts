/** Makes the key `/` lead to the search: to the search box if the page has one, else to the search page. */
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
