import { expect, test } from 'vitest'
import { decodeFileName, findPictures } from '../../../src/markdown/find-pictures.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'

test('the pictures of a body are listed by their names on disk, in reading order', () => {
  const body =
    '![A boat](old%20tub.jpg)\n\n> In a quotation ![a quay](./quay.png "The quay")\n\n[no picture](a.jpg)\n'
  expect(findPictures(parseMarkdown(body))).toEqual(['old tub.jpg', './quay.png'])
  expect(findPictures(parseMarkdown('No pictures.'))).toEqual([])
})

test('an address that cannot be decoded is taken as it is', () => {
  expect(decodeFileName('100%.jpg')).toBe('100%.jpg')
  expect(decodeFileName('%C3%A9t%C3%A9.jpg')).toBe('été.jpg')
})
