/** Whether a text is an address that a reader's browser may follow: http or https, nothing that runs. */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol)
}

/**
 * Whether a link of an article's text may stand as it is: it leads to the web, to a mailbox, to a place on the page, or to
 * another article beside this one (`../its-slug/`). Any other would lead elsewhere than at its source, or run something.
 */
export function isLinkAddress(address: string): boolean {
  // Browsers drop control characters and white space inside a scheme, so they are dropped before looking.
  const bare = [...address].filter((character) => character > ' ').join('')
  return (
    /^mailto:[^\s]+@/i.test(bare) ||
    /^#./.test(bare) ||
    /^\.\.\/[^/.][^/]*\/(?:#.*)?$/.test(bare) ||
    isWebAddress(bare)
  )
}

/** Whether a text names a picture file beside the article; letters may be written composed or not (macOS). */
export function isPictureFile(text: string): boolean {
  return /^(?:\.\/)?[\p{L}\p{N}][\p{L}\p{N}\p{M}._ -]*\.(?:avif|gif|jpe?g|png|webp)$/iu.test(text)
}
