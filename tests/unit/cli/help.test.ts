import { describe, expect, test } from 'vitest'
import { clip } from '../../../src/cli/clip.ts'
import { exportArchive } from '../../../src/cli/export.ts'
import { links } from '../../../src/cli/links.ts'
import { newPaper } from '../../../src/cli/new-paper.ts'
import { writePdfs } from '../../../src/cli/pdf.ts'
import { permalinks } from '../../../src/cli/permalinks.ts'
import { quotes } from '../../../src/cli/quotes.ts'
import { rename } from '../../../src/cli/rename.ts'
import { reportArchive } from '../../../src/cli/report.ts'
import { review } from '../../../src/cli/review.ts'
import { verify } from '../../../src/cli/verify.ts'
import { withdraw } from '../../../src/cli/withdraw.ts'
import { runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()

describe.for([
  ['clip', clip],
  ['verify', verify],
  ['quotes', quotes],
  ['review', review],
  ['new-paper', newPaper],
  ['pdf', writePdfs],
  ['permalinks', permalinks],
  ['rename', rename],
  ['withdraw', withdraw],
  ['export', exportArchive],
  ['links', links],
  ['report', reportArchive],
] as const)('the help of %s', ([name, command]) => {
  test.for([['--help'], ['-h'], ['--wrong', '--help']])('is printed with code 0 by %j', async (argv) => {
    const { code, stdout, stderr } = await runCommand(command, argv, { cwd: folder.path })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`npm run ${name} -- `)
  })

  test('explains every exit code', async () => {
    const { stdout } = await runCommand(command, ['--help'], { cwd: folder.path })
    expect(stdout).toMatch(/\nExit codes\n {2}0 {2}\S.*\n {2}1 {2}\S.*\n {2}2 {2}\S.*\n$/)
  })

  test('lists only options that exist, and fits a terminal of 100 columns', async () => {
    const { stdout } = await runCommand(command, ['--help'], { cwd: folder.path })
    const listed = [...stdout.matchAll(/^ {2}(?:-h, )?(--[a-z-]+)/gm)].map(([, option]) => option ?? '')
    expect(listed).toContain('--help')
    for (const option of listed.filter((option) => option !== '--help')) {
      const { stderr } = await runCommand(command, [option, '--wrong'], { cwd: folder.path })
      expect(stderr, option).not.toContain(`${option} is not an option`)
    }
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100)
  })
})
