/** A color as six hexadecimal digits after a #. */
export type HexColor = string

/** Contrast that text needs with what is behind it. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const minContrast = 4.5

/** Returns the contrast of two colors, from 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function findContrast(one: HexColor, other: HexColor): number {
  const [darker = 0, lighter = 0] = [findLuminance(one), findLuminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Returns how light a color is: 0 for black, 1 for white. */
export function findLuminance(color: HexColor): number {
  const [red = 0, green = 0, blue = 0] = readChannels(color).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/**
 * Mixes a color with a share of another one: as much of it as leaves the mixture enough contrast.
 *
 * @param maxShare from 0 to 1
 */
export function mixColors(
  color: HexColor,
  other: HexColor,
  maxShare: number,
  hasContrast: (mixed: HexColor) => boolean,
): HexColor {
  for (let percent = Math.round(maxShare * 100); percent > 0; percent--) {
    const mixed = mix(color, other, percent / 100)
    if (hasContrast(mixed)) return mixed
  }
  return color
}

function mix(color: HexColor, other: HexColor, share: number): HexColor {
  const others = readChannels(other)
  const channels = readChannels(color).map((channel, index) =>
    Math.round(channel + ((others[index] ?? 0) - channel) * share),
  )
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function readChannels(color: HexColor): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16))
}
