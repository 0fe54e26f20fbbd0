import { expect, test } from 'vitest'
import { sizePicture } from '../../../src/library/size-picture.ts'

test('a picture is made as wide as it is shown, in its own shape', () => {
  expect(sizePicture({ width: 3000, height: 2000 }, 1500)).toEqual({ width: 1500, height: 1000 })
})

test('a picture is never enlarged', () => {
  expect(sizePicture({ width: 320, height: 180 }, 1500)).toEqual({ width: 320, height: 180 })
})

test('a picture is cut to a ratio, from its width or from its height', () => {
  expect(sizePicture({ width: 600, height: 900 }, 1500, 3 / 2)).toEqual({ width: 600, height: 400 })
  expect(sizePicture({ width: 1600, height: 400 }, 1500, 3 / 2)).toEqual({ width: 600, height: 400 })
  expect(sizePicture({ width: 3000, height: 2000 }, 300, 3 / 2)).toEqual({ width: 300, height: 200 })
})

test('a very long picture is still one pixel high', () => {
  expect(sizePicture({ width: 9000, height: 1 }, 100)).toEqual({ width: 100, height: 1 })
})
