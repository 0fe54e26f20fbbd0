import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../src/quotes/find-quotes.ts'

/** Passages in which a careless reader names the wrong speaker, by what makes them doubtful. No speaker may be sure. */
const doubtful: Record<string, readonly string[]> = {
  'a pronoun after what one person says about another': [
    'Oru Quill said that Jorun Vell was late. “I was asleep,” he said.',
    'Per Tolland told reporters that Jonas Brack had lost the map. “I never had a map,” he said.',
    'The mayor, Tomas Vell, said the engineer Jonas Brack had signed the plan. “I signed no plan,” he said.',
    'Per Tolland recalled how Jonas Brack had refused the money. “I did not want it,” he said.',
    'Per Tolland believes Jonas Brack sank the boat. Brack was arrested on Friday. “I was at home,” he said.',
    'Jonas Brack, Per Tolland said, was a liar. “I have never lied,” he said.',
  ],
  'a pronoun after one person accuses or asks another': [
    'Tomas Vell accused Viktor Ashby of theft. “I took nothing,” he said.',
    'Jonas Brack was blamed by Per Tolland. “It is unfair to blame me,” he said.',
    'Tomas Vell asked Viktor Ashby about the pier. “The pier is closed,” he said.',
    'Orla Finch interviewed Ida Marlow on Tuesday. “I will not run again,” she said.',
  ],
  'a pronoun after somebody of the person': ['Odo Finch’s deputy resigned. “He told me to go,” he said.'],
  'a name that several people have or share': [
    'Ines Carrow lost to her cousin Odo Carrow. “The bridge is safe,” said Carrow.',
    'Lena Carrow and Ida Carrow run the mill. “It is ours,” Carrow said.',
    '“The bridge is safe,” said Carrow. Odo Carrow and his wife Ines Carrow live nearby.',
    'Simon Vell and Viktor Ashby said: “It is ours.”',
    'Either Simon Vell or Viktor Ashby said: “It is ours.”',
    'Simon Vell met Viktor Ashby. Vell and Ashby agreed that the mill was “as good as lost.”',
  ],
  'words that nobody said': [
    'Per Tolland did not say “the bridge is safe for everyone today.”',
    '“The bridge is safe for everyone,” Per Tolland did not say.',
    'Per Tolland denied having said: “The bridge is safe for everyone.”',
    'Per Tolland refused to say “the bridge is safe for everyone today.”',
    'Per Tolland could say: “The bridge is safe for everyone.”',
    'Per Tolland would have said: “The bridge is safe for everyone.”',
    'If Per Tolland said “the bridge is safe for everyone,” people would laugh.',
    'Had Simon Vell said “the mill is ours for ever,” nobody would have come.',
    'Did Simon Vell say: “The mill is ours for ever and ever”?',
    'Mara Quill wants Per Tolland to say: “The bridge is safe for everyone.”',
    'Ida Marlow was supposed to say: “We will close the school this year.”',
    'Mara Quill is said to have shouted: “The bridge is safe for everyone.”',
    '“The bridge is safe for everyone,” Mara Quill is reported to have said.',
    'Nobody, least of all Per Tolland, said “the bridge is safe for everyone.”',
    'Imagine Per Tolland saying: “The bridge is safe for everyone.”',
  ],
  'words that one person passes on from another': [
    'Mara Quill said Per Tolland told workers “the bridge is safe for everyone.”',
    '“The bridge is safe,” Per Tolland said Mara Quill had told him.',
    '“The bridge is safe for everyone,” Per Tolland said, according to Mara Quill.',
    'Per Tolland never said “the bridge is safe for everyone today,” Mara Quill insisted.',
    'Mara Quill, quoting Per Tolland, said: “The bridge is safe for everyone.”',
    '“The bridge is safe for everyone,” Mara Quill read from a letter by Per Tolland.',
    '“The bridge is safe for everyone,” Mara Quill translated for Per Tolland.',
    'Per Tolland rejected a claim by Mara Quill that “the bridge is safe for everyone.”',
    'Per Tolland disputed Mara Quill’s statement that “the bridge is safe for everyone.”',
    'Mara Quill read out a statement by Per Tolland: “The bridge is safe for everyone.”',
    'Per Tolland held a sign that read “The bridge is safe for everyone.”',
    'Per Tolland said Mara Quill had called the bridge “a danger to everyone.”',
    'Per Tolland denied that Mara Quill ever dismissed the bridge as “a danger to everyone.”',
    'Per Tolland heard from Mara Quill that he was “a danger to everyone.”',
    'Per Tolland read Mara Quill’s letter aloud: “You are a danger to everyone.”',
    'Per Tolland quoted Mara Quill: “The bridge is safe for everyone.”',
    'Per Tolland recited Mara Quill: “The sea has never had a single door.”',
    'Per Tolland waited. Per Tolland spoke of Mara Quill, who called him “a sailor without a boat.”',
    'Per Tolland smiled when the mayor shouted “the bridge is safe for everyone.”',
    'It was Per Tolland, not Mara Quill, who said “the bridge is safe for everyone.”',
  ],
  'a description after somebody who is only spoken to': [
    'In a letter to Per Tolland, the council said “no decision has been made on the bridge.”',
    'In a letter to Per Tolland, the mayor said “no decision has been made on the bridge.”',
    'After meeting Per Tolland, the governor said “we have never been better friends.”',
    'Speaking to Per Tolland, the teacher said: “I am leaving on Monday.”',
  ],
  'words about the subject of the sentence': [
    'Per Tolland was described as “the worst engineer in the whole country.”',
    'Mara Quill was accused of “lying to every child in the country.”',
    'Mara Quill was told by Per Tolland: “The bridge is safe for everyone.”',
    'Ida Marlow, described by Simon Vell as “a danger to every child on the island,” said nothing.',
  ],
  'a name in the phrase of another subject': [
    '“The mill is ours for ever,” the man beside Edda Varrow said.',
    'A voice that sounded like Otto Brack said: “The pier is unsafe for all.”',
    'An account in the name of Otto Brack posted: “The pier is unsafe for all.”',
    'Someone claiming to be Otto Brack said: “The pier is unsafe for all.”',
    'The actor playing Otto Brack said: “The pier is unsafe for all.”',
    'A character modelled on Otto Brack says: “The pier is unsafe for all.”',
    'The letter from Mara Tolland to Otto Brack said “the pier is unsafe.”',
    '“The pier is unsafe,” reads a sign behind Otto Brack.',
    '“The pier is unsafe for all,” according to a report Otto Brack commissioned.',
    '“The pier is unsafe for all,” said the lawyer representing Otto Brack.',
    'A woman calling herself Edda Varrow said: “The mill is ours for ever.”',
    'The company founded by Edda Varrow said: “The mill is ours for ever.”',
    'A group that includes Edda Varrow said: “The mill is ours for ever.”',
    'The man accused of robbing Edda Varrow said: “The mill is ours for ever.”',
    'The people around Edda Varrow say: “The mill is ours for ever.”',
    'Fans of Edda Varrow wrote: “The mill is ours for ever.”',
    'The engineer working for Edda Varrow said: “The mill is ours for ever.”',
    'The reporter who interviewed Edda Varrow wrote: “The mill is ours for ever.”',
  ],
  'a name before the clause of another subject': [
    'Otto Brack smiled as the crowd chanted “Save our pier now!”',
    'Edda Varrow laughed when the children shouted, “The mill is ours for ever!”',
    'Edda Varrow left after a heckler yelled “The mill is ours for ever!”',
  ],
  'a text that somebody finds or shows': [
    'Otto Brack found a note: “The pier is unsafe for all.”',
    'Edda Varrow received an email: “The mill is ours for ever.”',
    'Edda Varrow showed reporters a letter: “The mill is ours for ever.”',
    'Otto Brack cited a proverb: “A pier is safe until it falls.”',
    'Otto Brack held up a card that read, “The pier is unsafe for all.”',
    'Mara Tolland, reading from Otto Brack’s diary, said: “The pier is unsafe for all.”',
  ],
  'words that are still to come, or only planned': [
    'Otto Brack will tell the council that “the pier is unsafe for all.”',
    'Edda Varrow is going to tell the court: “The mill is ours for ever.”',
    'Edda Varrow threatened to tell them “the mill is ours for ever.”',
    'Otto Brack had planned to say “the pier is unsafe for all.”',
    'Otto Brack stopped short of saying “the pier is unsafe for all.”',
    'Edda Varrow resigned without saying “the mill is ours for ever.”',
    'Neither Otto Brack nor Mara Tolland said “the pier is unsafe for all.”',
  ],
  'words that may be written for the person': [
    'In the play, Otto Brack says: “The pier is unsafe for all.”',
    'In a fake video, Otto Brack says: “The pier is unsafe for all.”',
    'In a satirical post, Edda Varrow says: “The mill is ours for ever.”',
  ],
  'what others say that somebody said': [
    'Odo Finch allegedly told Edda Varrow: “I will sail at night.”',
    'Odo Finch reportedly said: “I will sail at night.”',
  ],
  'words that somebody else is blamed for, or calls so': [
    'Edda Varrow criticised Odo Finch for saying: “I will sail at night.”',
    'What Odo Finch called “nonsense from start to finish” was the truth, said Edda Varrow.',
    '“We had no warning at all,” said Edda Varrow, Odo Finch and Ulf Marlow.',
  ],
  'an answer to words of somebody else': [
    '“We had no warning at all.” Odo Finch nodded.',
    '“The pier is unsafe for all.” Otto Brack disagreed with that.',
    '“The mill is ours for ever,” Edda Varrow agreed.',
    'Otto Brack echoed Mara Tolland: “The pier is unsafe for all.”',
  ],
}

describe.for(Object.entries(doubtful))('the speaker is not sure of %s', ([, passages]) => {
  test.for(passages)('%s', (passage) => {
    const quotes = findQuotes(passage, 'en')
    expect(quotes).toHaveLength(1)
    expect(quotes[0]).toMatchObject({ sure: false })
  })
})

/** Passages like those above, in which the words decide who speaks. */
const certain: readonly [string, string][] = [
  ['“We had no warning at all,” said Edda Varrow, Odo Finch’s deputy.', 'Edda Varrow'],
  ['Odo Finch apologised for saying: “I will sail at night.”', 'Odo Finch'],
  ['“The pier is unsafe for all,” said Mara Tolland on behalf of Otto Brack.', 'Mara Tolland'],
  ['“The pier is unsafe for all,” said Mara Tolland in a film about Otto Brack.', 'Mara Tolland'],
  ['Edda Varrow wrote an email: “The mill is ours for ever.”', 'Edda Varrow'],
  ['Edda Varrow issued a statement: “The mill is ours for ever.”', 'Edda Varrow'],
  ['Edda Varrow found time to say: “The mill is ours for ever.”', 'Edda Varrow'],
  ['Edda Varrow went on to say: “The mill is ours for ever.”', 'Edda Varrow'],
  ['Edda Varrow had this to say: “The mill is ours for ever.”', 'Edda Varrow'],
  ['Edda Varrow was quick to say: “The mill is ours for ever.”', 'Edda Varrow'],
  ['In her book, Edda Varrow writes: “The mill is ours for ever.”', 'Edda Varrow'],
  ['Standing next to Edda Varrow, Odo Finch said: “The mill is ours for ever.”', 'Odo Finch'],
  ['Next to Edda Varrow, Odo Finch said: “The mill is ours for ever.”', 'Odo Finch'],
  ['This morning Edda Varrow said: “The mill is ours for ever.”', 'Edda Varrow'],
  ['During the hearing Edda Varrow said: “The mill is ours for ever.”', 'Edda Varrow'],
  ['The owner of the mill Edda Varrow said: “The mill is ours for ever.”', 'Edda Varrow'],
  ['As Edda Varrow said: “The mill is ours for ever.”', 'Edda Varrow'],
  ['As the sun set Edda Varrow said: “The mill is ours for ever.”', 'Edda Varrow'],
  ['“The mill is ours for ever,” said the group’s founder Edda Varrow.', 'Edda Varrow'],
  ['“The mill is ours for ever,” said Edda Varrow, who plays the queen in the film.', 'Edda Varrow'],
  ['Mara Quill said that Tomas Vell was late. “I was not,” he said.', 'Tomas Vell'],
  ['Per Tolland said Jonas Brack would resign. “He has no choice,” he said.', 'Per Tolland'],
  ['Per Tolland said Jonas Brack would resign. “The vote is on Friday,” he added.', 'Per Tolland'],
  ['Simon Vell said he was proud of Viktor Ashby. “We learned to row together,” he said.', 'Simon Vell'],
  ['Tom Carrow sold the mill to Ida Carrow. “It is mine now,” Mrs Carrow said.', 'Ida Carrow'],
  ['Ida Marlow did not only say “we will close the school”; she signed the order.', 'Ida Marlow'],
  ['Ida Marlow would often say: “We will close the school this year.”', 'Ida Marlow'],
  ['Ida Marlow did not smile but said: “We will close the school this year.”', 'Ida Marlow'],
  ['Mara Quill, speaking for Per Tolland, said: “The bridge is safe.”', 'Mara Quill'],
  ['Mara Quill was quoted as saying “the bridge is safe for everyone.”', 'Mara Quill'],
  ['Per Tolland’s lawyer, Mara Quill, said: “The bridge is safe.”', 'Mara Quill'],
]

test.for(certain)('the speaker is sure: %s', ([passage, speaker]) => {
  expect(findQuotes(passage, 'en')).toMatchObject([{ speaker, sure: true }])
})

test.for([
  'A lawyer for Ada Tolland said: “The bridge is safe.”',
  'An aide to Ida Tolland said: “The bridge is safe for everyone.”',
  'A spokeswoman for Ida Marlow said the plan was “a gift to every family on the island.”',
  '“We did not take the money,” the sister of Simon Vell said.',
  'Simon Vell thanked the woman who told him: “The mill is yours.”',
])('a name that only says whose speaker it is names no speaker: %s', (passage) => {
  const [quote] = findQuotes(passage, 'en')
  expect(quote?.kind).toBe('quotation')
  expect(quote?.speaker).toBeUndefined()
})

test('who was asked a question did not ask it', () => {
  const [question, answer] = findQuotes(
    '“Is the bridge safe?” Per Tolland was asked. “It is as safe as ever,” he said.',
    'en',
  )
  expect(question?.speaker).toBeUndefined()
  expect(answer?.speaker).toBe('Per Tolland')
})

test('who asked a question is not surely who answers it', () => {
  for (const text of [
    '“Is the bridge safe?” Mara Quill asked Per Tolland. “It is as safe as ever.”',
    '“Is the bridge safe?” Mara Quill asked. “It is as safe as ever,” came the answer.',
  ]) {
    const [question, answer] = findQuotes(text, 'en')
    expect(question).toMatchObject({ speaker: 'Mara Quill', sure: true })
    expect(answer).toMatchObject({ sure: false })
  }
})

test('a doubt about what was said names it, or the other person', () => {
  const [unsaid] = findQuotes('Per Tolland did not say “the bridge is safe for everyone.”', 'en')
  expect(unsaid).toMatchObject({ doubt: 'unsaid', speaker: 'Per Tolland' })
  const [told] = findQuotes('Mara Quill said Per Tolland told workers “the bridge is safe for all.”', 'en')
  expect(told).toMatchObject({ doubt: 'mention', alternative: 'Per Tolland' })
})

describe('offices and their names', () => {
  test.for([
    [
      'Mara Quill’s boss, Plinth CEO Per Tolland, said: “The lamp burns all winter.”',
      'Per Tolland',
      'Plinth CEO',
    ],
    ['PM Per Tolland came. “The lamp burns all winter,” Tolland said.', 'Per Tolland', undefined],
    ['Sir Per Tolland came with Lady Tolland. “The lamp burns,” Sir Per said.', 'Per Tolland', undefined],
    [
      'Minister of Inland Rivers, Mara Quill, would not confirm it and only said: “Write to us.”',
      'Mara Quill',
      'Minister of Inland Rivers',
    ],
    [
      'The plan is, according to Harbour Search lead Mara Quill, “the biggest change of our lamp.”',
      'Mara Quill',
      'Harbour Search lead',
    ],
    [
      'The Ministry of Inland Rivers said “the lamp burns all winter”.',
      'Ministry of Inland Rivers',
      undefined,
    ],
    [
      'Brave Mara Quill came. Then Mara Quill spoke. “It burns all winter,” Quill said.',
      'Mara Quill',
      undefined,
    ],
    ['The Royal College of Boatmen said “the lamp burns all winter”.', 'Royal College of Boatmen', undefined],
    ['Lowport’s River Ministry said “the lamp burns all winter”.', 'Lowport’s River Ministry', undefined],
  ])('%s', ([passage = '', speaker, role]) => {
    const [quote] = findQuotes(passage, 'en')
    expect(quote).toMatchObject({ speaker, sure: true })
    expect(quote?.role).toBe(role)
  })

  test.for([
    'According to the wardens, Lowport’s Harbour Board “has broken the law of the sea.”',
    'Chatter went so far as to launch an even “darker” dark mode.',
    'Harbour Praise is a new song. “She is a very talented woman,” she said.',
    'Mara Quill from Harbour Holidays gave tips. Harbour Holidays has ships. She noted: “It burns all winter.”',
    'Saltmere and Lowport Police confirmed the damage and said “arrests are ongoing”.',
    'Lowport’s River Ministry shut it. Saltmere’s River Ministry did not. The River Ministry said “it is safe”.',
    'Mara Quill and Lowport Police said the pier is “closed for the whole winter”.',
  ])('no name is sure: %s', (passage) => {
    const [quote] = findQuotes(passage, 'en')
    expect(quote).toBeDefined()
    expect(quote?.sure === true && quote.speaker !== undefined).toBe(false)
  })

  test('a role does not go back over a heading', () => {
    const [quote] = findQuotes(
      'The government’s stance\n\nMinister of Inland Rivers, Mara Quill, said: “Write to us.”',
      'en',
    )
    expect(quote?.role).toBe('Minister of Inland Rivers')
  })
})

describe('names that are also small words or months', () => {
  test.for([
    ['“The bridge is safe,” said Jun Ashby on Monday.', 'Jun Ashby'],
    ['“The bridge is safe,” said May Tolland in April.', 'May Tolland'],
    ['“The bridge is safe,” said Will Tolland.', 'Will Tolland'],
    ['Jun Ashby would do it “not before the ice has gone,” he said.', 'Jun Ashby'],
    ['Ada May is the mayor. “The bridge is safe,” May said.', 'Ada May'],
    ['Per Tolland said: “The bridge is safe.”', 'Per Tolland'],
  ])('%s', ([passage = '', speaker]) => {
    expect(findQuotes(passage, 'en')[0]).toMatchObject({ speaker, sure: true })
  })

  test.for([
    '“The bridge is safe,” said Finch in June. Orla Finch is the keeper.',
    'On 5 June Finch said: “The bridge is safe.” Orla Finch is the keeper.',
    'In May Finch left. “The bridge is safe,” said Orla Finch.',
    'Will Finch resign? “The bridge is safe,” said Orla Finch.',
    '“The bridge is safe,” Finch said Jan. 5. Orla Finch is the keeper.',
  ])('a date or a question is no name: %s', (passage) => {
    expect(findQuotes(passage, 'en')[0]).toMatchObject({ speaker: 'Orla Finch' })
  })

  test.for([
    ['es', '“El puente es seguro para todos”, dijo Julio Montero.', 'Julio Montero'],
    ['es', '“El puente es seguro para todos”, dijo Alba Montero en julio.', 'Alba Montero'],
    ['fr', '« Le pont est sûr pour tout le monde », a dit Avril Varenne.', 'Avril Varenne'],
    ['de', '„Die Brücke ist für alle sicher“, sagte August Lindau.', 'August Lindau'],
    ['de', '„Die Brücke ist für alle sicher“, sagte Heike Lindau im August.', 'Heike Lindau'],
  ])('%s: %s', ([language = '', passage = '', speaker]) => {
    expect(findQuotes(passage, language)[0]).toMatchObject({ speaker })
  })
})

describe('roles', () => {
  const roleOf = (passage: string, language = 'en'): string | undefined =>
    findQuotes(passage, language).at(-1)?.role

  test('a clause about a person is no role', () => {
    for (const clause of [
      'whose brother Per Tolland had called Mara Quill',
      'where the mayor had lunch',
      'because the chairman resigned',
      'as the chairman left',
    ])
      expect(roleOf(`“The bridge is safe,” said Ines Carrow, ${clause}.`), clause).toBeUndefined()
    expect(roleOf('“The bridge is safe,” said Ines Carrow, the nurse is ill.')).toBeUndefined()
  })

  test('“whose brother” is not the brother’s role', () => {
    const text = 'Ines Carrow, whose brother Per Tolland had called Mara Quill, left. “No,” said Per Tolland.'
    expect(roleOf(text)).toBeUndefined()
  })

  test('a role ends before a relative clause', () => {
    expect(roleOf('“It is safe,” said Ines Carrow, a nurse who lost her job in May.')).toBe('nurse')
    expect(roleOf('“It is safe,” said Ines Carrow, the mayor of Lowport, where she lives.')).toBe(
      'mayor of Lowport',
    )
    expect(roleOf('« Tout va bien », a déclaré Odile Varenne, maire qui a perdu son siège.', 'fr')).toBe(
      'maire',
    )
    expect(roleOf('“Todo va bien”, dijo Alba Montero, alcaldesa que perdió su puesto.', 'es')).toBe(
      'alcaldesa',
    )
  })
})

/** Passages whose speaker stays open in a language without weights. */
const open: Record<string, readonly string[]> = {
  de: [
    'Karl Lindau sagte, Otto Brack sei zu spät gekommen. „Ich war pünktlich an der Brücke“, sagte er.',
    '„Ich war pünktlich an der Brücke“, sagte der Anwalt von Otto Brack.',
    '„Ich war pünktlich an der Brücke“, sagte Otto Bracks Anwalt.',
    'Otto Brack hat nie gesagt: „Die Brücke ist für alle sicher.“',
    'Otto Brack könnte sagen: „Die Brücke ist für alle sicher.“',
    'Otto Brack bestritt, gesagt zu haben: „Die Brücke ist für alle sicher.“',
    'Wenn Otto Brack sagt: „Die Brücke ist für alle sicher“, lachen alle.',
    '„Ist die Brücke sicher?“, wurde Otto Brack gefragt.',
  ],
  fr: [
    '« Le pont est sûr pour tout le monde », a dit l’avocat de Paul Lorme.',
    'Paul Lorme n’a pas dit : « Le pont est sûr pour tout le monde. »',
    'Paul Lorme pourrait dire : « Le pont est sûr pour tout le monde. »',
    'Paul Lorme nie avoir dit : « Le pont est sûr pour tout le monde. »',
    'Paul Lorme a été décrit comme « le pire ingénieur de tout le pays » par Odile Varenne.',
    'Odile Varenne a lu une lettre de Paul Lorme : « Le pont est sûr pour tout le monde. »',
    'Si Paul Lorme dit : « Le pont est sûr pour tout le monde », on rira.',
  ],
  es: [
    '“El puente es seguro para todos”, dijo el abogado de Pablo Rivas.',
    'Pablo Rivas no dijo: “El puente es seguro para todos.”',
    'Pablo Rivas podría decir: “El puente es seguro para todos.”',
    'Pablo Rivas niega haber dicho: “El puente es seguro para todos.”',
    'Alba Montero leyó una carta de Pablo Rivas: “El puente es seguro para todos.”',
    'Si Pablo Rivas dice: “El puente es seguro para todos”, todos reirán.',
  ],
  it: [
    'Pablo Riva non ha detto: «Il ponte è sicuro per tutti».',
    'Pablo Riva potrebbe dire: «Il ponte è sicuro per tutti».',
    'Se Pablo Riva dice: «Il ponte è sicuro per tutti», tutti ridono.',
  ],
  ru: [
    'Иван Меркин не говорил: «Мост безопасен для всех жителей».',
    'Иван Меркин мог бы сказать: «Мост безопасен для всех жителей».',
    'Если Иван Меркин скажет: «Мост безопасен для всех жителей», все засмеются.',
    'Анна Дубравина прочла письмо Ивана Меркина: «Мост безопасен для всех жителей».',
  ],
}

describe.for(Object.entries(open))(
  'in a language without weights (%s) the speaker stays open',
  ([language, passages]) => {
    test.for(passages)('%s', (passage) => {
      expect(findQuotes(passage, language)[0]?.speaker).toBeUndefined()
    })
  },
)

test('in German who is quoted speaks, not who quotes', () => {
  const [quote] = findQuotes(
    'Heike Lindau zitierte Otto Brack mit den Worten: „Die Brücke ist sicher.“',
    'de',
  )
  expect(quote?.speaker).toBe('Otto Brack')
})

test('a description after the last speaker, who is only spoken to, is somebody else', () => {
  const [first, second] = findQuotes(
    '“We need the boat,” said Per Tolland. In a letter to Tolland, the owner said “no boat will sail in January.”',
    'en',
  )
  expect(first).toMatchObject({ speaker: 'Per Tolland', sure: true })
  expect(second).toMatchObject({ sure: false })
  expect(second?.speaker).toBeUndefined()
})

describe('languages without weights', () => {
  test.for([
    ['de', '„Die Brücke ist zu“, erklärt Beraterin und Autorin Oda Quell.', 'Oda Quell', 'Autorin'],
    ['de', '„Die Brücke ist zu“, sagte die Meteorologin Yuna Quell.', 'Yuna Quell', 'Meteorologin'],
    [
      'de',
      'Das sei „eine Schande für den Hafen“, kritisiert etwa Benjamin Quell.',
      'Benjamin Quell',
      undefined,
    ],
    ['de', '„Die Brücke ist zu“, sagte Schülerin Nora.', 'Nora', undefined],
    ['de', 'Benjamin Quell baut. „Die Brücke ist zu“, sagte Benjamin.', 'Benjamin Quell', undefined],
    ['fr', '« Le pont est fermé », a déclaré José Benjamin Lorme.', 'José Benjamin Lorme', undefined],
  ])('%s: %s', ([language = '', passage = '', speaker, role]) => {
    const [quote] = findQuotes(passage, language)
    expect(quote).toMatchObject({ speaker, sure: false })
    expect(quote?.role).toBe(role)
  })

  test.for([
    ['fr', 'Le colistier de Benjamin Lorme a parlé. « Le pont est fermé », a-t-il dit.'],
    ['de', 'Tom Quell baut. Quell sprach. Auch Otto Brack kam. „Die Brücke ist zu“, sagte er.'],
    ['de', 'Benjamin Quell und Benjamin Brack bauen. „Die Brücke ist zu“, sagte Benjamin.'],
  ])('%s, the name is open: %s', ([language = '', passage = '']) => {
    expect(findQuotes(passage, language)[0]?.speaker).toBeUndefined()
  })

  test('a role ends with its sentence', () => {
    const [quote] = findQuotes(
      'Nora Quell, Präsidentin des Verbands\n\nEine offene Frage\n\n„Wir zahlen“, sagte Quell.',
      'de',
    )
    expect(quote?.role).toBe('Präsidentin des Verbands')
  })
})
