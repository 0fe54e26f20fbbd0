import { formatDay } from '../../article/article-date.ts'
import { findDirection } from '../../languages/find-direction.ts'
import { formatMessage } from '../../languages/format-message.ts'
import type { InterfaceWords } from '../../languages/interface-words.ts'
import { findListFormat } from '../../languages/list-format.ts'
import { compareForms } from '../../ledger/compare-forms.ts'
import type { CopyRecord } from '../../ledger/copy-record.ts'
import { parseFingerprint, type TypedFingerprint } from '../../ledger/fingerprint.ts'
import { drawChanges } from './draw-changes.ts'
import { type FoundCopy, findCopy, type LoadJson } from './find-copy.ts'

/** The texts of the page that its script needs. */
export type CheckWords = Pick<
  InterfaceWords,
  | 'checkHint'
  | 'checkFailed'
  | 'checkMistyped'
  | 'checkUnknown'
  | 'checkSame'
  | 'checkChanged'
  | 'checkLegend'
  | 'withdrawn'
  | 'headlineChanged'
  | 'textChanged'
  | 'quotations'
  | 'quotationMarks'
  | 'unnamedSpeaker'
>

/** What the page hands to its script. */
export interface CheckSettings {
  /** The path of the front page. */
  home: string
  /** The language of the page. */
  language: string
  words: CheckWords
}

/**
 * Checks the fingerprint of the page's address, and every one that the reader types. The address becomes that of the check,
 * so that it can be kept or handed on.
 */
export function checkCopies({ home, language, words }: CheckSettings): void {
  const form = document.querySelector<HTMLFormElement>('#check')
  const box = form?.querySelector('input')
  const status = document.querySelector('#check-status')
  const result = document.querySelector('#check-result')
  if (!form || !box || !status || !result) return
  form.hidden = false
  const load: LoadJson = async (path) => {
    const response = await fetch(home + path)
    if (response.status === 404) return undefined
    if (!response.ok) throw new Error(`${response.status}`)
    return response.json()
  }
  let latest = ''
  const check = async (): Promise<void> => {
    const typed = decodeURIComponent(location.hash.slice(1))
    latest = typed
    const copy = parseFingerprint(typed)
    const show = (text: string, ...parts: Node[]): void => {
      if (latest !== typed) return
      status.textContent = text
      status.className = typed === '' ? 'motto' : 'verdict'
      result.replaceChildren(...parts)
    }
    if (typed === '') return show(words.checkHint)
    if (document.activeElement !== box) box.value = typed
    if (!copy) return show(words.checkMistyped)
    try {
      const found = await findCopy(copy, load)
      show(formatStatus(found), ...drawResult(found, copy))
    } catch {
      show(words.checkFailed)
    }
  }

  const formatStatus = (found: FoundCopy): string => {
    if (found.kind === 'unknown') return words.checkUnknown
    if (found.kind === 'present') return words.checkSame
    const date = formatDay(found.record.date, 'long', language)
    if (found.kind !== 'earlier') return formatMessage(words.withdrawn, { date })
    const days = new Set(found.changed.map((day) => formatDay(day, 'long', language)))
    return formatMessage(words.checkChanged, { date, dates: findListFormat(language).format(days) })
  }

  const drawResult = (found: FoundCopy, { short }: TypedFingerprint): Node[] => {
    // The paper says which article it claims to be.
    if (found.kind === 'unknown')
      return short === undefined ? [] : [drawLink(`a/${short}/`, `${location.origin}${home}a/${short}/`)]
    const link = drawHeadline(found.record)
    if (found.kind !== 'earlier') return [link]
    const [open, close] = words.quotationMarks
    const changes = compareForms(found.copy, found.present, (quote, speaker, role) =>
      [
        `${open}${quote}${close} — ${speaker ?? role ?? words.unnamedSpeaker}`,
        ...(speaker && role ? [role] : []),
      ].join(', '),
    )
    const names = { headline: words.headlineChanged, text: words.textChanged, quotations: words.quotations }
    return [link, ...drawChanges(changes, names, words.checkLegend, found.record.language)]
  }

  const drawLink = (path: string, text: string): HTMLElement => {
    const line = document.createElement('p')
    line.append(Object.assign(document.createElement('a'), { href: home + path, textContent: text }))
    return line
  }

  const drawHeadline = ({ slug, headline, language: own }: CopyRecord): HTMLElement => {
    const heading = document.createElement('h2')
    const href = `${home}articles/${encodeURIComponent(slug)}/`
    heading.append(Object.assign(document.createElement('a'), { href, textContent: headline }))
    return Object.assign(heading, { lang: own, dir: findDirection(own) })
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const hash = `#${encodeURIComponent(box.value.trim())}`
    if (hash === location.hash) void check()
    else location.hash = hash
  })
  addEventListener('hashchange', () => void check())
  void check()
}
