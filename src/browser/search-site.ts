/** What the search is told: where its indexes are, by language, and the words it answers with. */
export interface SearchSettings {
  indexes: { language: string; path: string }[]
  language: string
  words: {
    hint: string
    failed: string
    nothingFound: string
    articleCount: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
  }
}

/**
 * Searches articles and quotations as the reader writes. Nothing is loaded before the box is used: neither Pagefind nor
 * an index.
 *
 * It stands alone: it is written into the page as it is here. What it shows of the index it shows as text, never as HTML.
 */
export function searchSite({ indexes, language, words }: SearchSettings): void {
  interface Found {
    language: string
    score: number
    data(): Promise<Content>
  }
  interface Content {
    url: string
    excerpt: string
    locations: number[]
    raw_content: string
    meta: { title: string; date: string; source: string; quotes?: string }
  }
  interface Index {
    options(options: object): Promise<void>
    search(words: string, options: object): Promise<{ results: Omit<Found, 'language'>[] }>
  }
  interface Quote {
    id: string
    text: string
    speaker?: string
    role?: string
    letters: number
  }

  const page = 10
  const box = document.querySelector<HTMLInputElement>('#search-words')
  const status = document.querySelector('#search-status')
  const parts = [
    { kind: 'quotations', draw: drawQuotes },
    { kind: 'article', draw: drawArticle },
  ]
  if (!box || !status) return

  let loaded: Promise<{ language: string; index: Index }[]> | undefined
  const load = (): Promise<{ language: string; index: Index }[]> => {
    loaded ??= Promise.all(
      indexes.map(async ({ language: own, path }) => {
        const index: Index = await import(
          /* @vite-ignore */ new URL(`${path}pagefind.js`, location.href).href
        )
        await index.options({ baseUrl: '/' }) // our addresses have the site's base path in them
        return { language: own, index }
      }),
    )
    return loaded
  }

  function element(tag: string, className: string, ...inside: (Node | string)[]): HTMLElement {
    const made = document.createElement(tag)
    if (className) made.className = className
    made.append(...inside)
    return made
  }

  function link(url: string, className: string, words: string): HTMLElement {
    const made = element('a', className, words)
    made.setAttribute('href', url)
    return made
  }

  function drawArticle({ url, excerpt, meta }: Content): HTMLElement[] {
    const said = element('p', 'excerpt')
    // The excerpt is HTML with nothing but the found words marked: read as text, the marks put back by hand.
    for (const part of excerpt.split(/(<mark>.*?<\/mark>)/)) {
      const text = new DOMParser().parseFromString(part, 'text/html').body.textContent ?? ''
      const spaced = `${/^\s/.test(part) ? ' ' : ''}${text.trim()}${/\s$/.test(part) ? ' ' : ''}`
      said.append(part.startsWith('<mark>') ? element('mark', '', text) : spaced)
    }
    const facts = element('p', 'entry-facts', `${meta.date} · ${meta.source}`)
    return [element('li', '', element('h3', '', link(url, '', meta.title)), said, facts)]
  }

  /** How many letters stand before each word of the index, which parts words at white space or at marks of its own. */
  function countLetters(indexed: string): number[] {
    let letters = 0
    return indexed.split(indexed.includes('\u200B') ? '\u200B' : /\s+/).map((word) => {
      const before = letters
      letters += word.replace(/&[lg]t;/g, '<').replace(/\s+/g, '').length
      return before
    })
  }

  function drawQuotes({ url: address, locations, raw_content, meta }: Content): HTMLElement[] {
    const url = address.replace(/#.*/, '')
    const before = countLetters(raw_content)
    const found = locations.map((word) => before[word] ?? -1)
    let end = 0
    return (JSON.parse(meta.quotes ?? '[]') as Quote[]).flatMap((quote) => {
      const start = end
      end += quote.letters
      if (!found.some((at) => at >= start && at < end)) return []
      const who = [quote.speaker, quote.role].filter(Boolean).join(', ')
      const facts = element('p', 'entry-facts', `${meta.date} · `, link(url, '', meta.title))
      return [
        element(
          'li',
          '',
          element('p', 'speaker', who),
          link(`${url}#${quote.id}`, 'said-words', quote.text),
          facts,
        ),
      ]
    })
  }

  async function show(
    kind: string,
    found: Found[],
    draw: (content: Content) => HTMLElement[],
    isAsked: () => boolean,
  ): Promise<void> {
    const section = document.querySelector<HTMLElement>(`#found-${kind}`)
    const list = section?.querySelector('ol')
    const more = section?.querySelector('button')
    if (!section || !list || !more) return
    list.replaceChildren()
    section.hidden = found.length === 0
    let shown = 0
    const showPage = async (): Promise<void> => {
      const next = found.slice(shown, shown + page)
      shown += next.length
      const contents = await Promise.all(
        next.map(async (one) => ({ own: one.language, content: await one.data() })),
      )
      if (!isAsked()) return
      for (const { own, content } of contents) {
        for (const item of draw(content)) {
          item.lang = own
          item.dir = 'auto'
          list.append(item)
        }
      }
      more.hidden = shown >= found.length
      section.hidden = list.children.length === 0
    }
    more.onclick = showPage
    await showPage()
  }

  let latest = ''
  async function search(query: string): Promise<void> {
    latest = query
    if (!status) return
    const found = await Promise.all(
      parts.map(async ({ kind, draw }) => {
        const all: Found[] = []
        if (query !== '') {
          for (const { language: own, index } of await load()) {
            const { results } = await index.search(query, { filters: { kind } })
            // Spread would lose what a result does: it is passed on as it is.
            for (const result of results)
              all.push({ language: own, score: result.score, data: () => result.data() })
          }
        }
        return { kind, draw, found: all.sort((a, b) => b.score - a.score) }
      }),
    )
    const isAsked = (): boolean => latest === query
    if (!isAsked()) return
    for (const { kind, draw, found: all } of found) await show(kind, all, draw, isAsked)
    if (!isAsked()) return
    const most = Math.max(...found.map(({ found: all }) => all.length))
    const count = words.articleCount[new Intl.PluralRules(language).select(most)] ?? words.articleCount.other
    status.textContent =
      query === ''
        ? words.hint
        : most === 0
          ? words.nothingFound.replace('{query}', () => query)
          : count.replace('{count}', new Intl.NumberFormat(language).format(most))
  }

  const begin = async (): Promise<void> => {
    const query = box.value.trim()
    const address = new URL(location.href)
    if (query === '') address.searchParams.delete('q')
    else address.searchParams.set('q', query)
    history.replaceState(null, '', address)
    try {
      await search(query)
    } catch {
      loaded = undefined
      status.textContent = words.failed
    }
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  box.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(begin, 200)
  })
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault()
    void begin()
  })
  const asked = new URL(location.href).searchParams.get('q')
  if (asked) {
    box.value = asked
    void begin()
  } else box.focus()
}
