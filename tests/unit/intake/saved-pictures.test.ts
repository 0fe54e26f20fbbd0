import { expect, test } from 'vitest'
import { mayHavePicturesBeside } from '../../../src/intake/saved-pictures.ts'

const beside = [
  '<img src="Ferry_files/quay.jpg">',
  '<img src="./Ferry_files/quay.jpg">',
  "<IMG alt='1 > 0' SRC='quay.jpg'>",
  '<img\n  alt="A < B"\n  src = quay.jpg>',
  '<img alt="quay"src="quay.jpg">',
  '<img/src=quay.jpg>',
]

test.for(beside)('a page with %s may have a picture beside it', (html) => {
  expect(mayHavePicturesBeside(`<p>Lamps</p>${html}`)).toBe(true)
})

const elsewhere = [
  '<img src="https://ledger.example/quay.jpg">',
  '<img src="//ledger.example/quay.jpg">',
  '<img src="/quay.jpg">',
  '<img src="data:image/png;base64,AAAA">',
  '<img src="">',
  '<img data-src="quay.jpg">',
  '<script src="lamps.js"></script>',
]

test.for(elsewhere)('a page with only %s has none', (html) => {
  expect(mayHavePicturesBeside(`<p>Lamps</p>${html}`)).toBe(false)
})
