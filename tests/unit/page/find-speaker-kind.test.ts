import { describe, expect, test } from 'vitest'
import { findSpeakerKind } from '../../../src/page/find-speaker-kind.ts'

const blocks = [
  { text: 'The council met.' },
  {
    text: 'A letter to the Port Office, and one by Port Office lawyers. Ida Church and the Lamp Club wrote too.',
  },
]

function kindOf(speaker: string | undefined, role?: string, language = 'en') {
  return findSpeakerKind(
    { ...(speaker === undefined ? {} : { speaker }), ...(role === undefined ? {} : { role }) },
    blocks,
    language,
  )
}

describe('a speaker is a person', () => {
  test.for([
    ['Tomas Vell', 'chairman of the Saltmere council'],
    ['Tomas Vell', 'Saltmere police chief'],
    ['Orla Finch', 'Spokeswoman of the islanders’ association'],
    [undefined, 'a woman in the crowd'],
    ['Church', 'the mayor'],
  ] as const)('with a role that only people have: %s, %s', ([speaker, role]) => {
    expect(kindOf(speaker, role)).toBe('person')
  })
})

describe('a speaker is an organization', () => {
  test.for(['Port Office', 'Lamp Club'])(
    'with a noun for an office and an article before it: %s',
    (speaker) => {
      expect(kindOf(speaker)).toBe('organization')
    },
  )

  test('with any role that is not a person’s', () => {
    expect(kindOf('Port Office', 'owner of the ferries')).toBe('organization')
  })
})

describe('what a speaker is remains open', () => {
  test.for([
    ['a name alone does not show it', 'Tomas Vell', undefined],
    ['a family name may be a noun for an office', 'Ida Church', undefined],
    ['the body never puts an article before the name', 'Harbour Office', undefined],
    ['a role may be that of a person or of a firm', 'Coastwire', 'energy giant'],
    ['the noun for an office is not the head of the name', 'Port Office lawyers', undefined],
    ['the article shows both', 'Port Office', 'chairman of the board'],
    ['there is neither a name nor a role', undefined, undefined],
    ['a noun for a person is not the head of the role', 'Coastwire', 'friend of the mayor'],
  ] as const)('%s', ([, speaker, role]) => {
    expect(kindOf(speaker, role)).toBeUndefined()
  })

  test('a language has no words for it', () => {
    expect(kindOf('Port Office', 'mayor', 'zh')).toBeUndefined()
  })
})
