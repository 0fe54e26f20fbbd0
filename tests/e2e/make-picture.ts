import { crc32, deflateSync } from 'node:zlib'

/** Makes a PNG: a sky over a sea, with a lamp on the line between them. It has the given size in pixels. */
export function makePicture(width: number, height: number): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isLamp = Math.hypot(x - width * 0.7, y - height * 0.45) < Math.min(width, height) / 14
      const isSky = y < height * 0.55
      const shade = Math.round((90 * y) / height)
      const colour = isLamp
        ? [250, 220, 140]
        : isSky
          ? [110 + shade, 140 + shade, 170 + shade]
          : [40 + shade, 60 + shade, 70 + shade]
      rows.set(colour, y * (1 + width * 3) + 1 + x * 3)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8) // eight bits a channel, in color
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    makeChunk('IHDR', header),
    makeChunk('IDAT', deflateSync(rows)),
    makeChunk('IEND', Buffer.alloc(0)),
  ])
}

function makeChunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(typed.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  typed.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(typed), chunk.length - 4)
  return chunk
}
