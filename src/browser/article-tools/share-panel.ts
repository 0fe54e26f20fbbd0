import { showMessage } from './show-message.ts'
import type { ToolWords } from './tool-words.ts'
import type { Attribution } from './write-attribution.ts'

/** What the panel hands on. */
export interface Shared {
  title: string
  link: string
  /** Present for a quotation. */
  quotation?: Attribution
}

let panel: HTMLElement | undefined

/** Opens the panel of share buttons beside the element that was pressed. */
export function openSharePanel(
  shared: Shared,
  pressed: HTMLElement,
  byKeyboard: boolean,
  words: ToolWords,
): void {
  panel?.remove()
  const own = document.createElement('div')
  own.className = 'share'
  own.popover = 'auto'
  const add = (label: string, run: () => Promise<void>): void => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label })
    button.addEventListener('click', async () => {
      own.hidePopover()
      await run()
    })
    own.append(button)
  }
  const { link } = shared
  add(words.copyLink, async () => {
    await navigator.clipboard.writeText(link)
    showMessage(words.linkCopied)
  })
  if ('share' in navigator) add(words.share, () => share(shared))
  document.body.append(own)
  own.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState !== 'closed') return
    own.remove()
    // The browser does not return the focus by itself: following the link had taken it from what was pressed.
    if (byKeyboard) pressed.focus({ preventScroll: true })
  })
  own.showPopover()
  place(own, pressed)
  // Following the link scrolls the page, after the click.
  requestAnimationFrame(() => place(own, pressed))
  if (byKeyboard) own.querySelector('button')?.focus()
  panel = own
}

/**
 * Adds what a quotation can be handed on with to the sheet that its note opens. The sheet itself copies its link. The
 * buttons of the quotation before are replaced.
 */
export function addToSheet(shared: Shared, words: ToolWords): void {
  const sheet = document.getElementById('said-by')
  const { quotation } = shared
  if (!sheet || !quotation) return
  for (const button of sheet.querySelectorAll('[data-tool]')) button.remove()
  const add = (label: string, run: () => Promise<void>): void => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label })
    button.dataset['tool'] = ''
    button.addEventListener('click', () => void run())
    sheet.append(button)
  }
  add(words.copyQuotation, async () => {
    await copyAttribution(quotation)
    showMessage(words.copied)
  })
  if ('share' in navigator) add(words.share, () => share(shared))
}

function share({ title, link, quotation }: Shared): Promise<void> {
  const text = quotation?.text.split('\n')[0]
  return navigator.share({ title, url: link, ...(text === undefined ? {} : { text }) }).catch(() => {
    // The reader has closed the system's own panel.
  })
}

/** Puts the panel below what was pressed, inside the window. */
function place(own: HTMLElement, pressed: HTMLElement): void {
  const { top, bottom, left } = pressed.getBoundingClientRect()
  const { offsetWidth, offsetHeight, style } = own
  const below = bottom + 8
  const isBelow = below + offsetHeight < innerHeight
  style.inset = 'auto'
  style.top = `${Math.max(8, isBelow ? below : top - offsetHeight - 8)}px`
  style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`
}

async function copyAttribution({ text, html }: Attribution): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ])
}
