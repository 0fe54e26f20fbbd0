import { expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { verify } from '../../../src/cli/verify.ts'
import { groupFingerprint } from '../../../src/ledger/fingerprint.ts'
import type { Ledger } from '../../../src/ledger/ledger.ts'
import { recordVersion } from '../../../src/ledger/record-version.ts'
import { takeSnapshot } from '../../../src/ledger/snapshot.ts'
import { writeLedger } from '../../../src/ledger/write-ledger.ts'
import { fingerprintWords } from '../../../src/site/fingerprint-words.ts'
import { runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const pier = `---
headline: The Pier Opens
language: en
published: 2031-11-04
authors: []
source:
  name: The Harbour Ledger
  relation: reprint
quotes:
  - text: The pier is open
    speaker: Tomas Vell
---

“The pier is open,” said Tomas Vell on Monday.
`
/** Three edits, a day apart: the day, the headline, the speaker. */
const history = [
  pier,
  pier.replace('on Monday', 'on Tuesday'),
  pier.replace('on Monday', 'on Tuesday').replace('The Pier Opens', 'The Old Pier Opens'),
  pier
    .replace('on Monday', 'on Tuesday')
    .replace('The Pier Opens', 'The Old Pier Opens')
    .replaceAll('Tomas Vell', 'Mara Quill'),
] as const

function read(source: string) {
  const parsed = parseArticle(source, 'pier.md')
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  return takeSnapshot(parsed.article)
}

function fingerprintOf(source: string): string {
  return groupFingerprint(fingerprintWords(read(source)))
}

function publish(present: string = history[3]): void {
  let ledger: Ledger | undefined
  history.forEach((source, index) => {
    ledger = recordVersion(ledger, read(source), {
      slug: 'pier',
      date: `2031-11-0${index + 4}`,
      short: 'bcdfgh',
    })
  })
  folder.write('content/articles/pier.md', present)
  if (ledger) folder.write('content/permalinks/pier.json', writeLedger(ledger))
}

function check(typed: string) {
  return runCommand(verify, ['--paper', typed], { cwd: folder.path })
}

test('a copy of the present words reads the same', async () => {
  publish()
  expect(await check(fingerprintOf(history[3]))).toEqual({
    code: 0,
    stdout:
      'content/articles/pier.md: “The Old Pier Opens”, recorded on 2031-11-07\nthe article reads the same, word for word\n',
    stderr: '',
  })
})

test('a copy from three edits ago is found, and every edit is shown word by word', async () => {
  publish()
  const { code, stdout } = await check(`bcdfgh.${fingerprintOf(history[0])}`.toLowerCase())
  expect(code).toBe(1)
  expect(stdout).toBe(`content/articles/pier.md: “The Pier Opens”, recorded on 2031-11-04
changed after that: 2031-11-05, 2031-11-06, 2031-11-07

headline
  The {+Old +}Pier Opens

text
  “The pier is open,” said [-Tomas Vell-]{+Mara Quill+} on [-Monday-]{+Tuesday+}.

quotations
  “The pier is open” [-Tomas Vell-]{+Mara Quill+}
`)
})

test('words that are not recorded yet are the present ones', async () => {
  publish(history[3].replace('on Tuesday', 'at last'))
  const { code, stdout } = await check(fingerprintOf(history[3]))
  expect(code).toBe(1)
  expect(stdout).toContain('Mara Quill [-on Tuesday-]{+at last+}.')
})

test('a withdrawn article says so, and does not show its words', async () => {
  publish(
    history[3].replace(
      'authors: []',
      'authors: []\nstatus: withdrawn\nwithdrawn:\n  date: 2031-11-09\n  reason: It was not open.',
    ),
  )
  const { code, stdout } = await check(fingerprintOf(history[0]))
  expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('withdrawn on 2031-11-09') })
  expect(stdout).not.toContain('Monday')
})

test('words that no article has had are not found, and a mistyped fingerprint is refused', async () => {
  publish()
  expect(await check('0000-0000-0000')).toMatchObject({
    code: 1,
    stdout: 'no article has ever had the words of this copy, as far as they are recorded\n',
  })
  expect(await check('7K3M')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('12 letters and digits'),
  })
})
