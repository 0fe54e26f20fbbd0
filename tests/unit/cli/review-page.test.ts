import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { makeReviewResponder, type ReviewRequest } from '../../../src/cli/review-page.ts'
import { pierArticle as article } from './pier-article.ts'
import { useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const file = 'content/articles/pier.md'
const cold = article.slice(article.indexOf('  - text: It is cold'), article.indexOf('  - text: We leave'))

const host = 'localhost:4321'
const origin = `http://${host}`

function open() {
  const respond = makeReviewResponder({ cwd: folder.path, articles: 'content/articles', home: '/papers/' })
  const send = (request: Partial<ReviewRequest>) =>
    respond({ method: 'GET', host, origin: undefined, form: new URLSearchParams(), ...request })
  const read = async () => {
    const response = await send({})
    if (!('html' in response)) throw new Error('there is no page')
    return parseHTML(response.html).document
  }
  /** Presses a button of the page that is shown, as a browser does. */
  const press = async (label: RegExp | string, fields: Record<string, string> = {}) => {
    const document = await read()
    const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
      typeof label === 'string' ? textContent === label : label.test(textContent ?? ''),
    )
    if (!button) throw new Error(`there is no button ${label}`)
    const form = new URLSearchParams(fields)
    for (const input of button.closest('form')?.querySelectorAll('input[type=hidden]') ?? [])
      form.set(input.getAttribute('name') ?? '', input.getAttribute('value') ?? '')
    const name = button.getAttribute('name')
    if (name) form.set(name, button.getAttribute('value') ?? '')
    return { form, response: await send({ method: 'POST', origin, form }) }
  }
  return { send, read, press }
}

test('the page asks about the first unsure quotation, with its passage, the guess and the reason', async () => {
  folder.write(file, article)
  const document = await open().read()
  expect(document.querySelector('mark')?.textContent).toBe('“It is cold,”')
  expect(document.querySelector('blockquote')?.textContent).toContain('Ivo Sand came by boat.')
  expect(document.querySelector('.guess')?.textContent).toBe('Tomas Vell')
  expect(document.body.textContent).toContain('1 of 2')
  expect(document.querySelector('p a[href*=pier]')?.getAttribute('href')).toBe('/papers/articles/pier/')
})

describe('a decision', () => {
  test.for([
    ['Right', cold.replace('confirmed: false # “he” could be Tomas Vell or Ivo Sand', 'confirmed: true')],
    ['Not named by the article', '  - text: It is cold\n    confirmed: true\n'],
    [
      /^Ivo Sand/,
      cold.replace(
        'Tomas Vell\n    confirmed: false # “he” could be Tomas Vell or Ivo Sand',
        'Ivo Sand\n    confirmed: true',
      ),
    ],
  ] as const)('“%s” changes only the entry of its quotation', async ([label, entry]) => {
    folder.write(file, article)
    const page = open()
    expect((await page.press(label)).response).toEqual({ status: 303, location: '/papers/_review/' })
    expect(folder.read(file)).toBe(article.replace(cold, entry))
    expect((await page.read()).body.textContent).toContain('2 of 2')
  })

  test('can be a name that is typed', async () => {
    folder.write(file, article)
    await open().press('Save', { name: 'Ivo Sand, pilot' })
    expect(folder.read(file)).toContain(
      'speaker: Ivo Sand\n    role: pilot\n    confirmed: true\n  - text: We leave',
    )
  })

  test('is taken back by “undo”, and the file is as it was', async () => {
    folder.write(file, article)
    const page = open()
    await page.press('Not a quotation')
    expect(folder.read(file)).not.toBe(article)
    await page.press(/^Undo/)
    expect(folder.read(file)).toBe(article)
    expect((await page.read()).body.textContent).toContain('1 of 2')
  })

  test('that is sent twice counts once', async () => {
    folder.write(file, article)
    const page = open()
    const { form } = await page.press('Right')
    const after = folder.read(file)
    await page.send({ method: 'POST', origin, form })
    expect(folder.read(file)).toBe(after)
    expect((await page.read()).body.textContent).toContain('this question was answered already')
  })

  test('about a file that was changed meanwhile leaves it as it is', async () => {
    folder.write(file, article)
    const page = open()
    await page.read()
    const changed = article.replace('The Pier Opens', 'The Pier Is Open')
    folder.write(file, changed)
    await page.press('Right')
    expect(folder.read(file)).toBe(changed)
    expect((await page.read()).body.textContent).toContain('was changed by another program')
    await page.press('Look for more')
    await page.press('Right')
    expect(folder.read(file)).toContain('The Pier Is Open')
    expect(folder.read(file)).not.toBe(changed)
  })
})

describe('another site', () => {
  test.for([
    ['without the token of the page', { token: 'x' }, {}],
    ['from another origin', {}, { origin: 'https://elsewhere.example' }],
    [
      'under a name that leads to this computer',
      {},
      { host: 'elsewhere.example:4321', origin: 'http://elsewhere.example:4321' },
    ],
  ] as const)('cannot decide %s', async ([, fields, request]) => {
    folder.write(file, article)
    const page = open()
    const { form } = await page.press('Skip')
    await page.press(/^Undo/)
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('key', 'r')
    expect((await page.send({ method: 'POST', origin, form, ...request })).status).toBe(403)
    expect(folder.read(file)).toBe(article)
  })
})

test('an archive without unsure speakers has nothing to ask', async () => {
  folder.write(file, article.replaceAll(/confirmed: false.*/g, 'confirmed: true'))
  expect((await open().read()).querySelector('h1')?.textContent).toBe('All are reviewed')
})
