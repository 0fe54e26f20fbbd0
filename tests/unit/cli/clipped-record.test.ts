import { expect, test } from 'vitest'
import { readClippedRecord, recordClipped } from '../../../src/cli/clipped-record.ts'
import { useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const entry = (digest: string) => ({ digest, fields: 'f', article: `${digest}.md` })

test('a line that a killed command cut off does not damage later lines', async () => {
  await recordClipped(folder.path, entry('one'))
  folder.write('.clipped.jsonl', `${folder.read('.clipped.jsonl')}{"digest":"two","fie`)
  await recordClipped(folder.path, entry('three'))
  await recordClipped(folder.path, entry('four'))
  expect([...(await readClippedRecord(folder.path)).keys()]).toEqual(['one', 'three', 'four'])
  expect(folder.read('.clipped.jsonl').match(/\n/g)).toHaveLength(4)
})
