/**
 * Kills the commands that write files at random moments, and prints how often and what was left: each file must be as it
 * was before or as the command writes it, and the command must finish its work when it runs again.
 *
 *   npm run bench:kill -- [kills] [command …]      200 kills of each command by default, 30 of the build
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { soundArticle } from '../unit/article/adversarial/sound-article.ts'

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
  /** The output is one piece: all of its files are old, or all are new. */
  isOnePiece?: boolean
  /** For files that are never written the same twice: whether one is complete. */
  isComplete?: (content: Buffer) => boolean
  kills?: number
}

async function copySite(folder: string): Promise<void> {
  const articles = path.join(folder, 'content/articles')
  await mkdir(articles, { recursive: true })
  for (const name of await readdir(site))
    await cp(
      path.join(site, name),
      path.join(name.endsWith('.yaml') ? path.dirname(articles) : articles, name),
    )
}

const bin = (name: string): string => path.join(root, `src/cli/bin/${name}.ts`)
const texts = path.join(root, 'tests/fixtures/clipping-text')
const fixedTime = { BUILD_TIME: '2031-11-04' }

const siteFolders = (folder: string): Record<string, string> => ({
  ...fixedTime,
  ARTICLES: path.join(folder, 'content/articles'),
  OUT_DIR: path.join(folder, 'dist'),
  CACHE_DIR: path.join(folder, 'cache'),
})

function run(argv: readonly string[], cwd: string, environment: Record<string, string>): number {
  const done = spawnSync(process.execPath, argv, { cwd, env: { ...process.env, ...environment } })
  return done.status ?? 1
}

const scenarios: Record<string, Scenario> = {
  clip: {
    prepare: async (folder) => {
      const cases = (await readdir(texts)).slice(0, 5)
      for (const [index, name] of cases.entries())
        await cp(path.join(texts, name, 'input.txt'), path.join(folder, `${index}.txt`))
      // Two of the articles are there already, so that both ways to write are used.
      run([...clipArguments, '--out', 'content/articles', '0.txt', '1.txt'], folder, {})
      for (const name of await readdir(path.join(folder, 'content/articles')))
        await writeFile(path.join(folder, 'content/articles', name), 'an older article\n')
    },
    argv: [],
    output: 'content/articles',
  },
  'verify --fix': {
    prepare: async (folder) => {
      const articles = path.join(folder, 'content/articles')
      await mkdir(articles, { recursive: true })
      const [start = '', rest = ''] = soundArticle.split(/quotes:\n[\s\S]*?(?=notQuotes)/)
      for (let index = 0; index < 6; index++)
        await writeFile(path.join(articles, `ferry-${index}.md`), `${start}quotes: []\n${rest}`)
    },
    argv: [bin('verify'), '--fix', 'content/articles'],
    output: 'content/articles',
  },
  permalinks: {
    prepare: copySite,
    argv: [bin('permalinks')],
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
    environment: () => ({ BUILD_TIME: '2031-11-05' }),
    output: 'content/permalinks',
  },
  export: {
    prepare: copySite,
    argv: [bin('export')],
    environment: () => fixedTime,
    output: 'export',
  },
  pdf: {
    prepare: async (folder) => {
      await copySite(folder)
      run([bin('build')], root, siteFolders(folder))
    },
    argv: [bin('pdf'), 'bridge-at-saltmere', 'nothing-was-said', 'gull-point-loses-its-ferry'],
    environment: siteFolders,
    output: 'dist',
    isComplete: (content) => !content.subarray(0, 5).equals(pdfStart) || content.includes('%%EOF', -40),
    kills: 30,
  },
  build: {
    prepare: async (folder) => {
      await copySite(folder)
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
const clipArguments = [
  bin('clip'),
  '--source',
  'The Ledger',
  '--date',
  '2031-01-01',
  '--language',
  'en',
  '--force',
]
if (scenarios['clip'])
  scenarios['clip'].argv = [
    ...clipArguments,
    '--out',
    'content/articles',
    ...['0.txt', '1.txt', '2.txt', '3.txt', '4.txt'],
  ]

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

async function killOften(name: string, scenario: Scenario, kills: number): Promise<Count> {
  const base = await mkdtemp(path.join(os.tmpdir(), 'fair-copy-kill-'))
  const count: Count = { kills: 0, unchanged: 0, finished: 0, between: 0, again: 0, faults: [] }
  const copy = async (): Promise<string> => {
    const folder = path.join(base, 'work')
    await rm(folder, { recursive: true, force: true })
    await cp(path.join(base, 'before'), folder, { recursive: true })
    return folder
  }
  const finish = (folder: string): number =>
    run(scenario.argv, scenario.inProject ? root : folder, scenario.environment?.(folder) ?? {})
  const read = (folder: string) => readState(path.join(folder, scenario.output), scenario.isComplete)
  try {
    await mkdir(path.join(base, 'before'))
    await scenario.prepare(path.join(base, 'before'))
    const before = await read(path.join(base, 'before'))
    const first = await copy()
    const started = performance.now()
    finish(first)
    const duration = performance.now() - started
    const after = await read(first)
    if (isSame(before, after)) throw new Error(`${name} writes nothing`)
    for (let index = 0; index < kills; index++) {
      const folder = await copy()
      await killOnce(scenario, folder, Math.random() * duration * 1.1)
      count.kills++
      const state = await read(folder)
      if (isSame(state, before)) count.unchanged++
      else if (isSame(state, after)) count.finished++
      else {
        count.between++
        const torn = [...state].filter(
          ([file, hash]) => hash !== before.get(file) && hash !== after.get(file),
        )
        if (torn.length > 0 || scenario.isOnePiece)
          count.faults.push(`${torn.map(([file]) => file).join(', ') || 'old and new files'}`)
      }
      // Each run takes as long as the command: those after a kill in between, and some of the others.
      if (!isSame(state, before) || index % 20 === 0) {
        count.again++
        finish(folder)
        if (!isSame(await read(folder), after)) count.faults.push('the next run does not finish the work')
      }
    }
  } finally {
    await rm(base, { recursive: true, force: true })
  }
  return count
}

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
  const count = await killOften(name, scenario, Number(kills ?? scenario.kills ?? 200))
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
