/**
 * A small archive whose articles are edited at random, as an editor would. Each edit changes the model; `write` makes the
 * article's file of it. The same seed gives the same history.
 */

/** A paragraph or heading. It is the same object as long as it is the same passage, however it is reworded. */
export interface ModelPassage {
  kind: 'paragraph' | 'heading'
  /** The words before its quotation, the quotation and the words after it; a passage may have no quotation. */
  before: string[]
  quote?: { words: string[]; speaker: string }
  after: string[]
}

export interface ModelArticle {
  slug: string
  headline: string
  withdrawn: boolean
  passages: ModelPassage[]
}

/** Returns a number from 0 to below 1. Mulberry32. */
export function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const vocabulary =
  `the a of to and in on for with as by at from over harbour bridge ferry council mayor engineer winter storm pier quay
  lamp boat tide fisher school road clerk budget vote repair closed opened planned counted measured found lost promised
  refused delayed carried painted two three seven forty thousand small large old new wet dry late early northern lower
  upper stone timber iron rope anchor ledger ticket crossing passenger village market square tower bell clock street hill
  valley river bank mill bakery doctor teacher pilot captain crew family letter notice meeting report figure week month
  year morning evening night Monday Friday August October nobody everybody perhaps certainly again never always once`.split(
    /\s+/,
  )
const speakers = ['Mara Quill', 'Tomas Vell', 'Ida Marlow', 'Oren Sabb']

export class EditedArchive {
  readonly articles: ModelArticle[]
  private readonly random: () => number
  private count = 0

  constructor(seed: number, size: number) {
    this.random = makeRandom(seed)
    this.articles = Array.from({ length: size }, () => ({
      slug: `article-${++this.count}`,
      headline: this.words(5).join(' '),
      withdrawn: false,
      passages: Array.from({ length: 8 + this.number(8) }, () => this.passage()),
    }))
  }

  /** Edits one article once. Returns the article and what was done. */
  edit(): { article: ModelArticle; edit: string } {
    const article = this.pick(this.articles)
    const edits: Record<string, () => void> = {
      insert: () => article.passages.splice(this.number(article.passages.length + 1), 0, this.passage()),
      delete: () => {
        if (article.passages.length > 4) article.passages.splice(this.number(article.passages.length), 1)
      },
      split: () => this.split(article),
      merge: () => this.merge(article),
      reorder: () => {
        const [moved] = article.passages.splice(this.number(article.passages.length), 1)
        if (moved) article.passages.splice(this.number(article.passages.length + 1), 0, moved)
      },
      reword: () => this.reword(this.pick(article.passages)),
      'change both ends': () => {
        const passage = this.pick(article.passages)
        passage.before[0] = this.word()
        passage.after[passage.after.length - 1] = this.word()
      },
      'change the words around a quotation': () => {
        const passage = this.pick(article.passages)
        passage.before.splice(-2, 2, ...this.words(2))
        passage.after.splice(0, 1, this.word())
      },
      'correct a quotation': () => {
        const { quote } = this.pick(article.passages)
        if (quote) quote.words[this.number(quote.words.length)] = this.word()
      },
      retitle: () => {
        article.headline = this.words(5).join(' ')
      },
      rename: () => {
        article.slug = `article-${++this.count}`
      },
      withdraw: () => {
        article.withdrawn = !article.withdrawn
      },
    }
    const edit = this.pick(Object.keys(edits))
    edits[edit]?.()
    return { article, edit }
  }

  private split({ passages }: ModelArticle): void {
    const index = this.number(passages.length)
    const passage = passages[index]
    if (!passage || passage.kind === 'heading' || passage.after.length < 12) return
    const rest = passage.after.splice(6)
    passages.splice(index + 1, 0, { kind: 'paragraph', before: rest.slice(0, 3), after: rest.slice(3) })
  }

  private merge({ passages }: ModelArticle): void {
    const index = this.number(passages.length - 1)
    const [one, other] = passages.slice(index, index + 2)
    if (!one || !other || one.kind === 'heading' || other.kind === 'heading' || other.quote) return
    one.after.push(...other.before, ...other.after)
    passages.splice(index + 1, 1)
  }

  /** Changes about one word in six. */
  private reword(passage: ModelPassage): void {
    for (const words of [passage.before, passage.after])
      for (const index of words.keys()) if (this.random() < 1 / 6) words[index] = this.word()
  }

  private passage(): ModelPassage {
    if (this.random() < 0.12) return { kind: 'heading', before: this.words(3), after: this.words(1) }
    const quote = { words: this.words(1 + this.number(12)), speaker: this.pick(speakers) }
    return {
      kind: 'paragraph',
      before: this.words(4 + this.number(12)),
      ...(this.random() < 0.6 ? { quote } : {}),
      after: this.words(6 + this.number(25)),
    }
  }

  private words(count: number): string[] {
    return Array.from({ length: count }, () => this.word())
  }

  private word(): string {
    return this.pick(vocabulary)
  }

  private number(below: number): number {
    return Math.floor(this.random() * below)
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[this.number(items.length)] as Item
  }
}

/** Writes an article's file. */
export function writeModelArticle({ headline, passages }: ModelArticle): string {
  const quotes = passages.flatMap(({ quote }) => quote ?? [])
  const fields = {
    headline,
    // A speaker's name has to be in the article.
    dek: speakers.join(', '),
    language: 'en',
    published: '2031-11-04',
    authors: [],
    source: { name: 'The Harbour Ledger', relation: 'original' },
    quotes: quotes.map(({ words, speaker }) => ({ text: words.join(' '), speaker })),
  }
  const body = passages.map(
    ({ kind, before, quote, after }) =>
      (kind === 'heading' ? '## ' : '') +
      [...before, ...(quote ? [`“${quote.words.join(' ')}”`] : []), ...after].join(' '),
  )
  return `---\n${JSON.stringify(fields)}\n---\n${body.join('\n\n')}\n`
}
