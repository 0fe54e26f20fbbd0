import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { applyLedger } from '../../../src/ledger/apply-ledger.ts'
import { checkLedgers } from '../../../src/ledger/check-ledgers.ts'
import { combineLedgers } from '../../../src/ledger/combine-ledgers.ts'
import { findEarlierAddresses } from '../../../src/ledger/earlier-addresses.ts'
import { findLostAddresses } from '../../../src/ledger/find-lost-addresses.ts'
import type { Ledger } from '../../../src/ledger/ledger.ts'
import { parseLedger } from '../../../src/ledger/parse-ledger.ts'
import { recordSite } from '../../../src/ledger/record-site.ts'
import { recordVersion } from '../../../src/ledger/record-version.ts'
import { chooseShortAddress } from '../../../src/ledger/short-address.ts'
import { takeSnapshot } from '../../../src/ledger/snapshot.ts'
import { writeLedger } from '../../../src/ledger/write-ledger.ts'

const ferry = 'The ferry to Lower Quay will stop for the winter, the council said.'
const engine = 'Its engine is forty years old and has failed twice since August.'
const vell = '“We leave at six,” said Tomas Vell. “Nobody waits.”'
const bridge = 'The bridge at Saltmere stays open all year, and it has a path for walkers.'

function parse(paragraphs: readonly string[], slug = 'ferry'): Article {
  const body = paragraphs.join('\n\n')
  const quotes = [...body.matchAll(/“([^”]+?),?”/g)].map(([, text]) => ({ text, speaker: 'Tomas Vell' }))
  const fields = {
    headline: 'Ferry stops',
    dek: 'Tomas Vell and Mara Quill speak',
    language: 'en',
    published: '2031-11-04',
    authors: [],
    source: { name: 'The Harbour Ledger', relation: 'original' },
    quotes,
  }
  const parsed = parseArticle(`---\n${JSON.stringify(fields)}\n---\n${body}\n`, `${slug}.md`)
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  return parsed.article
}

function record(paragraphs: readonly string[], before?: Ledger, date = '2031-11-04'): Ledger {
  return recordVersion(before, takeSnapshot(parse(paragraphs)), { slug: 'ferry', date, short: 'bcdfgh' })
}

/** Records one version after the other, a day apart, and returns the last one as it is shown. */
function publish(...versions: string[][]): Article {
  let ledger: Ledger | undefined
  versions.forEach((paragraphs, index) => {
    ledger = record(paragraphs, ledger, `2031-11-0${index + 1}`)
  })
  const last = parse(versions.at(-1) ?? [])
  return ledger ? applyLedger(last, ledger) : last
}

const ferryId = 'the-ferry-to-lower-quay-council-said'

describe('an address', () => {
  test('of a paragraph whose first and last words were changed leads to it, and says so', () => {
    const { blocks } = publish(
      [ferry, engine],
      [ferry.replace('The ferry', 'A boat').replace('said', 'says'), engine],
    )
    expect(blocks[0]).toMatchObject({
      id: 'a-boat-to-lower-quay-council-says',
      former: [{ id: ferryId, changed: { words: ferry, date: '2031-11-02' } }],
    })
  })

  test('of a paragraph that was changed in the middle stays, and says so', () => {
    const { blocks } = publish([ferry], [ferry.replace('winter', 'spring')])
    expect(blocks[0]).toMatchObject({ id: ferryId, changed: { words: ferry, date: '2031-11-02' } })
    expect(blocks[0]).not.toHaveProperty('former')
  })

  test('of a paragraph that was split leads to its first part', () => {
    const { blocks } = publish([`${ferry} ${engine}`], [ferry, engine])
    expect(blocks[0]?.former).toMatchObject([{ id: 'the-ferry-to-lower-quay-since-august' }])
    expect(blocks[1]).not.toHaveProperty('former')
  })

  test('of each of two paragraphs that were merged leads to the whole', () => {
    const { blocks } = publish([ferry, engine], [`${ferry} ${engine}`])
    expect(blocks[0]?.former?.map(({ id }) => id)).toEqual([
      'its-engine-is-forty-years-since-august',
      ferryId,
    ])
  })

  test('of merged paragraphs leads to its own words again when they are separated', () => {
    const { blocks } = publish([ferry, engine], [`${ferry} ${engine}`], [ferry, bridge, engine])
    expect(blocks.map(({ id }) => id)).toEqual([
      ferryId,
      'the-bridge-at-saltmere-stays-for-walkers',
      'its-engine-is-forty-years-since-august',
    ])
  })

  test('of a removed paragraph leads to where it was, with the day and its words', () => {
    const { removed } = publish([ferry, engine, bridge], [ferry, bridge])
    expect(removed).toEqual([
      { id: 'its-engine-is-forty-years-since-august', after: 0, date: '2031-11-02', words: engine },
    ])
  })

  test('of a removed paragraph stays with its neighbours when these are moved later', () => {
    const { removed } = publish([ferry, engine, bridge], [ferry, bridge], [bridge, ferry])
    expect(removed).toMatchObject([{ after: 1, date: '2031-11-02' }])
  })

  test('of a paragraph that comes back leads to it', () => {
    const { blocks, removed } = publish([ferry, engine], [ferry], [ferry, engine])
    expect(removed).toBeUndefined()
    expect(blocks[1]?.id).toBe('its-engine-is-forty-years-since-august')
  })

  test('of a quotation does not depend on the words around it', () => {
    const before = publish([vell])
    const after = publish([vell], [vell.replace('said', 'shouted').replace('“Nobody', 'He added: “Nobody')])
    expect(after.quotes.map(({ id, former }) => [id, former])).toEqual(
      before.quotes.map(({ id }) => [id, undefined]),
    )
  })

  test('of a corrected quotation leads to the correction, with the earlier words', () => {
    const { quotes } = publish([vell], [vell.replace('We leave at six', 'We left at seven')])
    expect(quotes[0]).toMatchObject({
      id: 'quote-we-left-at-seven',
      former: [{ id: 'quote-we-leave-at-six', changed: { words: 'We leave at six' } }],
    })
  })

  test('of words that are no longer quoted leads to the paragraph that still has them', () => {
    const { blocks } = publish([vell], ['We leave at six, said Tomas Vell. Nobody waits.'])
    expect(blocks[0]?.former?.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['quote-we-leave-at-six', 'quote-nobody-waits']),
    )
  })

  test('is never given to other words, not even to words that begin and end the same', () => {
    const like =
      'The ferry to Lower Quay was painted red and nobody asked who had decided it, or what the council said.'
    const { blocks } = publish([ferry, engine], [engine, like])
    expect(blocks[1]?.id).not.toBe(ferryId)
  })

  test('of before there were ledgers is recorded once, and leads to the same passage', () => {
    const article = parse(['## Այսօր', 'Նա ասաց՝ այո։', `The mayor calls it “safe”. ${engine}`])
    const earlier = findEarlierAddresses(article)
    expect(earlier.blocks).toEqual(['section-այսօր', 'նա-ասաց-այո', 'the-mayor-calls-it-safe-since-august'])
    expect(earlier.quotes).toEqual(['quote-mayor-calls-it-safe'])
    const ledger = recordVersion(undefined, takeSnapshot(article), {
      slug: 'ferry',
      date: '2031-11-04',
      short: 'bcdfgh',
      earlier,
    })
    const shown = applyLedger(article, ledger)
    expect(shown.blocks[0]).toMatchObject({ id: 'section-aysor', former: [{ id: 'section-այսօր' }] })
    expect(shown.quotes[0]).toMatchObject({ id: 'quote-safe', former: [{ id: 'quote-mayor-calls-it-safe' }] })
  })
})

describe('a record', () => {
  test('is not changed by recording the same words again', () => {
    const ledger = record([ferry, vell])
    expect(record([ferry, vell], ledger, '2031-12-01')).toBe(ledger)
  })

  test('has a new version when only the speaker of a quotation is corrected', () => {
    const ledger = record([vell])
    const corrected = takeSnapshot(parse([vell]))
    for (const quote of corrected.quotes) quote.speaker = 'Mara Quill'
    const next = recordVersion(ledger, corrected, { slug: 'ferry', date: '2031-11-05', short: 'bcdfgh' })
    expect(next.versions.map(({ quotes }) => quotes[0]?.speaker)).toEqual(['Tomas Vell', 'Mara Quill'])
  })

  test('only grows', () => {
    const before = record([ferry, engine, vell])
    const after = record([bridge], before, '2031-11-05')
    expect(after.versions.slice(0, 1)).toEqual(before.versions)
    expect(after.addresses).toMatchObject(before.addresses)
    expect(after.texts).toMatchObject(before.texts)
  })

  test('is read as it was written, with its names sorted', () => {
    const ledger = record([bridge, ferry], record([ferry, engine, vell]), '2031-11-05')
    const source = writeLedger(ledger)
    expect(parseLedger(source, 'ferry.json')).toEqual({ kind: 'ledger', ledger })
    expect(source.match(/^ {4}"(?:the-|its-)[^"]+/gm)).toEqual(
      source.match(/^ {4}"(?:the-|its-)[^"]+/gm)?.toSorted(),
    )
  })

  test('that git could not merge keeps both sides', () => {
    const base = record([ferry, engine])
    const one = record([ferry, engine, bridge], base, '2031-11-05')
    const other = record([ferry, vell], base, '2031-11-06')
    const conflict = `<<<<<<< HEAD\n${writeLedger(one)}=======\n${writeLedger(other)}>>>>>>> branch\n`
    const parsed = parseLedger(conflict, 'ferry.json')
    expect(parsed).toEqual({ kind: 'ledger', ledger: combineLedgers(one, other) })
    if (parsed.kind === 'problem') return
    expect(Object.keys(parsed.ledger.addresses)).toEqual(
      expect.arrayContaining([...Object.keys(one.addresses), ...Object.keys(other.addresses)]),
    )
    expect(parsed.ledger.versions.map(({ date }) => date)).toEqual(['2031-11-04', '2031-11-05', '2031-11-06'])
    const shown = applyLedger(parse([ferry, engine, bridge, vell]), parsed.ledger)
    expect(shown.removed).toBeUndefined()
  })

  test.for([
    ['{', /is not valid JSON/],
    ['{"format": 2}', /is not a record of addresses: format/],
    [JSON.stringify({ ...record([ferry]), texts: {} }), /refers to the text \w{8}, which it does not have/],
  ] as const)('%s is refused with what to do', ([source, message]) => {
    expect(parseLedger(source, 'ferry.json')).toMatchObject({
      kind: 'problem',
      problem: {
        file: 'ferry.json',
        message: expect.stringMatching(message),
        remedy: expect.stringMatching(/restore/),
      },
    })
  })
})

describe('a short address', () => {
  test('has six characters that are not mistaken for one another, and no vowel', () => {
    for (let number = 0; number < 500; number++)
      expect(chooseShortAddress(`article-${number}`, new Set())).toMatch(/^[2-9bcdfghjkmnpqrstvwxz]{6}$/)
  })

  test('is the same for the same slug, and another one if that is taken', () => {
    const first = chooseShortAddress('ferry', new Set())
    expect(chooseShortAddress('ferry', new Set())).toBe(first)
    expect(chooseShortAddress('ferry', new Set([first]))).not.toBe(first)
  })

  test('stays with an article that is renamed', () => {
    const snapshot = takeSnapshot(parse([ferry, engine]))
    const first = recordSite(new Map([['ferry', { snapshot }]]), new Map(), '2031-11-04')
    const site = recordSite(new Map([['boat', { snapshot }]]), first.changed, '2031-11-05')
    expect(site.renames).toEqual(new Map([['ferry', 'boat']]))
    expect(site.changed.get('boat')).toMatchObject({
      short: first.changed.get('ferry')?.short,
      slugs: { ferry: '2031-11-04', boat: '2031-11-05' },
    })
  })
})

describe('a build', () => {
  const names = {
    nameArticle: (slug: string) => `articles/${slug}.md`,
    nameLedger: (slug: string) => `permalinks/${slug}.json`,
  }
  const check = (
    articles: Record<string, string[]>,
    ledgers: Record<string, Ledger>,
    unseen: readonly string[] = [],
  ) =>
    checkLedgers({
      articles: new Map(
        Object.entries(articles).map(([slug, text]) => [slug, takeSnapshot(parse(text, slug))]),
      ),
      ledgers: new Map(Object.entries(ledgers)),
      unseen: new Set(unseen),
      ...names,
    })

  test('goes on if passages were only edited or moved', () => {
    const ledger = record([ferry, engine])
    expect(check({ ferry: [engine, ferry.replace('The', 'A')] }, { ferry: ledger })).toEqual([])
  })

  test('stops at words that are gone without a record, and goes on once that is recorded', () => {
    const ledger = record([ferry, engine, bridge])
    const [problem] = check({ ferry: [ferry, bridge] }, { ferry: ledger })
    expect(problem).toMatchObject({
      file: 'articles/ferry.md',
      message: '1 address that readers may have kept would lead nowhere, because the words are gone',
      details: ['#its-engine-is-forty-years-since-august'],
    })
    expect(
      findLostAddresses(record([ferry, bridge], ledger, '2031-11-05'), takeSnapshot(parse([ferry, bridge]))),
    ).toEqual([])
  })

  test('stops at an article that was recorded and is scheduled now, and says what to do', () => {
    expect(check({}, { ferry: record([ferry, engine]) }, ['ferry'])).toEqual([
      {
        file: 'articles/ferry.md',
        line: 1,
        message:
          'has no page now, because it is a draft or scheduled, but its addresses are recorded as published',
        remedy:
          'to take it back, run `npm run withdraw`; if it was never online, delete permalinks/ferry.json',
      },
    ])
  })

  test('stops at an article that is gone or renamed', () => {
    const ledger = record([ferry, engine])
    expect(check({}, { ferry: ledger })).toMatchObject([
      { file: 'permalinks/ferry.json', remedy: expect.stringMatching(/status: withdrawn/) },
    ])
    expect(check({ boat: [ferry, engine] }, { ferry: ledger })).toMatchObject([
      {
        message: expect.stringMatching(/its article is now articles\/boat.md/),
        remedy: expect.stringMatching(/npm run permalinks/),
      },
    ])
  })

  test('stops if two articles have one short address', () => {
    const ledger = record([ferry])
    const [problem] = check({ ferry: [ferry], boat: [ferry] }, { ferry: ledger, boat: ledger })
    expect(problem?.message).toMatch(/\/a\/bcdfgh\/ belongs to permalinks\/ferry.json too/)
  })
})
