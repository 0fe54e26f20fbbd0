import fc from 'fast-check'
import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { drawQrCode, type QrCode } from '../../../src/page/draw-qr-code.ts'

/** Pixels on each side of a module, and modules of white around the code. */
const [scale, quiet] = [4, 4]

/** Paints the path of a code as pixels, and reads it with another library than the one that has made it. */
function readBack({ size, path }: QrCode): string | undefined {
  const width = (size + 2 * quiet) * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  let [x, y] = [0, 0]
  for (const [, move, first = '0', second = '0'] of path.matchAll(/([Mmv])(-?[.\d]+)(?: (-?[.\d]+))?/g)) {
    if (move === 'M') [x, y] = [Number(first), Number(second)]
    else if (move === 'm') [x, y] = [x + Number(first), y + Number(second)]
    else {
      for (let row = (y + quiet) * scale; row < (y + Number(first) + quiet) * scale; row++)
        for (let column = (x - 0.5 + quiet) * scale; column < (x + 0.5 + quiet) * scale; column++)
          pixels.set([0, 0, 0], (row * width + column) * 4)
      y += Number(first)
    }
  }
  return jsQR(pixels, width, width)?.data
}

test('a QR code says the address, with the scheme and host in capitals', () => {
  const code = drawQrCode('https://reader.example/check/#2FDPBP.7K3M-9QWE-4XT2')
  expect(readBack(code)).toBe('HTTPS://READER.EXAMPLE/check/#2FDPBP.7K3M-9QWE-4XT2')
  expect(code.size).toBeLessThanOrEqual(29)
})

test('a host that capitals do not make shorter stays as it is', () => {
  expect(readBack(drawQrCode('https://reader_one.example/check/#2FDPBP'))).toBe(
    'https://reader_one.example/check/#2FDPBP',
  )
})

test('every address can be read back, and is the same address', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, size: 'medium' }), (address) => {
      const { href } = new URL(address)
      expect(new URL(readBack(drawQrCode(href)) ?? '').href).toBe(href)
    }),
    { numRuns: 30 },
  )
})
