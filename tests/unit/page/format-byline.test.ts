import { describe, expect, test } from 'vitest'
import { findInterface } from '../../../src/languages/find-language.ts'
import { type BylinePart, formatByline, formatBylineText } from '../../../src/page/format-byline.ts'

type Fields = Parameters<typeof formatByline>[0]

const authors: Fields['authors'] = [
  { name: 'Ida Marlow' },
  { name: 'Per Tolland', role: 'reporting' },
  { name: 'Lene Brack', role: 'writing' },
  { name: 'Osk Tarn', role: 'translation' },
  { name: 'Jun Ashby', role: 'photography' },
  { name: 'Mara Quill', role: 'editing' },
]

function byline(language: string, relation: Fields['source']['relation'], credited = authors): BylinePart[] {
  const source = { name: 'The Harbour Ledger', relation }
  return formatByline({ authors: credited, source, language }, findInterface(language).words)
}

describe('the byline of a reprint', () => {
  test.for([
    ['ar', 'بقلم Ida Marlow وPer Tolland وLene Brack. ترجمة Osk Tarn. تصوير Jun Ashby. تحرير Mara Quill'],
    [
      'de',
      'Von Ida Marlow, Per Tolland und Lene Brack. Übersetzung: Osk Tarn. Fotos: Jun Ashby. Redaktion: Mara Quill',
    ],
    [
      'en',
      'By Ida Marlow, Per Tolland, and Lene Brack. Translated by Osk Tarn. Photographs by Jun Ashby. Edited by Mara Quill',
    ],
    [
      'fr',
      'Par Ida Marlow, Per Tolland et Lene Brack. Traduction : Osk Tarn. Photographies : Jun Ashby. Édition : Mara Quill',
    ],
    [
      'hy',
      'Ida Marlow, Per Tolland և Lene Brack. Թարգմանությունը՝ Osk Tarn. Լուսանկարները՝ Jun Ashby. Խմբագիր՝ Mara Quill',
    ],
    ['ru', 'Ida Marlow, Per Tolland и Lene Brack. Перевод: Osk Tarn. Фото: Jun Ashby. Редактура: Mara Quill'],
  ])('is in the language of the article: %s', ([language = '', expected]) => {
    expect(formatBylineText(byline(language, 'reprint'))).toBe(expected)
  })
})

describe('the byline of a retelling separates the writers from the reporters of the source', () => {
  test.for([
    ['ar', 'بقلم Lene Brack. استنادًا إلى تقرير Ida Marlow وPer Tolland'],
    ['de', 'Von Lene Brack. Nach dem Bericht von Ida Marlow und Per Tolland'],
    ['en-GB', 'By Lene Brack. Based on reporting by Ida Marlow and Per Tolland'],
    ['fr', 'Par Lene Brack. D’après le reportage de Ida Marlow et Per Tolland'],
    ['hy', 'Lene Brack. Ըստ Ida Marlow և Per Tolland ռեպորտաժի'],
    ['ru', 'Lene Brack. По репортажу: Ida Marlow и Per Tolland'],
  ])('%s', ([language = '', expected]) => {
    expect(formatBylineText(byline(language, 'retelling', authors.slice(0, 3)))).toBe(expected)
  })
})

test('each name of the byline has the address of its own author', () => {
  const url = 'https://harbour-ledger.example/per-tolland'
  expect(
    byline('hy', 'retelling', [{ name: 'Ida Marlow' }, { name: 'Per Tolland', role: 'reporting', url }]),
  ).toEqual([
    { kind: 'words', text: 'Ըստ ' },
    { kind: 'name', text: 'Ida Marlow' },
    { kind: 'words', text: ' և ' },
    { kind: 'name', text: 'Per Tolland', url },
    { kind: 'words', text: ' ռեպորտաժի' },
  ])
})

test('an article without authors has no byline', () => {
  expect(byline('en', 'original', [])).toEqual([])
})
