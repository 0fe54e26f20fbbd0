import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { formatSlug } from '../../src/article/slug.ts'
import { serveFolder } from '../../src/cli/serve-folder.ts'
import { crawlSite, listLinks, readLanguage, readWords } from './crawl-site.ts'
import { buildAlone } from './one-build-at-a-time.ts'

const root = path.resolve(import.meta.dirname, '../..')
/** Astro builds only inside the project. */
const paper = path.join(root, '.astro/e2e/own-paper')
const base = '/papers/araks/'

/** One build: less than half a minute on a quiet machine. The limit only ends one that hangs. */
const timeout = 1_800_000

const clippings = [
  {
    file: 'bridge.txt',
    date: '2031-11-04',
    headline: 'Սալտմերի կամուրջը կբացվի գարնանը',
    text: 'Քաղաքային խորհուրդը երեքշաբթի օրը որոշել է նորոգել հին կամուրջը։\n\n«Կամուրջը հին է, բայց հոգնած չէ»,— ասաց Մարա Լճակը։\n\nԱշխատանքը կսկսվի մարտին, և ճանապարհը բաց կմնա ամբողջ ձմեռը։',
  },
  {
    file: 'boat.txt',
    date: '2031-11-05',
    headline: 'Լաստանավը նոր ժամանակացույց ունի',
    text: 'Լաստանավը այսուհետև կմեկնի օրական երեք անգամ, ինչպես խնդրել էին բնակիչները։\n\n«Մենք առավոտյան ժամը վեցին կմեկնենք»,— հայտարարեց Արամ Ծովյանը։\n\nՏոմսերի գինը նույնն է մնում։',
  },
  {
    file: 'lamps.txt',
    date: '2031-11-06',
    headline: 'Փողոցների լույսերը կվառվեն ամբողջ գիշեր',
    text: 'Խորհուրդը գումար է հատկացրել նավահանգստի փողոցների լույսերի համար։\n\n«Ոչ ոք մթության մեջ տուն չի գնա»,— նշեց Լիլիթ Նավյանը։\n\nԼույսերը կվառվեն դեկտեմբերից։',
  },
  {
    file: 'market.txt',
    date: '2039-01-15',
    headline: 'Շուկան կտեղափոխվի նոր շենք',
    text: 'Շուկան հունվարին կտեղափոխվի նավահանգստի մոտ կառուցված նոր շենք։\n\n«Վաճառողները գոհ են»,— պատմեց Սոնա Ափյանը։\n\nՀին շենքը կդառնա գրադարան։',
  },
] as const

const [bridge, boat, lamps, market] = clippings.map(({ headline }) => formatSlug(headline) ?? '')
const newName = 'նոր-ժամանակացույց'
const reason = 'Խորհուրդը այդպիսի որոշում չի կայացրել։'

/** Runs a command as npm does. Its present is after the first three articles, and before the last one. */
async function run(
  command: string,
  argv: readonly string[],
  { input = '', cwd = paper, environment = {} }: RunOptions = {},
): Promise<string> {
  const child = spawn(process.execPath, [path.join(root, `src/cli/bin/${command}.ts`), ...argv], {
    cwd,
    env: { ...process.env, BUILD_TIME: '2031-12-24T12:00Z', ...environment },
  })
  let written = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text
    })
  child.stdin.end(input)
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect(code, `${command} ${argv.join(' ')}\n${written}`).toBe(0)
  return written
}

interface RunOptions {
  input?: string
  cwd?: string
  environment?: Record<string, string>
}

function write(name: string, content: string): void {
  const file = path.join(paper, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}

const readArticle = (slug = ''): string =>
  readFileSync(path.join(paper, 'content/articles', `${slug}.md`), 'utf8')

test('a paper of one’s own, in Armenian: from an empty folder to a site without a broken link', async () => {
  test.setTimeout(timeout)
  rmSync(paper, { recursive: true, force: true })
  mkdirSync(paper, { recursive: true })

  await test.step('an empty paper', async () => {
    await run('new-paper', ['Արաքս', '--language', 'hy', '--yes', '--dirty'])
    write('content/pages/mer-masin.md', `# Մեր մասին\n\nԿարդացեք [կամրջի մասին](/articles/${bridge}/)։\n`)
  })

  await test.step('clippings from a table', async () => {
    for (const { file, headline, text } of clippings) write(`clippings/${file}`, `${headline}\n\n${text}\n`)
    const rows = clippings.map(({ file, date }) => `${file},${date},Նավահանգստի տեղեկատու,Նավահանգիստ`)
    write('clippings.csv', `file,date,source,topic\n${rows.join('\n')}\n`)
    await run('clip', ['clippings', '--table', 'clippings.csv', '--language', 'hy'])
    const names = readdirSync(path.join(paper, 'content/articles')).filter((name) => name.endsWith('.md'))
    expect(names.sort()).toEqual([bridge, boat, lamps, market].map((slug) => `${slug}.md`).sort())
  })

  await test.step('speakers are reviewed', async () => {
    expect(readArticle(bridge)).toContain('confirmed: false')
    expect(await run('review', [], { input: 'rrrr' })).toContain('0 left')
    for (const slug of [bridge, boat, lamps, market])
      expect(readArticle(slug)).not.toContain('confirmed: false')
  })

  await test.step('published, renamed, withdrawn; one is scheduled by its date', async () => {
    writeFileSync(
      path.join(paper, 'content/articles', `${bridge}.md`),
      `${readArticle(bridge)}\n[Լաստանավը](../${boat}/) նույնպես կմեկնի։\n`,
    )
    await run('verify', [])
    await run('permalinks', ['--date', '2031-12-01'])
    expect(await run('rename', [boat ?? '', newName])).toContain('1 link changed')
    await run('withdraw', [lamps ?? '', '--reason', reason, '--date', '2031-12-20'])
    await run('verify', ['--strict'])
    await run('permalinks', ['--check'])
  })

  const dist = path.join(paper, 'dist')
  const server = await serveFolder(dist, base)
  try {
    const address = { SITE_URL: server.origin, BASE_PATH: base }
    await test.step('the site is built', () =>
      buildAlone(() =>
        run('build', [], {
          cwd: root,
          environment: {
            ...address,
            ARTICLES: path.relative(root, path.join(paper, 'content/articles')),
            OUT_DIR: dist,
            CACHE_DIR: path.join(paper, 'cache'),
            ASTRO_TELEMETRY_DISABLED: '1',
          },
        }),
      ))
    await run('check-links', [dist], { environment: address })
    await run('check-built-site', [dist], { environment: address })
    const pages = await crawlSite(server.origin, base)
    const at = (place: string): string => pages.get(place) ?? ''

    await test.step('readers see what is published, and nothing else', async () => {
      expect(at('')).toContain('Սալտմերի կամուրջը կբացվի գարնանը')
      expect(listLinks(at(''))).toContain(`${base}articles/${newName}/`)
      expect([...pages.values()].join()).not.toContain('Շուկան')
      expect(at('')).not.toContain('Փողոցների')
      expect(listLinks(at('mer-masin/')).join()).toContain(`${base}articles/`)
      expect((await fetch(`${server.origin}${base}articles/${encodeURI(market ?? '')}/`)).status).toBe(404)
    })

    await test.step('the old address leads to the new one, and the withdrawn one says why', async () => {
      const read = async (slug = ''): Promise<string> =>
        (await fetch(`${server.origin}${base}articles/${encodeURI(slug)}/`)).text()
      expect(decodeURI(await read(boat))).toContain(`${base}articles/${newName}/`)
      expect(await read(lamps)).toContain(reason)
    })

    await test.step('no list has an English word', async () => {
      const lists = [...pages].filter(([place]) => !place.startsWith('articles/'))
      const missing = await (await fetch(`${server.origin}${base}nothing/`)).text()
      const offline = await (await fetch(`${server.origin}${base}offline/`)).text()
      expect(lists.map(([place]) => place)).toEqual(
        expect.arrayContaining(['', 'topics/', 'speakers/', 'search/', 'mer-masin/']),
      )
      for (const [place, html] of [...lists, ['404', missing], ['offline/', offline]] as const) {
        expect(readLanguage(html), place).toBe('hy')
        const latin = readWords(html).match(/[a-z]{2,}/gi) ?? []
        // A name in every language.
        expect(
          latin.filter((word) => word !== 'JavaScript'),
          place,
        ).toEqual([])
      }
    })
  } finally {
    await server.close()
  }
})
