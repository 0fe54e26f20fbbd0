import { describe, expect, test } from 'vitest'
import { findFurniture, findPageFurniture } from '../../../src/clipping/find-furniture.ts'
import { findHint, furnitureNames } from '../../../src/clipping/html/furniture-hints.ts'
import { listClippingWords } from '../../../src/languages/find-language.ts'

const rules = listClippingWords().flatMap(({ tag, words }) =>
  words.furniture.map((rule) => [tag, ...rule] as const),
)

describe('each rule drops its example and keeps its counter-example', () => {
  test.for(rules)('%s, %s %#', ([, reason, form, example, counterExample, scope]) => {
    expect(example).toMatch(form)
    expect(counterExample).not.toMatch(form)
    expect(findPageFurniture(example)).toBeDefined()
    if (scope === undefined) expect(findFurniture(example)).toBe(reason)
    expect(findFurniture(counterExample)).toBeUndefined()
  })
})

describe('each rule for names of elements fits its example and not its counter-example', () => {
  test.for(furnitureNames.map((rule) => [...rule] as const))(
    '%s %#',
    ([reason, , example, counterExample]) => {
      expect(findHint(example)).toBe(reason)
      expect(findHint(counterExample)).toBeUndefined()
    },
  )
})

describe('furniture is recognised by its whole line', () => {
  test.for([
    ['Get the Ledger in your inbox:', 'newsletter prompt'],
    ['Get the Saltmere Weekly in your inbox:', 'newsletter prompt'],
    ['Sign up for our newsletter', 'newsletter prompt'],
    ['Sign up here for the Harbour Briefing, our daily newsletter.', 'newsletter prompt'],
    ['Subscribe now', 'newsletter prompt'],
    ['ADVERTISEMENT', 'advertisement'],
    ['Advertisement - Continue reading below', 'advertisement'],
    ['Article continues after this advertisement', 'advertisement'],
    ['Story continues below', 'reading prompt'],
    ['4 min read', 'reading prompt'],
    ['Share this', 'share row'],
    ['Facebook Twitter WhatsApp', 'share row'],
    ['Follow us on Telegram', 'share row'],
    ['READ MORE', 'reading prompt'],
    ['READ MORE: Bridge opens at last', 'related links'],
    ['Related: The winter the quay froze', 'related links'],
    ['You may also like', 'related links'],
    ['© 2031 The Harbour Ledger', 'copyright line'],
    ['Copyright 2031 Harbour Media Ltd. All rights reserved.', 'copyright line'],
    ['Tags: ferries, Saltmere', 'tags'],
    ['12 comments', 'comments'],
    ['Home > News > Region', 'navigation'],
  ] as const)('%s', ([line, reason]) => {
    expect(findFurniture(line)).toBe(reason)
  })
})

describe('a sentence of the article is not furniture', () => {
  test.for([
    'Subscribers to the newsletter fell by a third last year, Vell said.',
    'Sign up for the newsletter, the mayor told residents, and you will know first.',
    '“Subscribe now,” the poster said.',
    'Share prices fell on Monday.',
    'The advertisement continues to run on local television.',
    'More than forty boats were lost.',
    'Get out, she said.',
    'Comments by the mayor drew anger.',
    'Home to nine hundred people, the island has one shop.',
    'Follow the river north and you come to Dunmore.',
    'Copyright law was changed in the spring.',
    'Watch this space.',
    'Related charges were dropped.',
  ])('%s', (line) => {
    expect(findFurniture(line)).toBeUndefined()
  })
})
