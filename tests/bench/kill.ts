/**
 * Kills the commands that write files at random moments, and prints how often and what was left: each file must be as it
 * was before or as the command writes it, and the command must finish its work when it runs again and leave nothing else.
 *
 * A command needs most of its time before it writes. So most kills of those that can run in this process are at a random
 * step of their writing: the step never ends, and the next run has another process id. The others are processes that are
 * killed after a random time.
 *
 *   npm run bench:kill -- [kills] [command …]      200 kills of each command by default, fewer of the slow ones
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { clip } from '../../src/cli/clip.ts'
import type { CommandIo } from '../../src/cli/command.ts'
import { exportArchive } from '../../src/cli/export.ts'
import { permalinks } from '../../src/cli/permalinks.ts'
import { verify } from '../../src/cli/verify.ts'
import { soundArticle } from '../unit/article/adversarial/sound-article.ts'
import { watchSteps } from '../watch-steps.ts'
import { clippingKinds, makeClipping, writeTable } from './make-clippings.ts'

const root = path.resolve(import.meta.dirname, '../..')
const site = path.join(root, 'tests/fixtures/site')

interface Scenario {
  /** Writes what is there before the command. */
  prepare: (folder: string) => Promise<void>
  /** Script and arguments. */
  argv: string[]
  /** Runs in the project and not in the folder. */
  inProject?: boolean
  environment?: (folder: string) => Record<string, string>
  /** The files that are compared: a folder in the folder. */
  output: string
  /**
   * The output is one piece: all of its files are old, or all are new. While it is replaced there may be none, but then the
   * old one is beside it under another name.
   */
  isOnePiece?: boolean
  /** The command, if it writes in this process and only by `node:fs/promises`. */
  command?: (
    argv: readonly string[],
    io: CommandIo,
    environment: Readonly<Record<string, string | undefined>>,
  ) => Promise<number>
  /** For files that are never written the same twice: whether one is complete. */
  isComplete?: (content: Buffer) => boolean
  kills?: number
  /** What it ends with when it has done its work. Without it: 0. */
  exitCode?: number
}

async function copySite(folder: string, isCopied = (_name: string): boolean => true): Promise<void> {
  const articles = path.join(folder, 'content/articles')
  await mkdir(articles, { recursive: true })
  for (const name of (await readdir(site)).filter(isCopied))
    await cp(
      path.join(site, name),
      path.join(name.endsWith('.yaml') ? path.dirname(articles) : articles, name),
    )
}

const bin = (name: string): string => path.join(root, `src/cli/bin/${name}.ts`)
/** Clippings of all kinds: text, pages with pictures, Markdown, mails, Word documents, PDFs. */
const clippings = await Promise.all(clippingKinds.map((_, number) => makeClipping(number)))
const clippingFiles = clippings.flatMap(({ files }) => files.slice(0, 1).map(({ name }) => name))

async function writeClippings(folder: string): Promise<void> {
  for (const { files } of clippings)
    for (const { name, content } of files) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
      await writeFile(path.join(folder, name), content)
    }
}

const clipOptions = '--source=The_Ledger --date=2031-01-01 --language=en --force'.split(' ')
const fixedTime = { BUILD_TIME: '2031-11-04' }

const siteFolders = (folder: string): Record<string, string> => ({
  ...fixedTime,
  ARTICLES: path.join(folder, 'content/articles'),
  OUT_DIR: path.join(folder, 'dist'),
  CACHE_DIR: path.join(folder, 'cache'),
})

/** Articles without pictures, so that a build is short. */
const isInSmallSite = (name: string): boolean =>
  ['site.yaml', 'speakers.yaml', 'nothing-was-said.md', 'qiao.md'].includes(name)

/** @throws what the command printed, if it ends with another code */
function run(argv: readonly string[], cwd: string, environment: Record<string, string>, exitCode = 0): void {
  const env = { ...process.env, ...environment }
  const done = spawnSync(process.execPath, argv, { cwd, env, encoding: 'utf8' })
  if (done.status === exitCode) return
  throw new Error(`${argv.join(' ')}\n${done.stdout.slice(-2000)}\n${done.stderr.slice(-2000)}`)
}

/** Which step of writing is the last one of the command that runs in this process, and how many there were. */
const writing = { isWatched: false, steps: 0, last: Number.POSITIVE_INFINITY, stop: (): void => {} }
const closeFiles = watchSteps(() => {
  // What a stopped command was still waiting for, such as a thread, must not write into the next run.
  if (commands.getStore()?.isStopped) return new Promise(() => {})
  if (!writing.isWatched) return undefined
  writing.steps += 1
  if (writing.steps < writing.last) return undefined
  writing.stop()
  return new Promise(() => {})
})

/** The command that a step belongs to. */
const commands = new AsyncLocalStorage<{ isStopped: boolean }>()

/** Above the highest id that a system gives, so that it counts as a process that has ended. */
let processId = 2 ** 23

/** Runs a command in this process up to a step of its writing, or to its end. Returns the number of its steps. */
async function runHere(scenario: Scenario, folder: string, last = Number.POSITIVE_INFINITY): Promise<number> {
  processId += 1
  Object.defineProperty(process, 'pid', { value: processId, configurable: true })
  let printed = ''
  const print = {
    write: (text: string): void => {
      printed += text
    },
  }
  const io = { cwd: folder, stdin: Readable.from([]), stdout: print, stderr: print }
  const own = { isStopped: false }
  const stopped = new Promise<'stopped'>((resolve) => {
    const stop = (): void => {
      own.isStopped = true
      resolve('stopped')
    }
    Object.assign(writing, { isWatched: true, steps: 0, last, stop })
  })
  const environment = { ...process.env, ...scenario.environment?.(folder) }
  const argv = scenario.argv.slice(1)
  const code = await Promise.race([
    commands.run(own, async () => scenario.command?.(argv, io, environment)),
    stopped,
  ])
  writing.isWatched = false
  await closeFiles()
  if (code !== (scenario.exitCode ?? 0) && code !== 'stopped')
    throw new Error(`${scenario.argv.join(' ')}\n${printed.slice(-2000)}`)
  return writing.steps
}

const scenarios: Record<string, Scenario> = {
  clip: {
    prepare: async (folder) => {
      await writeClippings(folder)
      // Some of the articles are there already, so that both ways to write are used.
      const some = clippingFiles.filter((_, index) => index % 3 === 0)
      run([bin('clip'), ...some, ...clipOptions], folder, {})
      for (const name of await readdir(path.join(folder, 'content/articles')))
        if (name.endsWith('.md'))
          await writeFile(path.join(folder, 'content/articles', name), 'an older article\n')
    },
    argv: [bin('clip'), ...clippingFiles, ...clipOptions],
    command: clip,
    output: 'content/articles',
  },
  'clip, a folder with a table': {
    prepare: async (folder) => {
      await writeClippings(path.join(folder, 'clippings'))
      // One clipping is missing, so that a table of failures is written.
      await writeFile(path.join(folder, 'clippings.csv'), `${writeTable(clippings)}missing.txt,,\n`)
    },
    argv: [bin('clip'), 'clippings', '--table', 'clippings.csv', '--dates-from-names'],
    command: clip,
    output: '.',
    exitCode: 1,
  },
  'verify --fix': {
    prepare: async (folder) => {
      const articles = path.join(folder, 'content/articles')
      await mkdir(articles, { recursive: true })
      const [start = '', rest = ''] = soundArticle.split(/quotes:\n[\s\S]*?(?=notQuotes)/)
      for (let index = 0; index < 6; index++)
        await writeFile(path.join(articles, `ferry-${index}.md`), `${start}quotes: []\n${rest}`)
      await cp(path.join(site, 'night.png'), path.join(articles, 'ferry.jpg'))
    },
    argv: [bin('verify'), '--fix', 'content/articles'],
    command: verify,
    output: 'content/articles',
  },
  permalinks: {
    prepare: copySite,
    argv: [bin('permalinks')],
    command: permalinks,
    environment: () => fixedTime,
    output: 'content/permalinks',
  },
  'permalinks, renamed, edited and withdrawn': {
    prepare: async (folder) => {
      await copySite(folder)
      run([bin('permalinks')], folder, fixedTime)
      const articles = path.join(folder, 'content/articles')
      await rename(path.join(articles, 'bridge-at-saltmere.md'), path.join(articles, 'the-new-bridge.md'))
      const edited = path.join(articles, 'gull-point-loses-its-ferry.md')
      await writeFile(edited, `${await readFile(edited, 'utf8')}\nOne more paragraph was added here.\n`)
      const withdrawn = path.join(articles, 'nothing-was-said.md')
      const source = await readFile(withdrawn, 'utf8')
      await writeFile(
        withdrawn,
        source.replace(
          /^(?=language:)/m,
          'status: withdrawn\nwithdrawn:\n  date: 2031-11-03\n  reason: It was wrong.\n',
        ),
      )
    },
    argv: [bin('permalinks')],
    command: permalinks,
    environment: () => ({ BUILD_TIME: '2031-11-05' }),
    output: 'content/permalinks',
  },
  export: {
    prepare: copySite,
    argv: [bin('export')],
    command: exportArchive,
    environment: () => fixedTime,
    output: 'export',
    kills: 100,
  },
  pdf: {
    prepare: async (folder) => {
      await copySite(folder, isInSmallSite)
      run([bin('build')], root, siteFolders(folder))
    },
    argv: [bin('pdf'), 'nothing-was-said', 'qiao'],
    environment: siteFolders,
    output: 'dist',
    isComplete: (content) => !content.subarray(0, 5).equals(pdfStart) || content.includes('%%EOF', -40),
    kills: 10,
  },
  build: {
    prepare: async (folder) => {
      await copySite(folder, isInSmallSite)
      run([bin('build')], root, siteFolders(folder))
      const edited = path.join(folder, 'content/articles/nothing-was-said.md')
      await writeFile(edited, `${await readFile(edited, 'utf8')}\nOne more paragraph was added here.\n`)
    },
    argv: [bin('build')],
    inProject: true,
    environment: siteFolders,
    output: 'dist',
    isOnePiece: true,
    kills: 30,
  },
}
const pdfStart = Buffer.from('%PDF-')
/** The files of a folder, by their paths in it, as hashes. Names that begin with a dot are left over by a killed writer. */
async function readState(folder: string, isComplete?: Scenario['isComplete']): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = names.filter((name) => name.isFile() && !name.name.startsWith('.'))
  const state = new Map<string, string>()
  for (const file of files) {
    const absolute = path.join(file.parentPath, file.name)
    const content = await readFile(absolute)
    const hash = createHash('sha256').update(content).digest('hex')
    const isPdf = isComplete && file.name.endsWith('.pdf')
    state.set(path.relative(folder, absolute), isPdf ? `pdf ${isComplete(content)}` : hash)
  }
  return state
}

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([name, hash]) => other.get(name) === hash)

interface Count {
  kills: number
  /** Killed before it wrote anything, after it had written everything, and in between. */
  unchanged: number
  finished: number
  between: number
  /** Runs after a kill, and what is wrong. */
  again: number
  faults: string[]
}

/** The old site, if a build was killed after it had moved it and before it put the new one in its place. */
async function findMoved(output: string): Promise<string | undefined> {
  const { dir, base } = path.parse(output)
  const names = await readdir(dir).catch((): string[] => [])
  if (names.includes(base)) return undefined
  const moved = names.find((name) => name.startsWith(`.${base}.`) && name.endsWith('.old'))
  return moved && path.join(dir, moved)
}

/** What killed writers left: files and folders that a next run should remove. */
async function listLeftOvers(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true })
  return names.filter((name) => /^\..+\.(?:part|old)$/.test(path.basename(name)))
}

async function killOften(name: string, scenario: Scenario, kills: number): Promise<Count> {
  const base = await mkdtemp(path.join(os.tmpdir(), 'fair-copy-kill-'))
  const count: Count = { kills: 0, unchanged: 0, finished: 0, between: 0, again: 0, faults: [] }
  const work = path.join(base, 'work')
  // Always the same folder: what a build keeps knows its own path.
  const reset = async (): Promise<void> => {
    await rm(work, { recursive: true, force: true })
    await cp(path.join(base, 'before'), work, { recursive: true })
  }
  const runAlone = (): void =>
    run(
      scenario.argv,
      scenario.inProject ? root : work,
      scenario.environment?.(work) ?? {},
      scenario.exitCode,
    )
  const finish = async (): Promise<unknown> => (scenario.command ? runHere(scenario, work) : runAlone())
  const output = path.join(work, scenario.output)
  const read = () => readState(output, scenario.isComplete)
  try {
    await mkdir(work)
    await scenario.prepare(work)
    await cp(work, path.join(base, 'before'), { recursive: true })
    const before = await read()
    const started = performance.now()
    runAlone()
    const duration = performance.now() - started
    const after = await read()
    if (isSame(before, after)) throw new Error(`${name} writes nothing`)
    await reset()
    const steps = scenario.command ? await runHere(scenario, work) : 0
    await reset()
    for (let index = 0; index < kills; index++) {
      if (scenario.command && index % perProcess !== 0)
        await runHere(scenario, work, 1 + Math.floor(Math.random() * steps))
      else await killOnce(scenario, work, Math.random() * duration * 1.1)
      count.kills++
      const moved = scenario.isOnePiece ? await findMoved(output) : undefined
      const state = moved ? await readState(moved) : await read()
      if (!moved && isSame(state, before)) count.unchanged++
      else if (isSame(state, after)) count.finished++
      else {
        count.between++
        const torn = [...state].filter(
          ([file, hash]) => hash !== before.get(file) && hash !== after.get(file),
        )
        if (torn.length > 0 || (scenario.isOnePiece && !isSame(state, before)))
          count.faults.push(torn.map(([file]) => file).join(', ') || 'old and new files')
      }
      // Each run takes as long as the command: those after a kill in between, and some of the others. What the others left
      // stays for the next kill.
      const isUnchanged = !moved && isSame(state, before)
      if (isUnchanged && index % 8 !== 0) continue
      count.again++
      await finish()
      const again = await read()
      if (!isSame(again, after)) {
        const different = [...new Set([...again.keys(), ...after.keys()])].filter(
          (file) => again.get(file) !== after.get(file),
        )
        count.faults.push(`the next run does not finish the work: ${different.join(', ')}`)
      }
      const left = await listLeftOvers(work)
      if (left.length > 0) count.faults.push(`the next run leaves ${left.join(', ')}`)
      await reset()
    }
  } finally {
    await rm(base, { recursive: true, force: true })
  }
  return count
}

/** Of so many kills of a command that can run in this process, one is of a process of its own. */
const perProcess = 20

/** Starts a command and kills it and its children after some milliseconds, unless it ends before. */
function killOnce(scenario: Scenario, folder: string, delay: number): Promise<void> {
  const child = spawn(process.execPath, scenario.argv, {
    cwd: scenario.inProject ? root : folder,
    env: { ...process.env, ...scenario.environment?.(folder) },
    stdio: 'ignore',
    detached: true,
  })
  const timer = setTimeout(() => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }, delay)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

const [kills, ...chosen] = process.argv.slice(2)
console.log('| command | kills | nothing written | in between | all written | run again | faults |')
console.log('|---|---|---|---|---|---|---|')
for (const [name, scenario] of Object.entries(scenarios)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  const count = await killOften(name, scenario, Number(kills || scenario.kills || 200))
  const cells = [
    count.kills,
    count.unchanged,
    count.between,
    count.finished,
    count.again,
    count.faults.length,
  ]
  console.log(`| ${name} | ${cells.join(' | ')} |`)
  for (const fault of new Set(count.faults)) console.log(`  ${fault}`)
  if (count.faults.length > 0) process.exitCode = 1
}
