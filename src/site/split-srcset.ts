/** Lists the addresses of a `srcset`, without widths and densities. A comma inside an address has no white space after it. */
export function splitSrcset(srcset: string): string[] {
  return srcset.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
}
