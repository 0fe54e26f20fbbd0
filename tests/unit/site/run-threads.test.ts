import { expect, test } from 'vitest'
import { openThread, runThreads, startThreads } from '../../../src/site/run-threads.ts'
import { shout } from './shout.ts'

const work = { module: new URL('./shout-thread.ts', import.meta.url), context: { mark: '!' }, run: shout }
const words = Array.from({ length: 250 }, (_, index) => `ferry ${index}`)
const shouted = words.map((word) => `${word.toUpperCase()}!`)

test('results are in the order of the jobs, from threads and from this one', async () => {
  expect(await runThreads(words, work)).toEqual(shouted)
  expect(await runThreads(words.slice(0, 3), work)).toEqual(shouted.slice(0, 3))
  expect(await runThreads([], work)).toEqual([])
})

test('each result of jobs that run beside others can be waited for by itself', async () => {
  const results = startThreads(words, work)
  expect(await results[249]).toBe('FERRY 249!')
  expect(await Promise.all(results)).toEqual(shouted)
  expect(await startThreads(['quay'], work)[0]).toBe('QUAY!')
})

test('a thread does jobs as they come, in their order', async () => {
  const thread = openThread(work)
  const results = words.slice(0, 3).map((word) => thread.run(word))
  expect(await Promise.all(results)).toEqual(shouted.slice(0, 3))
  await expect(thread.run('')).rejects.toThrow('nothing to shout')
  await thread.close()
})

test('an error in a thread reaches those who wait for its results', async () => {
  await expect(runThreads([...words, ''], work)).rejects.toThrow('nothing to shout')
  await expect(startThreads(['quay', ''], work)[1]).rejects.toThrow('nothing to shout')
})
