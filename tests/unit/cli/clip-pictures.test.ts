import { readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { clip } from '../../../src/cli/clip.ts'
import { verify } from '../../../src/cli/verify.ts'
import { makePicture, makeWebArchive } from '../../make-files.ts'
import { runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const out = 'content/articles'
const options = ['--source', 'The Harbour Ledger', '--date', '2031-11-04']

const page = `<!doctype html><html lang="en"><head><title>Ferry Stops</title></head><body>
<nav><img src="Ferry_files/logo.png" alt="The Harbour Ledger"> Home</nav>
<article><h1>Ferry to Lower Quay Stops for the Winter</h1>
<figure><img src="./Ferry_files/quay%201.jpg" alt="The quay at noon"><figcaption>The quay on Tuesday. (Photo: Ida Marlow)</figcaption></figure>
<p>The ferry to Lower Quay will stop for the winter, the Port Office of Saltmere said on Tuesday, and the island was not asked before that.</p>
<p>“We will not leave 1,200 people without a way across,” said Tomas Vell, who runs the office and has done so for eleven years.</p>
<figure><img src="Ferry_files/boat.png" alt="A boat in the ice"><figcaption>The last boat. (Photo: Per Tolland)</figcaption></figure>
<img src="Ferry_files/icon.png" alt="Share"><img src="Ferry_files/broken.jpg" alt="A broken one"><img src="../../secret.jpg" alt="A secret">
<p>The last boat is to leave the quay at six in the evening, and the next one will come when the ice in the sound has gone.</p>
</article><aside><p>More stories</p><img src="Ferry_files/more.jpg" alt="Another story"></aside></body></html>`

async function save(): Promise<string> {
  folder.write('secret.jpg', await makePicture(800, 600))
  for (const [name, width] of [
    ['quay 1.jpg', 2400],
    ['more.jpg', 800],
    ['logo.png', 300],
  ] as const)
    folder.write(`box/in/Ferry_files/${name}`, await makePicture(width, width / 2))
  folder.write('box/in/Ferry_files/boat.png', await makePicture(900, 600, 'png'))
  folder.write('box/in/Ferry_files/icon.png', await makePicture(32, 32, 'png'))
  folder.write('box/in/Ferry_files/broken.jpg', 'no picture')
  return folder.write('box/in/Ferry.html', page)
}

test('the pictures of an article are placed beside it and in it; those of the page around it are not', async () => {
  const { code, stdout } = await runCommand(clip, [await save(), ...options], { cwd: folder.path })
  const files = folder.list(out)
  const pictures = files.filter((name) => !name.endsWith('.md'))
  const source = folder.read(`${out}/${files.find((name) => name.endsWith('.md'))}`)
  expect(code).toBe(0)
  expect(pictures).toEqual([
    expect.stringMatching(/^ferry-\w{6}\.jpg$/),
    expect.stringMatching(/^ferry-\w{6}\.jpg$/),
  ])
  expect(stdout).toMatch(/pictures +ferry-\w{6}\.jpg\n +ferry-\w{6}\.jpg\n/)
  const lead = /src: (.*)/.exec(source)?.[1] ?? ''
  expect(source).toContain('alt: The quay at noon\n')
  expect(source).toContain('credit: "Photo: Ida Marlow"\n')
  expect(source).not.toContain('Ferry_files')
  expect(source).toMatch(
    /eleven years\.\n\n!\[A boat in the ice\]\(ferry-\w{6}\.jpg "The last boat\. \(Photo: Per Tolland\)"\)\n\nThe last boat is/,
  )
  const metadata = await sharp(readFileSync(path.join(folder.path, out, lead))).metadata()
  expect(metadata).toMatchObject({ format: 'jpeg', width: 1600 })
  expect(metadata.exif).toBeUndefined()
  expect((await runCommand(verify, [out], { cwd: folder.path })).code).toBe(0)
})

test('with --no-pictures they are left out', async () => {
  await runCommand(clip, [await save(), ...options, '--no-pictures'], { cwd: folder.path })
  expect(folder.list(out)).toEqual(['ferry-to-lower-quay-stops-for-the-winter.md'])
})

test('a page saved as one file has its pictures in it', async () => {
  const address = 'https://ledger.example/2031/ferry'
  const bytes = await makePicture(900, 600, 'png')
  const archive = makeWebArchive(page.replaceAll('Ferry_files/', '/img/').replace('./', ''), address, [
    { address: 'https://ledger.example/img/boat.png', bytes },
  ])
  await runCommand(clip, [folder.write('a.mhtml', archive), ...options], { cwd: folder.path })
  expect(folder.list(out)).toEqual([
    expect.stringMatching(/^a-\w{6}\.jpg$/),
    'ferry-to-lower-quay-stops-for-the-winter.md',
  ])
})
