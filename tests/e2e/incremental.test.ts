import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { makeArchiveArticle } from '../bench/make-archive.ts'
import { replayEdits } from '../bench/replay-edits.ts'
import { findViolations } from './find-violations.ts'
import { buildAlone } from './one-build-at-a-time.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, '.astro/e2e')

// Builds wait for each other. One after the other, these tests leave the second worker to the tests of pages.
test.describe.configure({ mode: 'default' })

/** Nine builds: less than a minute on a quiet machine. The limit only ends a build that hangs. */
const buildsTimeout = 3_600_000

test('a build that goes on from the last one is the same, byte for byte, as one from nothing', async () => {
  test.setTimeout(buildsTimeout)
  await buildAlone(async () => {
    for await (const { edit, differences } of replayEdits(path.join(folder, 'replay'), 12, 12, 3))
      expect(differences, edit).toEqual([])
  })
})

test('while developing, a saved article is on its page and in the lists', async ({ request, browser }) => {
  test.setTimeout(buildsTimeout)
  const content = path.join(folder, 'dev/content')
  rmSync(path.join(folder, 'dev'), { recursive: true, force: true })
  mkdirSync(path.join(content, 'articles'), { recursive: true })
  for (const file of ['site.yaml', 'speakers.yaml'])
    cpSync(path.join(root, 'tests/fixtures/site', file), path.join(content, file))
  const { slug, source, headline } = makeArchiveArticle(1)
  const file = path.join(content, 'articles', `${slug}.md`)
  writeFileSync(file, source)
  await buildAlone(async () => {
    const server = spawn(
      process.execPath,
      [path.join(root, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', '4391'],
      {
        cwd: root,
        stdio: 'ignore',
        env: {
          ...process.env,
          ARTICLES: path.relative(root, path.join(content, 'articles')),
          OUT_DIR: path.join(folder, 'dev/dist'),
          CACHE_DIR: path.join(folder, 'dev/cache'),
          // The articles are dated 2031. Without this they would be scheduled.
          BUILD_TIME: '2032-12-24T12:00Z',
          ASTRO_TELEMETRY_DISABLED: '1',
        },
      },
    )
    try {
      const read = async (place: string): Promise<string> => {
        const response = await request.get(`http://localhost:4391/${place}`).catch(() => undefined)
        return response?.ok() ? response.text() : ''
      }
      await expect.poll(() => read(`articles/${slug}/`), { timeout: 120_000 }).toContain(headline)
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^headline: .*$/m, 'headline: The quay is open'))
      await expect.poll(() => read(`articles/${slug}/`)).toContain('The quay is open')
      await expect.poll(() => read('')).toContain('The quay is open')
      const added = makeArchiveArticle(2)
      writeFileSync(path.join(content, 'articles', `${added.slug}.md`), added.source)
      await expect.poll(() => read(`articles/${added.slug}/`)).toContain(added.headline)
      await test.step('speakers to check are decided with the mouse, without a script', async () => {
        const doubted = readFileSync(file, 'utf8').replace(/^( {4}speaker: .*)$/m, '$1\n    confirmed: false')
        writeFileSync(file, doubted)
        const context = await browser.newContext({ javaScriptEnabled: false })
        const page = await context.newPage()
        const complaints: string[] = []
        page.on('console', (message) => complaints.push(message.text()))
        await page.goto('http://localhost:4391/_review/')
        await page.getByRole('button', { name: 'Right' }).click()
        await expect(page.getByText('All are reviewed')).toBeVisible()
        expect(readFileSync(file, 'utf8')).toBe(doubted.replace('confirmed: false', 'confirmed: true'))
        await page.getByRole('button', { name: 'Undo the last decision' }).click()
        await expect(page.locator('mark')).toBeVisible()
        expect(readFileSync(file, 'utf8')).toBe(doubted)
        expect(complaints).toEqual([])
        await context.close()
        const withScripts = await browser.newPage()
        await withScripts.goto('http://localhost:4391/_review/')
        expect(await findViolations(withScripts)).toEqual([])
        await withScripts.close()
      })
      await test.step('an article with problems lists them on its page, and the others go on', async () => {
        const place = `http://localhost:4391/articles/${added.slug}/`
        const bad = added.source.replace(/^headline: .*$/m, 'headline: [<b>One</b>]')
        writeFileSync(path.join(content, 'articles', `${added.slug}.md`), bad)
        const readStatus = async () => (await request.get(place)).status()
        // The server may read the file while it is written, and then names other problems at first.
        const readProblems = async () => (await request.get(place)).text()
        await expect.poll(readProblems).toContain(`${added.slug}.md:2</code> <code>headline</code>`)
        expect(await readStatus()).toBe(500)
        expect(await readProblems()).not.toContain('<b>One')
        expect(await read('')).toContain('The quay is open')
        const draft = added.source.replace(/^published: /m, 'status: draft\npublished: ')
        writeFileSync(path.join(content, 'articles', `${added.slug}.md`), draft)
        await expect.poll(readStatus).toBe(200)
        expect(await read(`articles/${added.slug}/`)).toContain('draft: not published')
        await expect.poll(() => read('')).toContain('draft: not published')
      })
      rmSync(path.join(content, 'articles', `${added.slug}.md`))
      await expect.poll(() => read(`articles/${added.slug}/`)).not.toContain(added.headline)
    } finally {
      server.kill()
    }
  })
})
