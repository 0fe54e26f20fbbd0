import { correction, generate } from 'lean-qr'

/** A QR code as the path of an SVG. */
export interface QrCode {
  /** Modules on each side, and so the size of the `viewBox`, without the quiet zone of four modules around it. */
  size: number
  /** To be stroked one unit wide: each column is a row of lines. Relative moves, because they are short and compress best. */
  path: string
}

/** What a QR code writes in 5.5 bits a character, instead of 8. */
const compact = /^[\dA-Z $%*+\-./:]*$/

/**
 * Draws the QR code of a web address. Scheme and host are written in capitals, which mean the same and need less room; the
 * case of everything else counts.
 *
 * @param address its part after the # must not depend on case if it is to be short
 */
export function drawQrCode(address: string): QrCode {
  const { origin } = new URL(address)
  const capitals = origin.toUpperCase()
  const text = compact.test(capitals) ? capitals + address.slice(origin.length) : address
  const code = generate(text, { minCorrectionLevel: correction.L, maxCorrectionLevel: correction.Q })
  let path = 'M.5 0'
  let [atX, atY] = [0, 0]
  for (let x = 0; x < code.size; x++) {
    for (let y = 0; y < code.size; y++) {
      if (!code.get(x, y)) continue
      const start = y
      while (code.get(x, y)) y++
      path += `m${x - atX} ${start - atY}v${y - start}`
      ;[atX, atY] = [x, y]
    }
  }
  return { size: code.size, path }
}
