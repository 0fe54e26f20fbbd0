import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import type { PreviewCard } from '../../../src/page/preview-card.ts'
import { loadCardFaces } from '../../../src/site/pictures/card-faces.ts'
import { cardSize, drawCard } from '../../../src/site/pictures/draw-card.ts'
import { writePng } from '../../../src/site/pictures/write-png.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'draw-card-'))
afterAll(() => rmSync(folder, { recursive: true }))
await loadCardFaces(folder)

const card: PreviewCard = {
  words: '“The lamps stay lit until the ice has gone”',
  name: 'Mara Quill',
  source: 'The Harbour Ledger · November 4, 2031',
  voice: 1,
  direction: 'ltr',
}

/** The columns and rows of a picture in which there is something else than paper. */
async function findInk(png: Buffer): Promise<{ columns: number[]; rows: number[]; colors: Set<string> }> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  expect(info).toMatchObject({ ...cardSize, channels: 3 })
  const colors = new Set<string>()
  const [columns, rows] = [new Set<number>(), new Set<number>()]
  for (let at = 0; at < data.length; at += 3) {
    const color = data.subarray(at, at + 3).toString('hex')
    if (color === 'fdfbf7') continue
    colors.add(color)
    columns.add((at / 3) % info.width)
    rows.add(Math.floor(at / 3 / info.width))
  }
  const sort = (numbers: Set<number>): number[] => [...numbers].sort((a, b) => a - b)
  return { columns: sort(columns), rows: sort(rows), colors }
}

test('a picture has the bar in the colour of the speaker, and the words in ink', async () => {
  const { colors, columns, rows } = await findInk(await drawCard(card))
  expect(colors).toContain('a3271f')
  expect(colors).toContain('1d1b18')
  expect([columns[0], rows[0]]).toEqual([72, 72])
  expect(rows.at(-1)).toBeLessThan(cardSize.height - 60)
})

test('in a language written from right to left the bar is on the right', async () => {
  const { columns } = await findInk(
    await drawCard({ ...card, words: '«نريد أن نصلح الجسر»', direction: 'rtl' }),
  )
  expect(columns.at(-1)).toBe(cardSize.width - 72 - 1)
})

test('words that fit in no size are cut, and nothing is outside of the margins', async () => {
  const words = `“${'The lamps stay lit until the ice has gone. '.repeat(60)}”`
  const { rows, columns } = await findInk(await drawCard({ ...card, words }))
  expect(rows.at(-1)).toBeLessThan(cardSize.height - 60)
  expect(columns.at(-1)).toBeLessThan(cardSize.width - 60)
})

test('the same card makes the same bytes', async () => {
  expect((await drawCard(card)).equals(await drawCard(card))).toBe(true)
})

test('a PNG has the colours of its palette, pixel by pixel', async () => {
  const png = writePng({
    width: 3,
    height: 2,
    pixels: Uint8Array.of(0, 1, 2, 2, 1, 0),
    palette: ['#ffffff', '#102030', '#a0b0c0'],
  })
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  expect(data.toString('hex').match(/.{6}/g)).toEqual([
    'ffffff',
    '102030',
    'a0b0c0',
    'a0b0c0',
    '102030',
    'ffffff',
  ])
})
