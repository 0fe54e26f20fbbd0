import { expect, test } from 'vitest'
import { explainPolicy, listAllowedSources } from '../../../src/library/site-policy.ts'

test('a site allows no other sites unless its settings name them', () => {
  expect(listAllowedSources(undefined).size).toBe(0)
  expect(explainPolicy(undefined)).toBeUndefined()
  expect(explainPolicy({})).toBeUndefined()
})

test('each field adds to its directive, and every host is named once', () => {
  const policy = {
    images: ['https://pictures.example', 'https://pictures.example'],
    frames: ['https://player.example'],
  }
  expect([...listAllowedSources(policy)]).toEqual([
    ['img-src', ['https://pictures.example']],
    ['frame-src', ['https://player.example']],
  ])
  expect(explainPolicy(policy)).toContain('allows https://pictures.example, https://player.example: ')
})
