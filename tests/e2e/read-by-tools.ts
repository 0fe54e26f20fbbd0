import { spawnSync } from 'node:child_process'

/** Programs that read a PDF strictly, each with its arguments before and after the file. */
const tools = [
  { program: 'qpdf', before: ['--check'], after: [] },
  { program: 'pdfinfo', before: [], after: [] },
  { program: 'pdftotext', before: [], after: ['-'] },
] as const

/** Whether qpdf and poppler are installed. */
export function hasPdfTools(): boolean {
  return tools.every(({ program }) => spawnSync(program, ['--version']).error === undefined)
}

/** Returns the warnings and errors of qpdf and poppler about a PDF, a line for each. */
export function listToolComplaints(file: string): string[] {
  return tools.flatMap(({ program, before, after }) => {
    const { status, stdout, stderr } = spawnSync(program, [...before, file, ...after], { encoding: 'utf8' })
    // qpdf prints warnings to its output as well. Poppler’s output is the text.
    const said = program === 'qpdf' ? stderr + stdout.replace(/^No syntax.*\n.*$/m, '') : stderr
    const lines = said
      .split('\n')
      .filter((line) => /warning|error/i.test(line) || (stderr !== '' && line !== ''))
    return [...lines, ...(status === 0 ? [] : [`exit code ${status}`])].map((line) => `${program}: ${line}`)
  })
}
