import { expect, test } from 'vitest'
import { links } from '../../../src/cli/links.ts'
import { runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()

/** Other sites, as this test imagines them: a status for each address, or an error. */
const web: Record<string, number | Error> = {
  'https://works.example/': 200,
  'https://gone.example/a': 404,
  'https://shy.example/': 403,
  'https://lost.example/': Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } }),
}

const asked: string[] = []
const request = (async (address: string, { method }: { method: string }) => {
  asked.push(`${method} ${address}`)
  const answer = web[address]
  if (answer instanceof Error) throw answer
  return { ok: answer === 200, status: answer }
}) as unknown as typeof fetch

const run = (...argv: string[]) =>
  runCommand((line, io) => links(line, io, { SITE_URL: 'https://own.example' }, request), argv, {
    cwd: folder.path,
  })

test('broken links to other sites are reported with their pages, and the site’s own are not asked for', async () => {
  const page = (...addresses: string[]): string =>
    addresses.map((address) => `<a href="${address}">x</a>`).join('')
  folder.write(
    'dist/index.html',
    page('https://works.example/', 'https://own.example/x/', '/y/', 'mailto:a@b.example'),
  )
  folder.write(
    'dist/a/index.html',
    page('https://gone.example/a#part', 'https://shy.example/', 'https://lost.example/'),
  )
  const { code, stdout, stderr } = await run()
  expect(code).toBe(1)
  expect(stdout).toBe('4 addresses of other sites, 2 broken, 1 not checked\n')
  expect(stderr).toContain('broken: https://gone.example/a\n  the site answers 404\n  in a/index.html\n')
  expect(stderr).toContain('broken: https://lost.example/\n  there is no such site\n')
  expect(stderr).toContain('not checked: https://shy.example/\n  the site answers 403\n')
  expect(asked).toContain('GET https://gone.example/a')
  expect(asked.filter((line) => line.includes('own.example'))).toEqual([])
})

test('a site whose links all work passes', async () => {
  folder.write('dist/index.html', '<a href="https://works.example/">x</a>')
  expect(await run()).toMatchObject({
    code: 0,
    stdout: '1 addresses of other sites, 0 broken, 0 not checked\n',
  })
})

test('without a build there is nothing to check', async () => {
  expect(await run()).toMatchObject({
    code: 1,
    stderr: 'there are no pages in dist: run `npm run build` first\n',
  })
})

test('a wrong time is refused', async () => {
  expect(await run('--timeout', 'soon')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--timeout is soon'),
  })
})
