import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { reportArchive } from '../../../src/cli/report.ts'
import { findPageFaults } from '../../../src/site/find-page-faults.ts'
import { runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const run = (...argv: string[]) =>
  runCommand((line, io) => reportArchive(line, io, { BUILD_TIME: '2031-12-01' }), argv, { cwd: folder.path })

function writeArticle(slug: string, fields = '', body = ''): void {
  folder.write('content/site.yaml', 'name: The <Saltmere> Copy\n')
  folder.write(
    `content/articles/${slug}.md`,
    `---\nheadline: The ${slug}\nlanguage: en\npublished: 2031-11-04\nauthors: []\nsource:\n  name: Ledger & Sons\n  relation: original\nquotes:\n  - text: We pay\n    speaker: Mara Quill\n${fields}---\n“We pay,” said Mara Quill.\n${body}`,
  )
}

const readPage = () => parseHTML(folder.read('report/index.html')).document

test('the report has years, sources, speakers, what is unsure and what was dropped, as charts and as tables', async () => {
  writeArticle('lamps', '    confirmed: false\nomitted:\n  - reason: advertisement\n    count: 3\n')
  writeArticle('oil')
  writeArticle('later', 'status: draft\n')
  expect(await run()).toEqual({ code: 0, stdout: '3 articles: report/index.html\n', stderr: '' })
  const document = readPage()
  expect(document.querySelector('h1')?.textContent).toBe('Report: The <Saltmere> Copy')
  const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(' | '),
  )
  expect(rows).toEqual(
    expect.arrayContaining([
      'Articles | 3',
      'of these draft | 1',
      '2031 | 3',
      'Ledger & Sons | 3',
      'Mara Quill | 2 | 2',
      'The lamps lamps.md | 1 | 1',
      'advertisement | 3 | 1',
    ]),
  )
  const charts = [...document.querySelectorAll('svg')]
  expect(charts).toHaveLength(4)
  for (const chart of charts) expect(chart.getAttribute('aria-label')).toContain('the table below')
  expect(charts[1]?.textContent).toContain('Ledger & Sons')
})

test('the report asks no other site and needs no script', async () => {
  writeArticle('lamps')
  await run()
  const html = folder.read('report/index.html')
  expect(findPageFaults(html, 'https://report.invalid')).toEqual([])
  expect(html).not.toMatch(/<script| style="/)
})

test('articles with problems and links that lead nowhere are listed', async () => {
  writeArticle('lamps', '', '\nSee [the oil](../oil/).\n')
  writeArticle('broken', 'unknown: field\n')
  folder.write('content/pages/about.md', '# About\n\nSee [the pier](/pier/).\n')
  expect((await run()).code).toBe(0)
  const problems = [...readPage().querySelectorAll('li')].map((item) => item.textContent)
  expect(problems).toHaveLength(3)
  expect(problems.join()).toMatch(/unknown[\s\S]*there is no article oil[\s\S]*there is no page pier/)
})

test('an archive without articles has a report too', async () => {
  folder.write('content/site.yaml', 'name: The Saltmere Copy\n')
  expect((await run()).stdout).toBe('0 articles: report/index.html\n')
  expect(readPage().body.textContent).toContain('No speaker has to be checked.')
})

test.for(['public', 'public/report', 'dist', './content/x'])(
  'a report in %s would be published, so it is refused',
  async (place) => {
    writeArticle('lamps')
    expect(await run(place)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`${place} is part of the site`),
    })
  },
)

test('settings with problems stop the report', async () => {
  writeArticle('lamps')
  folder.write('content/site.yaml', 'title: x\n')
  expect(await run()).toMatchObject({ code: 1, stderr: expect.stringContaining('nothing was written') })
})
