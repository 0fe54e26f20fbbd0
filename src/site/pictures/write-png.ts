import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A picture whose pixels are numbers of colours. */
export interface IndexedPicture {
  width: number
  height: number
  /** One byte for each pixel, row by row. */
  pixels: Uint8Array
  /** Colours as `#rrggbb`, at most 256. */
  palette: readonly string[]
}

/**
 * Writes a picture as PNG with a palette.
 *
 * @see https://www.w3.org/TR/png-3/
 */
export function writePng({ width, height, pixels, palette }: IndexedPicture): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits a pixel, with a palette; compression, filter and order are the only ones that there are.
  header.set([8, 3, 0, 0, 0], 8)
  const rows = Buffer.alloc(height * (width + 1))
  // Each row begins with its filter: none.
  for (let row = 0; row < height; row += 1)
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  const colors = Buffer.from(palette.map((color) => color.slice(1)).join(''), 'hex')
  return Buffer.concat([
    signature,
    writeChunk('IHDR', header),
    writeChunk('PLTE', colors),
    writeChunk('IDAT', deflateSync(rows)),
    writeChunk('IEND', Buffer.alloc(0)),
  ])
}

function writeChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}
