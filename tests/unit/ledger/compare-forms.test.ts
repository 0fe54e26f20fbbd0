import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareForms } from '../../../src/ledger/compare-forms.ts'
import { diffWords, type WordChange } from '../../../src/ledger/diff-words.ts'
import { type PublishedWords, writeNormalForm } from '../../../src/ledger/normal-form.ts'

/** Writes changes as `wdiff` does. */
function mark(changes: readonly WordChange[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
  return changes.map(({ kind, words }) => marks[kind][0] + words + marks[kind][1]).join('')
}

const lamps: PublishedWords = {
  headline: 'The lamps stay lit',
  blocks: [
    { text: 'They stay lit all winter.' },
    { text: 'Nobody pays.' },
    { text: 'The oil comes by boat.' },
  ],
  quotes: [{ text: 'Nobody pays.', speaker: 'Mara Quill' }],
}

function compare(present: Partial<PublishedWords>, earlier: Partial<PublishedWords> = {}) {
  const forms = [earlier, present].map((words) => writeNormalForm({ ...lamps, ...words })) as [
    string[],
    string[],
  ]
  return compareForms(...forms, (words, speaker, role) => [words, speaker, role].join('/')).map(
    ({ part, passages }) => [part, ...passages.map(mark)],
  )
}

describe('two versions of an article', () => {
  test('that are the same have no changes', () => {
    expect(compare({})).toEqual([])
  })

  test('show each changed passage word by word, part by part', () => {
    const present = {
      headline: 'The lamps go out',
      dek: 'Oil is dear',
      blocks: [lamps.blocks[0], { text: 'Nobody ever pays.' }, lamps.blocks[2]] as PublishedWords['blocks'],
      quotes: [{ text: 'Nobody ever pays.', speaker: 'Tomas Vell', role: 'mate' }],
    }
    expect(compare(present)).toEqual([
      ['headline', 'The lamps [-stay lit-]{+go out+}', '{+Oil is dear+}'],
      ['text', 'Nobody {+ever +}pays.'],
      ['quotations', 'Nobody {+ever +}pays./[-Mara Quill-]{+Tomas Vell+}/{+mate+}'],
    ])
  })

  test('show a removed paragraph, an added one, and two that became one', () => {
    const [winter, pays, boat] = lamps.blocks as [{ text: string }, { text: string }, { text: string }]
    expect(compare({ blocks: [winter, boat] })).toEqual([['text', '[-Nobody pays.-]']])
    expect(compare({ blocks: [winter, pays, boat, { text: 'Twice.' }] })).toEqual([['text', '{+Twice.+}']])
    expect(compare({ blocks: [winter, { text: `${pays.text} ${boat.text}` }] })).toEqual([
      ['text', 'Nobody pays.[-¶-]{+ +}The oil comes by boat.'],
    ])
  })

  test('show that only the speaker has changed', () => {
    expect(compare({ quotes: [{ text: 'Nobody pays.', speaker: 'Tomas Vell' }] })).toEqual([
      ['quotations', 'Nobody pays./[-Mara Quill-]{+Tomas Vell+}/'],
    ])
  })
})

describe('two texts', () => {
  test.for([
    ['The ferry stops today', 'A boat stops now', '[-The ferry-]{+A boat+} stops [-today-]{+now+}'],
    ['Լապտերը վառ է։', 'Լապտերը մարած է։', 'Լապտերը [-վառ-]{+մարած+} է։'],
    ['Мост закрыт', 'Мост открыт', 'Мост [-закрыт-]{+открыт+}'],
    ['الجسر مغلق', 'الجسر مفتوح', 'الجسر [-مغلق-]{+مفتوح+}'],
    ['桥明天关闭', '桥后天关闭', '桥[-明-]{+后+}天关闭'],
  ] as const)('%s → %s are compared by words in every script', ([earlier, present, expected]) => {
    expect(mark(diffWords(earlier, present))).toBe(expected)
  })

  test('are both in their comparison, whole', () => {
    const text = fc.array(fc.constantFrom('lamp', 'oil', ' ', '\n', ',', 'ու', '桥', '\u{1F6A2}'), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const changes = diffWords(one.join(''), other.join(''))
        const side = (without: string) =>
          changes.flatMap(({ kind, words }) => (kind === without ? [] : [words])).join('')
        expect([side('added'), side('removed')]).toEqual([one.join(''), other.join('')])
      }),
    )
  })
})
