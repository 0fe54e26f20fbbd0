import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkArticles } from '../../../src/cli/check-articles.ts'
import { makeArchiveArticle } from '../../bench/make-archive.ts'
import { useTestFolder } from './run-command.ts'

const folder = useTestFolder()

/** Writes articles and checks them, by the code of this name. Returns the messages about each. */
async function check(files: Record<string, string>, code = 'first'): Promise<string[][]> {
  for (const [name, source] of Object.entries(files)) folder.write(name, source)
  const named = Object.keys(files).map((shown) => ({ file: path.join(folder.path, shown), shown }))
  const found = await checkArticles(named, {
    file: path.join(folder.path, 'known.json'),
    code,
    isWhole: true,
  })
  return found.map((problems) => problems.map(({ message }) => message))
}

function readKnown(): [string, string[]][] {
  return JSON.parse(readFileSync(path.join(folder.path, 'known.json'), 'utf8'))
}

const good = makeArchiveArticle(1).source
const bad = good.replace('speaker:', 'speeker:')
const pictured = good.replace('headline:', 'image:\n  src: quay.png\n  alt: The quay\nheadline:')

test('only articles without problems are remembered, and each is checked again when it changes', async () => {
  const [first, second] = await check({ 'one.md': good, 'two.md': bad })
  expect(first).toEqual([])
  expect(second?.length).toBeGreaterThan(0)
  expect(readKnown()).toHaveLength(1)
  expect(await check({ 'one.md': bad, 'two.md': good })).toEqual([second, []])
})

test('an article is remembered for the code that has checked it', async () => {
  await check({ 'one.md': good })
  const [[digest] = []] = readKnown()
  await check({ 'one.md': good }, 'second')
  expect(readKnown()).toHaveLength(1)
  expect(readKnown()[0]?.[0]).not.toBe(digest)
})

test('a picture that was removed is missed, though the article did not change', async () => {
  folder.write('quay.png', '')
  expect(await check({ 'one.md': pictured })).toEqual([[]])
  rmSync(path.join(folder.path, 'quay.png'))
  expect(await check({ 'one.md': pictured })).toEqual([['there is no picture quay.png beside the article']])
})

test('many articles are checked by threads, and the problems are in the order of the files', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 230 }, (_, number) => [
      `article-${number}.md`,
      number % 100 === 7 ? bad : makeArchiveArticle(number).source,
    ]),
  )
  const found = await check(files)
  expect(found.flatMap((messages, number) => (messages.length > 0 ? [number] : []))).toEqual([7, 107, 207])
})
