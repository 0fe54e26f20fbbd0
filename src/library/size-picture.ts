/** The size of a picture in pixels. */
export interface PictureSize {
  width: number
  height: number
}

/**
 * Sizes a picture for a list: cut to a ratio of width to height, and no wider than `maxWidth`. It is never larger than the
 * picture's own size, because enlarged pictures are blurred.
 *
 * @param ratio without it, the whole picture is shown
 */
export function sizePicture(picture: PictureSize, maxWidth: number, ratio?: number): PictureSize {
  const shape = ratio ?? picture.width / picture.height
  const width = Math.max(1, Math.round(Math.min(maxWidth, picture.width, picture.height * shape)))
  return { width, height: Math.max(1, Math.round(width / shape)) }
}
