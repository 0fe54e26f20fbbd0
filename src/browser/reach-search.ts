/** Makes the key `/` lead to the search: to the search box if the page has one, else to the search page. */
export function reachSearch(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if ((event.target as Element).closest?.('input, textarea, select')) return
    // The box comes after the link. A click on it does nothing more.
    const search = [...document.querySelectorAll<HTMLElement>('[data-search]')].at(-1)
    if (!search) return
    event.preventDefault()
    search.focus()
    search.click()
  })
}
