import { emitKeypressEvents, type Key } from 'node:readline'
import type { ReviewKey } from '../review/review-session.ts'

/** A terminal that can pass each key on as it is pressed. */
interface RawInput {
  isTTY?: boolean
  setRawMode?: (isRaw: boolean) => unknown
}

/**
 * Reads keys one by one from a terminal or a pipe, until the stream ends. A terminal gets its own mode back, also after an
 * error.
 */
export async function* readKeys(stdin: NodeJS.ReadableStream): AsyncGenerator<ReviewKey> {
  const terminal = stdin as NodeJS.ReadableStream & RawInput
  const waiting: ReviewKey[] = []
  let wake: (() => void) | undefined
  let hasEnded = false
  const add = (text: string | undefined, key: Key): void => {
    const pressed = toReviewKey(text, key)
    if (pressed) waiting.push(pressed)
    wake?.()
  }
  const end = (): void => {
    hasEnded = true
    wake?.()
  }
  emitKeypressEvents(stdin)
  if (terminal.isTTY) terminal.setRawMode?.(true)
  stdin.on('keypress', add).on('end', end).on('close', end).on('error', end)
  stdin.resume()
  try {
    for (;;) {
      const key = waiting.shift()
      if (key) yield key
      else if (hasEnded) return
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  } finally {
    stdin.off('keypress', add).off('end', end).off('close', end).off('error', end)
    if (terminal.isTTY) terminal.setRawMode?.(false)
    stdin.pause()
  }
}

function toReviewKey(text: string | undefined, { name, ctrl, meta, sequence }: Key): ReviewKey | undefined {
  if (ctrl) return name === 'c' || name === 'd' ? { kind: 'end' } : undefined
  if (name === 'return' || name === 'enter') return { kind: 'enter' }
  if (name === 'escape') return { kind: 'escape' }
  if (name === 'backspace') return { kind: 'backspace' }
  const typed = text ?? sequence
  // Arrows and function keys have a name and no letter.
  if (meta || typed === undefined || /[\p{Cc}]/u.test(typed)) return undefined
  return { kind: 'text', text: typed }
}
