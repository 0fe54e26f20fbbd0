/**
 * Makes the note of a quotation open a sheet that shows who speaks, copies the link to the quotation, and leads to the next
 * one by the same speaker. Without a side column its passage opens it too, and so does a link to it. The address becomes the
 * quotation's, without an entry in the history. Without this script the note is a link to its passage.
 *
 * @param body the text of the article
 * @param sheet what `QuotationSheet.astro` draws. The browser closes it on Escape, a tap outside, and the back gesture.
 * @param light called when a quotation was opened or closed
 */
export function openQuotations(body: HTMLElement, sheet: HTMLElement, light: () => void): void {
  const narrow = matchMedia('(width < 46rem)')
  const notes = [...body.querySelectorAll<HTMLAnchorElement>('.note')]
  const [speaker, place, details, copy, next] = sheet.querySelectorAll<HTMLElement>(
    'p > *, button',
  ) as unknown as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement]
  const copyLink = copy.textContent
  let opened: HTMLAnchorElement | undefined
  /** What was open when the pointer was pressed: the browser closes the sheet before the click. */
  let openedBefore: HTMLAnchorElement | undefined
  /** The notes of the same speaker, if the color of their lines says that they are. */
  let own: HTMLAnchorElement[] = []

  const open = (note: HTMLAnchorElement, block: ScrollLogicalPosition): void => {
    const { who = '', role = '', details: facts = '' } = (note.firstElementChild as HTMLElement).dataset
    const voice = note.classList[1]
    if (opened) opened.ariaExpanded = null
    opened = note
    note.ariaExpanded = 'true'
    own = notes.filter(({ classList }) => voice !== 'voice-0' && classList[1] === voice)
    speaker.textContent = sheet.ariaLabel = who
    // Each fact begins with a comma and a space.
    details.textContent = (role + facts).slice(2)
    next.hidden = own.length < 2
    place.textContent = next.hidden ? '' : `${own.indexOf(note) + 1}/${own.length}`
    copy.textContent = copyLink
    sheet.className = `sheet ${voice}`
    // A former address stays: what has changed since is only shown while it is followed.
    if (findFollowed() !== note) changeAddress(note.hash)
    note.scrollIntoView({ block })
    sheet.togglePopover(true)
    light()
  }
  /** Finds the note with the number of a part. A note that is hidden, because another speaker is chosen, has none. */
  const findNote = (part: Element | null | undefined): HTMLAnchorElement | undefined =>
    notes.find(
      (note) => note.dataset['number'] === part?.getAttribute('data-number') && note.checkVisibility(),
    )
  /** Finds the note of the passage that was followed, by its own address or a former one, which is inside it. */
  const findFollowed = (): HTMLAnchorElement | undefined =>
    findNote(body.querySelector('.said:is(:target, :has(:target))'))
  const openFollowed = (): void => {
    const note = narrow.matches && findFollowed()
    if (note) open(note, 'nearest')
  }

  body.addEventListener('click', (event) => {
    const target = event.target as Element
    const canTap = narrow.matches && `${getSelection()}` === ''
    const note = findNote(target.closest('a') ?? (canTap ? target.closest('.said') : undefined))
    if (!note || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (note === openedBefore && event.detail > 0) return
    open(note, 'nearest')
    sheet.focus()
  })
  next.addEventListener('click', () => {
    const note = own[(own.indexOf(opened as HTMLAnchorElement) + 1) % own.length]
    if (note) open(note, 'center')
  })
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(opened?.href ?? '')
    copy.textContent = copy.dataset['done'] ?? ''
  })
  sheet.addEventListener('toggle', () => {
    if (!opened || sheet.matches(':popover-open')) return
    // A tap outside leaves the focus nowhere.
    if (document.activeElement === document.body) opened.focus({ preventScroll: true })
    opened.ariaExpanded = null
    opened = undefined
    light()
  })
  addEventListener('pointerdown', () => {
    openedBefore = opened
  })
  addEventListener('hashchange', openFollowed)
  addEventListener('load', openFollowed)
}

/** Writes the address of a quotation into the address bar. A script cannot move `:target`, but it can end it. */
function changeAddress(hash: string): void {
  if (document.querySelector(':target')) location.replace('#-')
  history.replaceState(null, '', hash)
}
