import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The program of an installed Firefox; `undefined` if there is none. */
export function findFirefox(): string | undefined {
  return [process.env['FIREFOX'] ?? '', 'firefox-esr', 'firefox'].find(
    (program) => program !== '' && spawnSync(program, ['--version']).status === 0,
  )
}

/** Paper in centimetres. */
const papers = {
  A4: { width: 21, height: 29.7 },
  A5: { width: 14.8, height: 21 },
  Letter: { width: 21.59, height: 27.94 },
} as const

/** A running Firefox that prints pages. */
export interface FirefoxPrinter {
  /** Prints a page without the browser's own margins: those of the page's style sheet are used. */
  print: (address: string, paper: keyof typeof papers) => Promise<Uint8Array>
  close: () => Promise<void>
}

/**
 * Starts a Firefox without a window and connects to it with WebDriver BiDi.
 *
 * @see https://www.w3.org/TR/webdriver-bidi/
 */
export async function startFirefox(program: string): Promise<FirefoxPrinter> {
  const profile = mkdtempSync(path.join(tmpdir(), 'fair-copy-firefox-'))
  const browser = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const socket = new WebSocket(`${await readAddress(browser)}/session`)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', reject, { once: true })
  })
  const send = connect(socket)
  await send('session.new', { capabilities: {} })
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {})
  const context = contexts[0]?.context
  return {
    print: async (url, paper) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
      const { data } = await send<{ data: string }>('browsingContext.print', {
        context,
        page: papers[paper],
        margin: { top: 0, right: 0, bottom: 0, left: 0 },
        shrinkToFit: false,
      })
      return new Uint8Array(Buffer.from(data, 'base64'))
    },
    close: async () => {
      const ended = new Promise((resolve) => browser.once('exit', resolve))
      await send('browser.close', {}).catch(() => browser.kill())
      socket.close()
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Waits for the line in which Firefox says where it listens. */
function readAddress(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    browser.stderr?.on('data', (data) => {
      said += data
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    browser.once('error', reject)
    browser.once('exit', () => reject(new Error(`Firefox has ended: ${said}`)))
  })
}

type Send = <Result = unknown>(method: string, params: object) => Promise<Result>

/** Returns a function that sends a command and resolves to its result. */
function connect(socket: WebSocket): Send {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, message } = JSON.parse(String(data))
    const command = waiting.get(id)
    waiting.delete(id)
    if (error) command?.reject(new Error(`${error}: ${message}`))
    else command?.resolve(result as never)
  })
  let count = 0
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++count
      waiting.set(id, { resolve: resolve as (value: never) => void, reject })
      socket.send(JSON.stringify({ id, method, params }))
    })
}
