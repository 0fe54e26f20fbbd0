/** How long a message stays, in milliseconds. A guess: long enough to read it twice. */
const shownFor = 8000

let box: HTMLElement | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Shows a message at the foot of the window, and a button if there is something to do about it. Screen readers announce
 * it. It goes away by itself, except while it has the focus.
 */
export function showMessage(text: string, action?: { label: string; run: () => void }): void {
  box?.remove()
  clearTimeout(timer)
  const own = document.createElement('div')
  own.className = 'tool-message'
  own.setAttribute('role', 'status')
  document.body.append(own)
  own.append(Object.assign(document.createElement('span'), { textContent: text }))
  if (action) {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: action.label,
    })
    button.addEventListener('click', () => {
      action.run()
      own.remove()
    })
    own.append(' ', button)
  }
  box = own
  const remove = (): void => {
    if (own.contains(document.activeElement)) timer = setTimeout(remove, shownFor)
    else own.remove()
  }
  timer = setTimeout(remove, shownFor)
}

/** Removes the message, because the reader has gone on. */
export function hideMessage(): void {
  box?.remove()
}
