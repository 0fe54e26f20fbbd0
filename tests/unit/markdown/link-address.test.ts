import { expect, test } from 'vitest'
import { isLinkAddress, isPictureFile, isWebAddress } from '../../../src/markdown/link-address.ts'

test('only absolute http and https addresses are on the web', () => {
  expect(isWebAddress('https://ledger.example/ferry?day=2#quay')).toBe(true)
  expect(isWebAddress('HTTP://ledger.example')).toBe(true)
  for (const text of [
    'ledger.example',
    '/ferry',
    'ftp://a.example/',
    'javascript:alert(1)',
    'xhttps://a.example',
    '',
  ])
    expect(isWebAddress(text), text).toBe(false)
})

test.for([
  'https://ledger.example/ferry',
  'http://ledger.example/',
  'mailto:editor@ledger.example',
  'MAILTO:editor@ledger.example',
  '#corrections',
  '../ferry-stops/',
  '../ferry-stops/#we-leave-at-six',
])('a link may lead to %s', (address) => {
  expect(isLinkAddress(address)).toBe(true)
})

test.for([
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' data:text/html,x',
  'x:mailto:editor@ledger.example',
  'mailto:',
  'mailto:@',
  '#',
  '',
  'ferry.html',
  '/ferry/',
  './ferry/',
  'x#y',
  '../ferry',
  '../ferry/x',
  '../ferry/timetable/',
  '../../admin/',
  '..//ledger.example/',
  '../.hidden/',
  'x../ferry/',
])('a link may not lead to %j', (address) => {
  expect(isLinkAddress(address)).toBe(false)
})

test('white space and control characters in an address are ignored, as a browser ignores them', () => {
  expect(isLinkAddress(' https://ledger.example/a b')).toBe(true)
  expect(isLinkAddress(' #quay')).toBe(true)
  expect(isLinkAddress('\u0000#quay')).toBe(true)
})

test.for([
  'boat.jpg',
  './boat.jpeg',
  'Old Tub_2-small.PNG',
  'été.webp',
  'e\u0301te\u0301.avif',
  '2031.gif',
  '渡船.png',
])('a picture may be the file %s', (file) => {
  expect(isPictureFile(file)).toBe(true)
})

test.for([
  '../boat.jpg',
  'pictures/boat.jpg',
  '/boat.jpg',
  '.boat.jpg',
  '././boat.jpg',
  'https://a.example/boat.jpg',
  'boat.svg',
  'boat.jpg.html',
  'boat',
  'boatjpg',
  '.jpg',
  'boat\\x.jpg',
])('a picture may not be %s', (file) => {
  expect(isPictureFile(file)).toBe(false)
})
