import { expect, test } from 'vitest'
import { checkOptions, clipInThread } from '../../../src/cli/clip-in-thread.ts'
import { ferryText } from './ferry-clipping.ts'
import './run-command.ts'

const clipping = {
  file: 'ferry.txt',
  cwd: '/',
  bytes: Buffer.from(ferryText),
  fields: { source: 'The Ledger', date: '2031-11-04', language: 'en' },
  isStrict: false,
  hasPictures: false,
}

test('a clipping that takes too long is refused, and the next one is clipped', async () => {
  expect(await clipInThread(clipping, undefined, 0)).toEqual({
    kind: 'refused',
    problems: ['takes longer than 0 seconds to read: copy the article’s text into a .txt file'],
  })
  expect(await clipInThread(clipping)).toMatchObject({ kind: 'article' })
})

test('options are checked in the thread', async () => {
  expect(await checkOptions({ date: 'soon' })).toEqual([
    '--date soon is not a valid date: write it as 2023-09-25, or 2023-09-25T18:30+04:00 with a time',
  ])
  expect(await checkOptions({ date: '2031-11-04' })).toEqual([])
})
