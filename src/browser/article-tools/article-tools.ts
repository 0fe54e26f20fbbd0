/**
 * The tools of an article's page: copied words carry their source, links and quotations can be handed on, and an address
 * that leads to nothing says so. Loaded by `reachArticleTools`.
 */
import { findCopiedWords, findSpeaker } from './find-copied-words.ts'
import { readCitation } from './read-citation.ts'
import { addToSheet, openSharePanel } from './share-panel.ts'
import { hideMessage, showMessage } from './show-message.ts'
import { addToolStyles } from './tool-styles.ts'
import { findToolWords } from './tool-words.ts'
import { writeAttribution } from './write-attribution.ts'

const words = findToolWords(document.documentElement.lang)
const short = document.querySelector<HTMLElement>('script[data-tools]')?.dataset['short']
const citation = readCitation(document, short)

addToolStyles()
checkTarget()
addEventListener('hashchange', checkTarget)

function checkTarget(): void {
  if (document.getElementById(decodeURIComponent(location.hash.slice(1)) || 'article')) hideMessage()
  else showMessage(words.passageNotFound)
}

document.addEventListener('copy', (event) => {
  const selection = getSelection()
  const copied = selection && findCopiedWords(selection)
  if (!copied || !event.clipboardData) return
  const { text, html } = writeAttribution(copied, citation, words)
  event.clipboardData.setData('text/plain', text)
  event.clipboardData.setData('text/html', html)
  event.preventDefault()
  showMessage(words.copied, {
    label: words.onlyTheWords,
    run: () => void navigator.clipboard.writeText(copied.text),
  })
})

document.addEventListener('click', handleClick)
if (window.pressed) handleClick(window.pressed)

function handleClick(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !(event.target instanceof Element))
    return
  const pressed = event.target.closest<HTMLAnchorElement>('a.permalink, a.note, .dates a.u-url')
  if (!pressed) return
  const id = decodeURIComponent(pressed.hash.slice(1))
  const byKeyboard = event.detail === 0
  const title = citation.headline
  if (id === '') {
    // The date is a link to this very page: following it would only load the page again, as it now does.
    if (event.eventPhase === Event.NONE) return
    event.preventDefault()
    openSharePanel({ title, link: citation.address }, pressed, byKeyboard, words)
  } else if (pressed.matches('.permalink')) {
    openSharePanel({ title, link: `${citation.address}#${id}` }, pressed, byKeyboard, words)
  } else {
    const passage = document.getElementById(id)
    const own = pressed.dataset['words'] ?? ''
    if (!passage) return
    const text = own.slice(words.quotationMarks[0].length, own.length - words.quotationMarks[1].length)
    const quotation = writeAttribution({ text, id, speaker: findSpeaker(passage) }, citation, words)
    addToSheet({ title, link: quotation.link, quotation }, words)
  }
}
