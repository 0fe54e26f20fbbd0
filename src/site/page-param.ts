/**
 * Returns the route parameter of a page of a list, for a file named `[...page].astro`. The page with the list's own address
 * has `undefined`.
 *
 * @param path from the address of the list: `3/`, or empty
 */
export function pageParam(path: string): string | undefined {
  return path.replace(/\/$/, '') || undefined
}
