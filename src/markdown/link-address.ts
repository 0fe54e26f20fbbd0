/** Whether a text is an absolute http or https address. A `javascript:` or `data:` address is not. */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol)
}

/**
 * Whether a link in an article may have this address: the web, a mailbox, a place on the same page, or another article
 * (`../its-slug/`). Other relative addresses would break, because an article is not read where it was first published.
 */
export function isLinkAddress(address: string): boolean {
  // Browsers ignore control characters and white space in an address: `java\nscript:` runs.
  const visible = [...address].filter((character) => character > ' ').join('')
  return (
    /^mailto:[^\s]+@/i.test(visible) ||
    /^#./.test(visible) ||
    /^\.\.\/[^/.][^/]*\/(?:#.*)?$/.test(visible) ||
    isWebAddress(visible)
  )
}

/** Whether a text is the name of a picture file in the article's folder. Accepts composed and decomposed letters (macOS). */
export function isPictureFile(text: string): boolean {
  return /^(?:\.\/)?[\p{L}\p{N}][\p{L}\p{N}\p{M}._ -]*\.(?:avif|gif|jpe?g|png|webp)$/iu.test(text)
}
